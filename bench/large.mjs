// node bench/large.mjs [projects]: a check of very many projects, cold, warm and with one file changed, next to parsing alone; and how peak memory grows.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuSeconds } from './measure.mjs';
import { beginPortfolios, portfolio, shortProjects } from './portfolios.mjs';

const home = join(import.meta.dirname, '..');
const cli = join(home, 'bin/charter-audit.js');
const projects = Number(process.argv[2] ?? 9100);
const when = ['--year', '2024-25', '--as-of', '2025-10-31', '--quiet', '--jobs', '1'];

if (!existsSync(join(home, 'dist/cli.js'))) {
  console.error('There is nothing to measure yet: npm run build first.');
  process.exit(2);
}
beginPortfolios();
const folder = portfolio(shortProjects, projects);
const kept = mkdtempSync(join(tmpdir(), 'charter-audit-bench-'));
const check = (more) => cpuSeconds(process.execPath, [cli, 'check', folder, ...when, ...more]);
const row = (what, seconds, yardstick, target) => console.log(`| ${what} | ${seconds.toFixed(1)} s | ${(seconds / yardstick).toFixed(2)} | ${target} | ${seconds / yardstick <= target ? 'met' : 'not met'} |`);

console.log(`${projects} projects, processor time, one run each:\n`);
console.log('| what | time | ratio | target at most | |\n| --- | --- | --- | --- | --- |');
const parsing = cpuSeconds(process.execPath, [join(import.meta.dirname, 'parse-loop.mjs'), folder]);
const cold = check(['--no-cache']);
row('cold, to parsing alone', cold, parsing, 1.15);
check(['--cache-dir', kept]);
const warm = check(['--cache-dir', kept]);
row('warm, to cold', warm, cold, 0.2);
const file = join(folder, 'projects/project-00001/project.yaml');
const before = readFileSync(file, 'utf8');
try {
  // Another day of recording: the record is as valid as before, and its bytes are new.
  writeFileSync(file, `${before}# looked through again\n`);
  row('one file changed, to warm', check(['--cache-dir', kept]), warm, 1.2);
} finally {
  writeFileSync(file, before);
  rmSync(kept, { recursive: true, force: true });
}

const [few, many] = [peak(Math.round(projects / 10)), peak(projects)];
console.log(`| peak memory, to that of ${Math.round(projects / 10)} projects (${few.toFixed(0)} MB) | ${many.toFixed(0)} MB | ${(many / few).toFixed(1)} | 2 | ${many / few <= 2 ? 'met' : 'not met'} |`);

/** The most memory that a cold check of so many projects took at once, in MB. */
function peak(of) {
  const tell = 'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak:${process.resourceUsage().maxRSS}`))';
  const { stderr } = spawnSync(process.execPath, ['--import', tell, cli, 'check', portfolio(shortProjects, of), ...when, '--no-cache'], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const kilobytes = Number(/peak:(\d+)$/.exec(stderr)?.[1]);
  if (!(kilobytes > 0)) throw new Error(`The memory of ${of} projects could not be measured: ${stderr}`);
  return kilobytes / 1024;
}
