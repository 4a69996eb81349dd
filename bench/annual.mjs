// node bench/annual.mjs: how much longer the annual tables of a portfolio take than a check of it, as processor time, run in turn.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cpuSeconds, inTurn } from './measure.mjs';
import { beginPortfolios, cache, portfolio, shortProjects, wholeProjects } from './portfolios.mjs';

const home = join(import.meta.dirname, '..');
const cli = join(home, 'bin/charter-audit.js');
const out = join(cache, 'annual');
const when = ['--year', '2024-25', '--as-of', '2025-10-31'];
const TARGET = 1.3;

if (!existsSync(join(home, 'dist/cli.js'))) {
  console.error('There is nothing to measure yet: npm run build first.');
  process.exit(2);
}
beginPortfolios();
const annual = (folder) => () => {
  rmSync(out, { recursive: true, force: true });
  return cpuSeconds(process.execPath, [cli, 'annual', folder, ...when, '--out', out, '--no-cache']);
};
// Both with nothing kept from before.
const check = (folder) => () => cpuSeconds(process.execPath, [cli, 'check', folder, ...when, '--quiet', '--no-cache']);
const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;

console.log('| what | annual | check | ratio | target at most | |\n| --- | --- | --- | --- | --- | --- |');
for (const [write, what, projects, runs] of [[wholeProjects, 'projects', 200, 5], [wholeProjects, 'projects', 1000, 3], [shortProjects, 'very small projects', 1000, 3]]) {
  const folder = portfolio(write, projects);
  const { a, b, ratio } = inTurn(runs, annual(folder), check(folder));
  console.log(`| ${projects} ${what} | ${ms(a)} | ${ms(b)} | ${ratio.toFixed(2)} | ${TARGET} | ${ratio <= TARGET ? 'met' : 'not met'} |`);
}
rmSync(out, { recursive: true, force: true });
