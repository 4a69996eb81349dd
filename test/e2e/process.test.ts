import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { VERSION } from '../../src/version.js';
import { WHEN } from '../helpers/audited.js';
import { linesOf, runCli, type Run } from '../helpers/cli.js';
import { contentsOf, filesBelow, fixture, smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const POOR = fixture('honest-poor');
const checkPoor = (...options: readonly string[]): readonly string[] => ['check', POOR, ...WHEN, ...options];

let usual: Promise<Run> | undefined;
const asUsual = (): Promise<Run> => (usual ??= runCli(checkPoor()));

describe('the exit code', () => {
  test.each([
    { when: 'there are findings at the threshold', args: checkPoor(), code: 1 },
    { when: 'no finding is grave enough', args: checkPoor('--project', 'carers-online', '--commitment', 'practice/scope-clarity', '--fail-on', 'major'), code: 0 },
    { when: 'no finding is to count', args: checkPoor('--fail-on', 'never'), code: 0 },
    { when: 'major findings are to count', args: checkPoor('--fail-on', 'major'), code: 1 },
    { when: 'a record can not be read, whatever is to count', args: checkPoor('--fail-on', 'never', '--project', 'nobody'), code: 2 },
  ])('is $code when $when', async ({ args, code }) => {
    expect((await runCli(args)).code).toBe(code);
  });

  test.each(['text', 'json'])('is the same in every format: %s', async (format) => {
    const small = ['check', smallPortfolio(), ...WHEN, '--format', format];
    expect((await runCli(small)).code).toBe(1);
    expect((await runCli([...small, '--commitment', 'x'])).code).toBe(2);
    expect((await runCli([...small, '--fail-on', 'never'])).code).toBe(0);
  });

  test('and what it means stand at the end of the report', async () => {
    const { stdout } = await asUsual();
    expect(stdout.replace(/\s+/g, ' ')).toContain(`Exit code 1: ${EXIT_CODES[1]}.`);
  });
});

describe('the help', () => {
  test.each([{ args: ['--help'] }, { args: ['check', '--help'] }, { args: ['help', 'check'] }, { args: ['help'] }])('lists every exit code: $args', async ({ args }) => {
    const { code, stdout, stderr } = await runCli(args);
    for (const [number, means] of Object.entries(EXIT_CODES)) expect(stdout.replace(/\s+/g, ' ')).toContain(` ${number} ${means}`);
    expect([code, stderr]).toEqual([0, '']);
    expect(linesOf(stdout).filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(['--version', '-V'])('has the version beside it: %s', async (option) => {
    expect(await runCli([option])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});

describe('without a command', () => {
  test('check is run, on the path given', async () => {
    expect(await runCli([POOR, ...WHEN])).toEqual(await asUsual());
  });

  test('and without a path, check is run on the folder one is in', async () => {
    expect(await runCli([...WHEN], { cwd: POOR })).toEqual(await asUsual());
  });
});

describe('a project', () => {
  test.each(['text', 'json'])('named by its path in a portfolio gives the bytes that naming it by its slug gives: %s', async (format) => {
    const bySlug = await runCli(checkPoor('--project', 'morning-visits', '--format', format));
    const byPath = ['check', ...WHEN, '--format', format];
    expect(await runCli([...byPath, join(POOR, 'projects/morning-visits')])).toEqual(bySlug);
    expect(await runCli(byPath, { cwd: join(POOR, 'projects/morning-visits/activities') })).toEqual(bySlug);
    expect(bySlug.code).toBe(1);
  });

  test('alone, with no portfolio around it, is audited by the defaults, and a notice says so', async () => {
    const alone = join(temporaryFolder(), 'carers-online');
    cpSync(join(smallPortfolio(), 'projects/carers-online'), alone, { recursive: true });
    const { code, stdout, stderr } = await runCli(['check', alone, ...WHEN]);
    expect(stdout).toContain('(carers-online)');
    expect(stdout).toContain('There is no charter-audit.yaml here or above');
    expect([code, stderr]).toEqual([1, '']);
  });
});

describe('reports in files', () => {
  test('several formats of one run are what each alone would be, and nothing else is written', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await runCli(checkPoor('--format', 'text', '--format', 'text=r.txt', '--format', 'json=r.json'), { cwd: folder });
    expect(contentsOf(folder)).toEqual({ 'r.txt': Buffer.from(stdout).toString('latin1'), 'r.json': Buffer.from((await runCli(checkPoor('--format', 'json'))).stdout).toString('latin1') });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toBe((await asUsual()).stdout);
  });

  test('take the place of old ones whole', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'r.json': 'old'.repeat(1_000_000) });
    await runCli(checkPoor('--format', 'json=r.json'), { cwd: folder });
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({ formatVersion: '1.0' });
    expect(filesBelow(folder)).toEqual(['r.json']);
  });
});

describe('more files than may be open at once', () => {
  test('are no obstacle', async () => {
    expect(await runCli(checkPoor(), { first: 'ulimit -n 64' })).toEqual(await asUsual());
  });
});

test('the portfolio is only read, and no home folder is needed', async () => {
  const before = contentsOf(POOR);
  expect(await runCli(checkPoor(), { unprivileged: true, env: { HOME: '/nonexistent' } })).toEqual(await asUsual());
  expect(contentsOf(POOR)).toEqual(before);
  expect(existsSync('/nonexistent')).toBe(false);
});
