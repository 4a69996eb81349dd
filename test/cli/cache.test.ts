import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prune } from '../../src/cli/cache-prune.js';
import { WHEN } from '../helpers/audited.js';
import { runCli } from '../helpers/cli.js';
import { contentsOf, filesBelow, fixture, smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';
import { runIn, type Ended } from '../helpers/terminal.js';

const FORMATS = ['--format', 'json'] as const;
const anew = (root: string): Promise<Ended> => runIn(root, ['check', root, ...WHEN, ...FORMATS, '--no-cache']);
const withCache = (root: string, cache: string): Promise<Ended> => runIn(root, ['check', root, ...WHEN, ...FORMATS, '--cache-dir', cache]);
const packsOf = (cache: string): readonly string[] => filesBelow(cache).filter((name) => name !== 'pruned').map((name) => join(cache, name));
const keysOf = (json: string): readonly string[] => { const value: unknown = JSON.parse(json); return typeof value === 'object' && value !== null ? Object.keys(value) : []; };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('with a cache, a check gives the bytes that it gives without:', () => {
  test.each(['honest-good', 'honest-poor', 'box-ticker'])('%s, when the cache is filled and when it is used', async (name) => {
    const cache = temporaryFolder();
    const expected = await anew(fixture(name));
    expect(await withCache(fixture(name), cache)).toEqual(expected);
    const filled = contentsOf(cache);
    expect(packsOf(cache).length).toBeGreaterThan(1);
    expect(await withCache(fixture(name), cache)).toEqual(expected);
    expect(contentsOf(cache)).toEqual(filled);
  });

  test('whatever was changed in the records meanwhile', async () => {
    const [root, cache] = [smallPortfolio(), temporaryFolder()];
    const path = join(root, 'projects/bench/project.yaml');
    const record = readFileSync(path, 'utf8');
    for (const changed of [record, record.replace('2024-05-01', '2024-05-03'), record.replace('stages', 'stage'), `${record}\t`, `# ${record}`, record.slice(0, 90), '', record]) {
      writeFileSync(path, changed);
      expect(await withCache(root, cache)).toEqual(await anew(root));
    }
  });

  const bytes = (path: string): Buffer => readFileSync(path);
  test.each<readonly [string, (packs: readonly string[]) => void]>([
    ['cut short', (packs) => packs.forEach((path) => writeFileSync(path, bytes(path).subarray(0, 100)))],
    ['emptied', (packs) => packs.forEach((path) => writeFileSync(path, ''))],
    ['changed in one place', (packs) => packs.forEach((path) => { const all = bytes(path); all[200] = (all[200] ?? 0) ^ 1; writeFileSync(path, all); })],
    ['of nothing that was read', (packs) => packs.forEach((path) => writeFileSync(path, `${sha256('{"a":1}')}\n{"a":1}`))],
    ['lists and numbers', (packs) => packs.forEach((path, i) => { const body = i % 2 === 0 ? '[1]' : '7'; writeFileSync(path, `${sha256(body)}\n${body}`); })],
    ['of one another', (packs) => { const all = packs.map(bytes); packs.forEach((path, i) => writeFileSync(path, all[(i + 1) % all.length] ?? '')); }],
    ['with entries of another shape', (packs) => packs.forEach((path) => { const body = JSON.stringify(Object.fromEntries(keysOf(bytes(path).toString().slice(65)).map((key) => [key, [{ kind: 'project', value: { a: 1 }, nodes: 'AAAA' }]]))); writeFileSync(path, `${sha256(body)}\n${body}`); })],
    ['that may not be read', (packs) => packs.forEach((path) => chmodSync(path, 0o000))],
  ])('with packs %s', async (_what, spoil) => {
    const [root, cache] = [smallPortfolio(), temporaryFolder()];
    const expected = await withCache(root, cache);
    spoil(packsOf(cache));
    expect(await withCache(root, cache)).toEqual(expected);
    expect(await withCache(root, cache)).toEqual(expected);
  });

  test('with a link or a folder in the place of a pack, which is left as it is', async () => {
    const [root, cache] = [smallPortfolio(), temporaryFolder()];
    const expected = await withCache(root, cache);
    const [first = '', second = ''] = packsOf(cache);
    const elsewhere = join(temporaryFolder(), 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    rmSync(first);
    rmSync(second);
    symlinkSync(elsewhere, first);
    mkdirSync(second);
    expect(await withCache(root, cache)).toEqual(expected);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
  });

  test('in the annual tables too, which use what a check kept, and keep what they read', async () => {
    const [root, cache, out] = [fixture('honest-good'), temporaryFolder(), temporaryFolder()];
    const annual = async (folder: string, ...more: readonly string[]): Promise<ReturnType<typeof contentsOf>> => {
      await runIn(root, ['annual', root, ...WHEN, '--out', join(out, folder), ...more]);
      return contentsOf(join(out, folder));
    };
    const expected = await annual('anew', '--no-cache');
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    expect(await annual('filling', '--cache-dir', cache)).toEqual(expected);
    const filled = contentsOf(cache);
    expect(packsOf(cache).length).toBeGreaterThan(1);
    expect(await annual('warm', '--cache-dir', cache)).toEqual(expected);
    await withCache(root, cache);
    expect(contentsOf(cache)).toEqual(filled);
  });

  test('in many threads as in one', async () => {
    const cache = temporaryFolder();
    const check = (...more: readonly string[]): ReturnType<typeof runCli> => runCli(['check', fixture('honest-poor'), ...WHEN, ...FORMATS, ...more]);
    const expected = await check('--no-cache', '--jobs', '1');
    for (const jobs of ['2', '2', '1']) expect(await check('--cache-dir', cache, '--jobs', jobs)).toEqual(expected);
  });
});

describe('the cache lies', () => {
  test('nowhere, when none is asked for or the system names no place for it', async () => {
    const [root, caches] = [smallPortfolio(), join(temporaryFolder(), 'caches')];
    const before = contentsOf(root);
    await runIn(root, ['check', root, ...WHEN]);
    await runIn(root, ['check', root, ...WHEN, '--no-cache'], { caches });
    expect(existsSync(caches)).toBe(false);
    expect(contentsOf(root)).toEqual(before);
  });

  test('where the system has its caches, for the eyes of its owner alone', async () => {
    const [root, caches] = [smallPortfolio(), join(temporaryFolder(), 'a/caches')];
    await runIn(root, ['check', root, ...WHEN], { caches });
    const [edition = ''] = readdirSync(caches).filter((name) => name !== 'pruned');
    expect(statSync(join(caches, edition)).mode & 0o777).toBe(0o700);
    for (const path of packsOf(caches)) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(packsOf(caches)).toHaveLength(3);
  });

  test('nowhere in what is audited, nor in the repository around it, whatever way leads there', async () => {
    const outer = temporaryFolder();
    const root = smallPortfolio(outer);
    writeFiles(outer, { '.git/HEAD': 'ref: refs/heads/main\n' });
    symlinkSync(root, join(outer, 'way'));
    for (const folder of [root, join(root, 'node_modules/.cache/charter-audit'), join(outer, 'cache'), join(outer, 'way/cache')]) {
      const { code, err } = await withCache(root, folder);
      expect(code).toBe(2);
      expect(err).toContain('it lies in what is audited, or in the repository around it');
      expect(existsSync(join(outer, 'cache'))).toBe(false);
    }
    const usual = await runIn(root, ['check', root, ...WHEN], { caches: join(root, 'cache') });
    expect(usual).toEqual(await runIn(root, ['check', root, ...WHEN]));
    expect(existsSync(join(root, 'cache'))).toBe(false);
  });

  test('in no folder in which others may write, and in no file', async () => {
    const [root, cache] = [smallPortfolio(), temporaryFolder({ open: true })];
    expect((await withCache(root, cache)).err).toContain('others may write in it');
    writeFileSync(join(root, '../file'), '');
    expect((await withCache(root, join(root, '../file'))).err).toContain("can't be the cache");
  });
});

test('what no run has used for thirty days goes, and nothing that is not of the cache', () => {
  const cache = temporaryFolder();
  const pack = (name: string): string => join(cache, '0123456789abcdef', name.repeat(32));
  writeFiles(cache, { [`0123456789abcdef/${'a'.repeat(32)}`]: 'old', [`0123456789abcdef/${'b'.repeat(32)}`]: 'new', '0123456789abcdef/notes.txt': 'mine', 'mine/x': 'mine' });
  const day = 24 * 60 * 60;
  const now = 1_800_000_000;
  for (const [path, days] of [[pack('a'), 31], [pack('b'), 29], [join(cache, '0123456789abcdef/notes.txt'), 99], [join(cache, 'mine/x'), 99]] as const) utimesSync(path, now - days * day, now - days * day);
  prune(cache, now * 1000);
  expect(filesBelow(cache)).toEqual([`0123456789abcdef/${'b'.repeat(32)}`, '0123456789abcdef/notes.txt', 'mine/x', 'pruned']);
  utimesSync(pack('b'), now - 99 * day, now - 99 * day);
  prune(cache, (now + 60) * 1000);
  expect(existsSync(pack('b'))).toBe(true);
  prune(cache, (now + 2 * day) * 1000);
  expect(existsSync(pack('b'))).toBe(false);
});
