import { symlinkSync, chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectPlainWords, WHEN } from '../helpers/audited.js';
import { linesOf, runCli } from '../helpers/cli.js';
import { contentsOf, fixture, smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const checkPoor = (...options: readonly string[]): readonly string[] => ['check', fixture('honest-poor'), ...WHEN, ...options];
const checkSmall = (...options: readonly string[]): readonly string[] => ['check', smallPortfolio(), ...WHEN, ...options];

describe('a report that can not be written is one line and exit code 2, and what was there stays as it was', () => {
  const OLD = 'the old report\n';

  test.each<{ readonly name: string; readonly args: readonly string[]; readonly make?: (folder: string) => void; readonly says: RegExp }>([
    { name: 'into a folder that is not there', args: ['--format', 'json=none/r.json'], says: /none\/r\.json could not be written: its folder does not exist/ },
    { name: 'where a folder is', args: ['--format', 'json=r'], make: (folder) => mkdirSync(join(folder, 'r')), says: / r could not be written: it is a folder/ },
    { name: 'where a link is', args: ['--format', 'json=link.json'], make: (folder) => { symlinkSync('old.json', join(folder, 'link.json')); }, says: /link\.json could not be written: it is a link/ },
    { name: 'where a device is', args: ['--format', 'json=/dev/null'], says: /\/dev\/null could not be written: it is not an ordinary file/ },
    { name: 'below a file', args: ['--format', 'json=old.json/r'], says: /old\.json\/r could not be written: a part of its path is a file/ },
    { name: 'under a name that is too long', args: ['--format', `json=${'x'.repeat(300)}`], says: /could not be written: its name is too long/ },
    { name: 'two to one place', args: ['--format', 'json=old.json', '--format', 'text=./old.json'], says: /Two reports \(json and text\) would go to \.\/old\.json/ },
    { name: 'two to standard output', args: ['--format', 'json', '--format', 'text'], says: /Two reports \(json and text\) would go to standard output/ },
    { name: 'in place of a record', args: ['--format', 'json=project.yaml'], says: /project\.yaml/ },
    { name: 'under a name that would colour the terminal', args: ['--format', 'json=\u001b[31m/x'], says: /\\x1b\[31m/ },
  ])('$name', async ({ args, make, says }) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'old.json': OLD });
    make?.(folder);
    const before = Object.keys(contentsOf(folder));
    const { code, stderr } = await runCli(checkSmall(...args), { cwd: folder });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(says)]);
    expect(code).toBe(2);
    expectPlainWords(stderr);
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe(OLD);
    expect(Object.keys(contentsOf(folder))).toEqual(before);
  });

  test('into a folder that may not be written in', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'old.json': OLD });
    chmodSync(folder, 0o555);
    const { code, stderr } = await runCli(checkSmall('--format', 'json=old.json'), { cwd: folder, unprivileged: true });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/old\.json could not be written: you may not write there/)]);
    expect(code).toBe(2);
    expect(contentsOf(folder)).toEqual({ 'old.json': OLD });
  });

  test('on a disk that is full, for want of which none of the reports beside it is lost', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'old.json': OLD });
    // A file may have no more than one block.
    const { code, stdout, stderr } = await runCli(checkSmall('--format', 'json=old.json', '--format', 'text'), { cwd: folder, first: "ulimit -f 1; trap '' XFSZ" });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/old\.json could not be written: no file so large may be written there/)]);
    expect(stdout).toContain('Audit against the Co-production Charter');
    expect(code).toBe(2);
    expect(contentsOf(folder)).toEqual({ 'old.json': OLD });
  });
});

describe('standard output', () => {
  test.each(['text', 'json'])('that nobody reads to the end is no error: silent, with the code of the audit: %s', async (format) => {
    const { code, stderr } = await runCli(checkPoor('--format', format), { during: ({ hangUp }) => { hangUp(); } });
    expect([code, stderr]).toEqual([1, '']);
  });

  test('piped to head gives the first line, and nothing on standard error', async () => {
    const { stdout, stderr } = await runCli(checkPoor('--format', 'json'), { pipedTo: 'head -1' });
    expect([stdout, stderr]).toEqual(['{\n', '']);
  });

  test.runIf(existsSync('/dev/full'))('that is full is one line and exit code 2', async () => {
    const { code, stderr } = await runCli(checkPoor(), { stdoutTo: '/dev/full' });
    expect(linesOf(stderr)).toEqual(['charter-audit: The output could not be written: the disk is full.']);
    expect(code).toBe(2);
  });
});

describe('a run that is interrupted', () => {
  // As a shell has it: 128 and the number of the signal, whether the program had begun to listen or not.
  test.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 143 },
  ] as const)('ends with code $code on $signal, the old report or the new one whole, and nothing half written', async ({ signal, code }) => {
    await Promise.all([5, 100, 200, 350, 500, 900].map(async (afterMs) => {
      const folder = temporaryFolder();
      writeFiles(folder, { 'r.json': 'old' });
      const run = await runCli(checkPoor('--format', 'json=r.json'), { cwd: folder, during: (running) => setTimeout(() => { running.signal(signal); }, afterMs) });
      const report = readFileSync(join(folder, 'r.json'), 'utf8');
      // It may have been done before.
      expect([code, 1]).toContain(run.code);
      expect(report === 'old' || report.endsWith('\n}\n')).toBe(true);
      expect(run.stderr).toBe('');
      expect(Object.keys(contentsOf(folder))).toEqual(['r.json']);
    }));
  });

  test.each([
    { signal: 'SIGINT', code: 130, jobs: '1' }, { signal: 'SIGTERM', code: 143, jobs: '1' }, { signal: 'SIGINT', code: 130, jobs: '2' }, { signal: 'SIGTERM', code: 143, jobs: '2' },
  ] as const)('stops then, and not when it has read all there is: $signal, judging in so many threads: $jobs', async ({ signal, code, jobs }) => {
    const folder = temporaryFolder();
    const root = join(folder, 'portfolio');
    const record = readFileSync(join(fixture('honest-poor'), 'projects/morning-visits/project.yaml'), 'utf8');
    writeFiles(root, { 'charter-audit.yaml': 'format: 1\n', ...Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`projects/p${String(i)}/project.yaml`, record])) });
    const run = await runCli(['check', root, ...WHEN, '--jobs', jobs, '--format', 'json=r.json'], { cwd: folder, during: (running) => setTimeout(() => { running.signal(signal); }, 1500) });
    expect(run).toEqual({ code, stdout: '', stderr: '' });
    expect(existsSync(join(folder, 'r.json'))).toBe(false);
  });
});
