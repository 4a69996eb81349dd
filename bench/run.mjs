// npm run bench: how long the program takes, as processor time and as ratios to a yardstick that is run in turn with it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { generate } from './generate.mjs';
import { cpuSeconds, inTurn } from './measure.mjs';

const home = join(import.meta.dirname, '..');
const cli = join(home, 'bin/charter-audit.js');
const cache = join(import.meta.dirname, '.cache');
const short = 15;
const check = (folder) => () => cpuSeconds(process.execPath, [cli, 'check', folder, '--year', '2024-25', '--as-of', '2025-10-31', '--quiet']);
const parse = (folder) => () => cpuSeconds(process.execPath, [join(import.meta.dirname, 'parse-loop.mjs'), folder]);
const bare = () => cpuSeconds(process.execPath, ['-e', '0']);
const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;
const row = (what, { a, b, ratio }, target) => console.log(`| ${what} | ${ms(a)} | ${ms(b)} | ${ratio.toFixed(2)} | ${target} | ${ratio <= target ? 'met' : 'not met'} |`);

function portfolio(projects, more = {}) {
  const folder = join(cache, `projects-${projects}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    generate(folder, projects, more);
  }
  return folder;
}

console.log('| what | this | yardstick | ratio | target at most | |\n| --- | --- | --- | --- | --- | --- |');
row('start-up (`--version`) to bare node', inTurn(short, () => cpuSeconds(process.execPath, [cli, '--version']), bare), 1.6);
row('one project of twenty records to bare node', inTurn(short, check(portfolio(1, { moreActivities: 9 })), bare), 3.5);
for (const [projects, runs] of [[200, 7], [2000, 3]]) {
  const folder = portfolio(projects);
  row(`${projects} projects to parsing alone`, inTurn(runs, check(folder), parse(folder)), 1.8);
}

const phases = join(cache, 'phases.mjs');
await build({ entryPoints: [join(import.meta.dirname, 'phases.ts')], outfile: phases, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error', banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" } });
for (const projects of [200, 2000]) {
  const { stdout } = spawnSync(process.execPath, [phases, portfolio(projects)], { encoding: 'utf8' });
  console.log(`\nOf ${projects} projects, in milliseconds: ${stdout.trim()}`);
}
