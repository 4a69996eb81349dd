// node bench/others.mjs: how much processor time charter-audit, Spectral and ajv-cli take for the same 2,000 files, run in turn.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestInTurn, cpuSeconds } from './measure.mjs';
import { planted, writeForAjv, writeForSpectral, writePortfolio } from './others-given.mjs';
import { home, others, toolsFor } from './others-tools.mjs';
import { beginPortfolios, portfolio, shortProjects } from './portfolios.mjs';

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
  const { count, patterns } = writePortfolio(portfolio(shortProjects, PROJECTS), folder);
  const kinds = [...patterns.keys()];
  await writeForAjv(join(work, 'ajv'), kinds);
  await writeForSpectral(join(work, 'spectral'), kinds);

  const tools = toolsFor(work, folder, patterns);
  for (const { name, runs, readable, finds, found } of tools) {
    const seen = found(runs.map(([args, code]) => output([...args, ...readable], code)), { folder, count });
    if (seen.join('\n') !== planted(finds).toSorted().join('\n')) throw new Error(`${name} does not find what was planted, but: ${seen.join(', ') || 'nothing'}.`);
  }
  const seconds = bestInTurn(ROUNDS, tools.map(({ runs }) => () => runs.reduce((sum, [args, code]) => sum + cpuSeconds(process.execPath, args, [code]), 0)));
  const own = { cold: seconds[0], warm: seconds[1] };
  console.log(`${count} files, the best of ${ROUNDS} runs:\n\n| what | processor time | to charter-audit, cold | to charter-audit, warm | target at least | |\n| --- | --- | --- | --- | --- | --- |`);
  for (const [i, { name, target }] of tools.entries()) {
    const ratio = (than) => seconds[i] / own[than];
    const verdict = target === undefined ? '| ' : `${target.times}, ${target.than} | ${ratio(target.than) >= target.times ? 'met' : 'not met'}`;
    console.log(`| ${name} | ${(seconds[i] * 1000).toFixed(0)} ms | ${ratio('cold').toFixed(2)} | ${ratio('warm').toFixed(2)} | ${verdict} |`);
  }
}

/** What a run says. @throws Error when it doesn't end as it should */
function output(args, expected) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== expected) throw new Error(`${args.join(' ')} ended with exit code ${status}, not ${expected}: ${stderr.slice(0, 2000)}`);
  return { stdout, stderr };
}
