// npm run bench: how long the program takes, as processor time and as ratios to a yardstick that is run in turn with it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cpuSeconds, inTurn } from './measure.mjs';
import { beginPortfolios, cache, portfolio, shortProjects, wholeProjects } from './portfolios.mjs';

const home = join(import.meta.dirname, '..');
const cli = join(home, 'bin/charter-audit.js');
const short = 15;
// In one thread and with nothing kept from before, as the yardstick is.
const when = ['--year', '2024-25', '--as-of', '2025-10-31', '--quiet', '--jobs', '1', '--no-cache'];
const check = (folder) => () => cpuSeconds(process.execPath, [cli, 'check', folder, ...when]);
const parse = (folder) => () => cpuSeconds(process.execPath, [join(import.meta.dirname, 'parse-loop.mjs'), folder]);
const bare = () => cpuSeconds(process.execPath, ['-e', '0']);
const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;
const row = (what, { a, b, ratio }, target) => console.log(`| ${what} | ${ms(a)} | ${ms(b)} | ${ratio.toFixed(2)} | ${target} | ${ratio <= target ? 'met' : 'not met'} |`);

function bundlePhases() {
  const outfile = join(cache, 'phases.mjs');
  const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" };
  return build({ entryPoints: [join(import.meta.dirname, 'phases.ts')], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error', banner }).then(() => outfile);
}

if (!existsSync(join(home, 'dist/cli.js'))) {
  console.error('There is nothing to measure yet: npm run build first.');
  process.exit(2);
}
beginPortfolios();

console.log('| what | this | yardstick | ratio | target at most | |\n| --- | --- | --- | --- | --- | --- |');
row('start-up (`--version`) to bare node', inTurn(short, () => cpuSeconds(process.execPath, [cli, '--version']), bare), 1.6);
row('one project of twenty records to bare node', inTurn(short, check(portfolio(wholeProjects, 1)), bare), 3.5);
for (const [write, what] of [[wholeProjects, 'projects'], [shortProjects, 'very small projects']]) {
  for (const [projects, runs] of [[200, 7], [2000, 3]]) {
    const folder = portfolio(write, projects);
    row(`${projects} ${what} to parsing alone`, inTurn(runs, check(folder), parse(folder)), 1.8);
  }
}

const phases = await bundlePhases();
for (const projects of [200, 2000]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [phases, portfolio(wholeProjects, projects)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The phases of ${projects} projects could not be measured: ${stderr}`);
  console.log(`\nOf ${projects} projects, in milliseconds: ${stdout.trim()}`);
}
