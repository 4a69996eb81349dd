import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectPlainWords, WHEN } from '../helpers/audited.js';
import { linesOf, runCli } from '../helpers/cli.js';
import { contentsOf, filesBelow, fixture, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const annualInto = (out: string): readonly string[] => ['annual', fixture('honest-good'), ...WHEN, '--out', out];
// In which `ulimit` counts.
const BLOCK = 512;

test('a release for which the room ends half way is one line and exit code 2; nothing of it is left, and what was there stays', async () => {
  const [whole, folder] = [temporaryFolder(), temporaryFolder()];
  expect((await runCli(annualInto('out'), { cwd: whole })).code).toBe(0);
  // The last file is the greatest by far, so that room for three quarters of it is room for all that are written before.
  const sizes = filesBelow(join(whole, 'out')).map((name) => ({ name, size: statSync(join(whole, 'out', name)).size })).toSorted((a, b) => b.size - a.size);
  const room = Math.floor((sizes[0]?.size ?? 0) * 0.75);
  expect(sizes.map(({ name, size }) => [name, size > room])).toEqual(sizes.map(({ name }) => [name, name === 'annual-2024-25.json']));

  writeFiles(folder, { 'last-year/annual-2023-24.json': 'last year\'s\n' });
  mkdirSync(join(folder, 'out'));
  const { code, stdout, stderr } = await runCli(annualInto('out'), { cwd: folder, first: `ulimit -f ${String(Math.floor(room / BLOCK))}; trap '' XFSZ` });
  expect(linesOf(stderr)).toEqual(['charter-audit: The folder out could not be written: no file so large may be written there. Nothing was written.']);
  expect([code, stdout]).toEqual([2, '']);
  expectPlainWords(stderr);
  expect(contentsOf(folder)).toEqual({ 'last-year/annual-2023-24.json': 'last year\'s\n' });
  expect(statSync(join(folder, 'out')).isDirectory()).toBe(true);
});
