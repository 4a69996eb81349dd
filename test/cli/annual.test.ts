import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WHEN } from '../helpers/audited.js';
import { contentsOf, fixture, temporaryFolder } from '../helpers/on-disk.js';
import { runIn } from '../helpers/terminal.js';

const INTERNAL = ['--unprotected', '--reason', 'the two who check the figures before they are protected'];
const good = fixture('honest-good');
const poor = fixture('honest-poor');

describe('annual', () => {
  test('writes a release fit to be published, takes it for last year\'s, and is the same whenever it is asked', async () => {
    const folder = temporaryFolder();
    const first = await runIn(folder, ['annual', poor, ...WHEN, '--out', 'first']);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch('annual-2024-25.html');
    const json = readFileSync(join(folder, 'first', 'annual-2024-25.json'), 'utf8');
    await runIn(folder, ['annual', poor, ...WHEN, '--out', 'again']);
    expect(readFileSync(join(folder, 'again', 'annual-2024-25.json'), 'utf8')).toBe(json);
    writeFileSync(join(folder, 'last.json'), json.replace('"year": "2024-25"', '"year": "2023-24"'));
    const second = await runIn(folder, ['annual', poor, ...WHEN, '--out', 'second', '--previous', 'last.json', '--bom']);
    expect([second.code, second.err]).toEqual([0, '']);
    const csv = readFileSync(join(folder, 'second', readdirSync(join(folder, 'second')).find((name) => name.startsWith('I10-')) ?? ''), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toMatch(/"fail","fail"/);
  }, 300_000);

  test('writes figures as counted for a reason, named so, with a notice and for their owner alone', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await runIn(folder, ['annual', good, ...WHEN, '--out', 'out', ...INTERNAL]);
    expect(code).toBe(0);
    expect(err).toMatch('Nothing is held back in these files');
    expect(out.split('\n').slice(1, -1).every((name) => name.includes('-INTERNAL.'))).toBe(true);
    expect(readFileSync(join(folder, 'out', 'annual-2024-25-INTERNAL.md'), 'utf8')).toMatch('the two who check the figures');
  });

  test('says which records could not be read, and ends with 2', async () => {
    const folder = temporaryFolder();
    cpSync(good, join(folder, 'records'), { recursive: true });
    writeFileSync(join(folder, 'records/projects/night-sitting/access.yaml'), 'kind: access\nneeds: 12\n');
    const { code, err } = await runIn(folder, ['annual', 'records', ...WHEN, '--out', 'out', ...INTERNAL]);
    expect(code).toBe(2);
    expect(err).toMatch('projects/night-sitting/access.yaml:2:8');
    const page = readFileSync(join(folder, 'out', 'annual-2024-25-INTERNAL.md'), 'utf8');
    expect(page.includes('A sitter through the night\\: a record could not be read | \\[x\\]')).toBe(true);
    expect(page.includes('3 faults were found in the records')).toBe(true);
  });
});

describe('annual from the parts of several runs', () => {
  const partsOf = async (folder: string, more: readonly string[] = []): Promise<readonly string[]> => {
    for (const i of [1, 2]) await runIn(folder, ['check', poor, ...WHEN, ...more, '--shard', `${String(i)}/2`, '--format', `partial=part-${String(i)}.json`]);
    return ['part-1.json', 'part-2.json'];
  };

  test('writes what it writes from the records, byte for byte', async () => {
    const folder = temporaryFolder();
    const parts = await partsOf(folder);
    expect((await runIn(folder, ['annual', ...parts, '--year', '2024-25', '--out', 'parts', ...INTERNAL])).code).toBe(0);
    await runIn(folder, ['annual', poor, ...WHEN, '--out', 'records', ...INTERNAL]);
    expect(contentsOf(join(folder, 'parts'))).toEqual(contentsOf(join(folder, 'records')));
  });

  test('refuses a part whose measures were bent, and names the file and the place', async () => {
    const folder = temporaryFolder();
    const [first = '', second = ''] = await partsOf(folder);
    const text = readFileSync(join(folder, second), 'utf8');
    writeFileSync(join(folder, second), text.replace(/"days": ?\[[^\]]*\]/, '"days": "ten"'));
    const { code, err, out } = await runIn(folder, ['annual', first, second, '--year', '2024-25', '--out', 'out']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^charter-audit: The file part-2\.json can't be used\..* at \/projects\/0\/measures\/[a-z]+\/.*days it must be array/);
    expect(readdirSync(folder)).not.toContain('out');
  });

  test('refuses parts of another year, another day or some commitments, and folders beside them', async () => {
    const folder = temporaryFolder();
    const parts = await partsOf(folder);
    const says = async (args: readonly string[]): Promise<string> => (await runIn(folder, ['annual', ...args, '--out', 'out', ...INTERNAL])).err;
    expect(await says([...parts, '--year', '2023-24'])).toMatch('The parts are of the year 2024-25, not of 2023-24');
    expect(await says([...parts, '--year', '2024-25', '--as-of', '2025-06-01'])).toMatch('The parts were judged as on 2025-10-31, not on 2025-06-01');
    expect(await says([...parts.slice(1), '--year', '2024-25'])).toMatch('Of 2 parts, these are missing: 1');
    expect(await says([poor, good, '--year', '2024-25'])).toMatch('name its folder, and no other');
    const some = await partsOf(folder, ['--commitment', 'practice/feedback-on-time']);
    expect(await says([...some, '--year', '2024-25'])).toMatch('Make them again without --commitment');
  });
});

describe('annual refuses with one line, and writes nothing:', () => {
  const refuses = async (args: readonly string[], says: string | RegExp, { isBuildServer = false, prepare = (_folder: string): void => undefined } = {}): Promise<void> => {
    const folder = temporaryFolder();
    prepare(folder);
    const before = readdirSync(folder);
    const { code, out, err } = await runIn(folder, ['annual', ...args], { isBuildServer });
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
    expect(err).toMatch(says);
    expect(readdirSync(folder)).toEqual(before);
  };

  test('a year without records', () => refuses([good, '--year', '2010-11', '--as-of', '2025-10-31', '--out', 'out'], 'No record of 2010-11 is on file'));
  test('a year to come', () => refuses([good, '--year', '2030-31', '--as-of', '2025-10-31', '--out', 'out'], 'The year 2030-31 begins on 2030-04-01, after 2025-10-31'));
  test('threads or a cache for parts that were judged already', async () => {
    await refuses(['part.json', ...WHEN, '--out', 'out', '--jobs', '2'], 'so --jobs does nothing here');
    await refuses(['part.json', ...WHEN, '--out', 'out', '--cache-dir', 'c'], 'so --cache-dir does nothing here');
  });
  test('no year', () => refuses([good, '--out', 'out'], '--year'));
  test('no folder for the files', () => refuses([good, ...WHEN], '--out'));
  test('a folder of records with no project', () => refuses(['records', ...WHEN, '--out', 'out'], 'There is no project here', { prepare: (folder) => { mkdirSync(join(folder, 'records')); writeFileSync(join(folder, 'records', 'charter-audit.yaml'), 'format: 1\n'); } }));
  test('one project of a portfolio', () => refuses([join(good, 'projects/night-sitting'), ...WHEN, '--out', 'out'], 'Name the folder of the portfolio'));
  test('a folder that is not empty', () => refuses([good, ...WHEN, '--out', 'out'], 'it is not empty', { prepare: (folder) => { mkdirSync(join(folder, 'out')); writeFileSync(join(folder, 'out', 'mine.txt'), 'mine'); } }));
  test('a folder in one that does not exist', () => refuses([good, ...WHEN, '--out', 'none/out'], 'does not exist'));
  test('an earlier release that is none', () => refuses([good, ...WHEN, '--out', 'out', '--previous', 'last.json'], 'The file last.json can\'t be used. It is no JSON object', { prepare: (folder) => { writeFileSync(join(folder, 'last.json'), 'no') ; } }));
  test('an earlier release of another format version', () => refuses([good, ...WHEN, '--out', 'out', '--previous', 'last.json'], 'It is of format version 2.0', { prepare: (folder) => { writeFileSync(join(folder, 'last.json'), '{"formatVersion": "2.0"}'); } }));
  test('an earlier release that is not there', () => refuses([good, ...WHEN, '--out', 'out', '--previous', 'last.json'], 'The file last.json can\'t be used.'));
  test('unprotected figures without a reason', () => refuses([good, ...WHEN, '--out', 'out', '--unprotected'], '--unprotected needs --reason'));
  test('unprotected figures with an empty reason', () => refuses([good, ...WHEN, '--out', 'out', '--unprotected', '--reason', ' '], '--unprotected needs --reason'));
  test('a reason for nothing', () => refuses([good, ...WHEN, '--out', 'out', '--reason', 'r'], '--reason goes with --unprotected'));
  test('unprotected figures on a build server', () => refuses([good, ...WHEN, '--out', 'out', ...INTERNAL], 'refused on a build server', { isBuildServer: true }));
});

test('annual refuses the release of somebody else as last year\'s', async () => {
  const folder = temporaryFolder();
  await runIn(folder, ['annual', poor, ...WHEN, '--out', 'poor', ...INTERNAL]);
  const { code, err } = await runIn(folder, ['annual', good, ...WHEN, '--out', 'out', '--previous', 'poor/annual-2024-25-INTERNAL.json']);
  expect(code).toBe(2);
  expect(err).toMatch('it is an internal release');
  writeFileSync(join(folder, 'named.json'), readFileSync(join(folder, 'poor/annual-2024-25-INTERNAL.json'), 'utf8').replace(/"protection": \{[^}]*\}/, '"protection": {"kind": "protected", "notes": []}'));
  expect((await runIn(folder, ['annual', good, ...WHEN, '--out', 'out', '--previous', 'named.json'])).err).toMatch(/it is that of .*, not of Hethersby Living Well/);
  expect(readdirSync(folder).toSorted()).toEqual(['named.json', 'poor']);
});
