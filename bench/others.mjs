// node bench/others.mjs: how much processor time charter-audit, Spectral and ajv-cli take for the same 2,000 files, run in turn.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestInTurn, cpuSeconds } from './measure.mjs';
import { planted, writeForAjv, writeForSpectral, writePortfolio } from './others-given.mjs';
import { home, others, toolsFor } from './others-tools.mjs';
import { beginPortfolios, portfolio } from './portfolios.mjs';

const PROJECTS = 182; // of eleven records each
const ROUNDS = 3;

if (!existsSync(join(home, 'dist/cli.js'))) {
  console.error('There is nothing to measure yet: npm run build first.');
  process.exit(2);
}
const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', others], { encoding: 'utf8' });
if (installed.status !== 0) {
  console.error(`The tools to compare with could not be installed: ${installed.stderr}`);
  process.exit(2);
}
beginPortfolios();
// Outside of the repository, where the cache may lie.
const work = realpathSync(mkdtempSync(join(tmpdir(), 'charter-audit-bench-')));
try {
  await compare();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function compare() {
  const folder = join(work, 'portfolio');
  const { count, patterns } = writePortfolio(portfolio(PROJECTS), folder);
  const kinds = [...patterns.keys()];
  await writeForAjv(join(work, 'ajv'), kinds);
  writeForSpectral(join(work, 'spectral'), kinds);

  const tools = toolsFor(work, folder, patterns);
  for (const { name, runs, finds, found } of tools) {
    const seen = found(runs.map(([args, status]) => output(args, status)), { folder, count });
    if (seen.join('\n') !== planted(finds).toSorted().join('\n')) throw new Error(`${name} does not find what was planted, but: ${seen.join(', ') || 'nothing'}.`);
  }
  const seconds = bestInTurn(ROUNDS, tools.map(({ runs }) => () => runs.reduce((sum, [args, status]) => sum + cpuSeconds(process.execPath, args, [status]), 0)));
  const [cold, warm] = seconds;
  console.log(`${count} files, the best of ${ROUNDS} runs:\n\n| what | processor time | of it charter-audit takes, cold | warm |\n| --- | --- | --- | --- |`);
  for (const [i, { name }] of tools.entries()) console.log(`| ${name} | ${(seconds[i] * 1000).toFixed(0)} ms | ${(cold / seconds[i]).toFixed(3)} | ${(warm / seconds[i]).toFixed(3)} |`);
}

/** What a run says. @throws Error when it doesn't end as it should */
function output(args, expected) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== expected) throw new Error(`${args.join(' ')} ended with exit code ${status}, not ${expected}: ${stderr.slice(0, 2000)}`);
  return { stdout, stderr };
}
