import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/output/reporters.js';
import { WHEN } from '../helpers/audited.js';
import { runCli } from '../helpers/cli.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';

describe('a run with many reports', () => {
  test.each(['honest-good', 'honest-poor', 'box-ticker'])('of %s writes each format that there is, and ends as it does with one', async (name) => {
    const folder = temporaryFolder();
    const alone = await runCli(['check', fixture(name), ...WHEN, '--format', 'json']);
    const targets = FORMATS.flatMap((format) => ['--format', `${format}=report.${format}`]);
    const run = await runCli(['check', fixture(name), ...WHEN, ...targets], { cwd: folder });
    expect([run.code, run.stdout, run.stderr]).toEqual([alone.code, '', '']);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(alone.stdout);
    expect(FORMATS.filter((format) => readFileSync(join(folder, `report.${format}`), 'utf8').trim() === '')).toEqual([]);
  });
});

test('in a step of GitHub Actions the whole report is added to the job summary', async () => {
  const summary = join(temporaryFolder(), 'summary.md');
  writeFileSync(summary, 'An earlier step.\n');
  const { code, stdout } = await runCli(['check', fixture('honest-poor'), ...WHEN, '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: summary } });
  expect(code).toBe(1);
  expect(stdout).toContain('::error file=');
  const written = readFileSync(summary, 'utf8');
  expect(written).toMatch(/^An earlier step\.\n# Audit against the Co\\-production Charter/);
  expect(written).toContain('## The 31 commitments');
});

test('a job summary that can not be written is one line and exit code 2', async () => {
  const { code, stderr } = await runCli(['check', fixture('honest-good'), ...WHEN, '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: '/no/such/folder/summary.md' } });
  expect([code, stderr]).toEqual([2, 'charter-audit: The job summary could not be written: its folder does not exist.\n']);
});

describe('a workbook', () => {
  test('is the same bytes in another time zone and language, and from a stored result', async () => {
    const folder = temporaryFolder();
    await runCli(['check', fixture('honest-poor'), ...WHEN, '--format', 'xlsx=one.xlsx', '--format', 'json=result.json'], { cwd: folder });
    const other = await runCli(['report', 'result.json', '--format', 'xlsx=other.xlsx'], { cwd: folder, env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' } });
    expect(other).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'other.xlsx')).equals(readFileSync(join(folder, 'one.xlsx')))).toBe(true);
    const summary = (await readWorkbook(join(folder, 'one.xlsx')))[0]?.data.map((row) => row.join(': ')) ?? [];
    expect(summary).toContain('Organisation: Kettlewick Care and Days');
    expect(summary.filter((line) => line.startsWith('Exit code: 1: '))).toHaveLength(1);
  });

  test.each([['xlsx'], ['xlsx=-']])('goes to no screen: --format %s is wrong usage that says what to write', async (format) => {
    const { code, stdout, stderr } = await runCli(['check', fixture('honest-good'), ...WHEN, '--format', format]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('It is no text, and goes to a file of its own: name the file, as xlsx=report.xlsx.');
  });

  test('that can not be written leaves the other reports as they are, and ends with 2', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await runCli(['check', fixture('honest-good'), ...WHEN, '--format', 'xlsx=none/report.xlsx', '--format', 'markdown'], { cwd: folder });
    expect([code, stderr]).toEqual([2, 'charter-audit: The report none/report.xlsx could not be written: its folder does not exist.\n']);
    expect(stdout).toContain('# Audit against the Co\\-production Charter');
  });
});
