import { expect, test } from 'vitest';
import { progressBar } from '../../src/cli/progress.js';
import { WHEN } from '../helpers/audited.js';
import { smallPortfolio } from '../helpers/on-disk.js';
import { runIn } from '../helpers/terminal.js';

test('a bar grows, is written anew only when it looks otherwise, and leaves nothing', () => {
  const written: string[] = [];
  const bar = progressBar((text) => written.push(text));
  bar.clear();
  for (const judged of [1, 1, 2, 4]) bar.show(judged, 4);
  bar.clear();
  bar.clear();
  expect(written).toEqual([
    `\r[${'#'.repeat(7)}${'-'.repeat(23)}] 25% of 4 projects`, `\r[${'#'.repeat(15)}${'-'.repeat(15)}] 50% of 4 projects`, `\r[${'#'.repeat(30)}] 100% of 4 projects`, `\r${' '.repeat(51)}\r`,
  ]);
});

test('it is shown where standard error is a terminal, not on a build server, and not when all is to be quiet', async () => {
  const root = smallPortfolio();
  const err = async (more: readonly string[], changes: object): Promise<string> => (await runIn(root, ['check', root, ...WHEN, ...more], changes)).err;
  expect(await err([], { showsProgress: true })).toMatch(/^\r\[#+-*\] 50% of 2 projects\r\[#+\] 100% of 2 projects\r +\r$/);
  for (const [more, changes] of [[[], {}], [['--quiet'], { showsProgress: true }], [['--plain'], { showsProgress: true }], [[], { showsProgress: true, isBuildServer: true }]] as const) expect(await err(more, changes)).toBe('');
});
