import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WHEN } from '../helpers/audited.js';
import { fixture, smallPortfolio, temporaryFolder } from '../helpers/on-disk.js';
import { runIn, type Ended } from '../helpers/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
const partNames = (of: number): readonly string[] => Array.from({ length: of }, (_, i) => `part-${String(i + 1)}-of-${String(of)}.json`);

/** Makes the parts of a portfolio in the folder, and gives their names. */
async function parts(portfolio: string, of: number, more: readonly string[] = [], into: string = folder): Promise<readonly string[]> {
  for (const [i, name] of partNames(of).entries()) await runIn(into, ['check', portfolio, ...WHEN, ...more, '--shard', `${String(i + 1)}/${String(of)}`, '--format', `partial=${name}`]);
  return partNames(of);
}

const merged = (names: readonly string[], ...more: readonly string[]): Promise<Ended> => runIn(folder, ['merge', ...names, ...more]);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the parts of a portfolio, merged,', () => {
  test.each([
    ['honest-good', 1], ['honest-good', 3], ['honest-poor', 2], ['honest-poor', 9], ['box-ticker', 3],
  ])('of %s in %i runs give the same bytes and exit code as one run over all', async (name, of) => {
    const whole = await runIn(folder, ['check', fixture(name), ...WHEN, '--format', 'json']);
    const names = await parts(fixture(name), of);
    expect(await merged(names, '--format', 'json')).toEqual(whole);
    expect(await merged(names.toReversed(), '--format', 'json')).toEqual(whole);
  });

  test('have the texts that were copied from one share to another', async () => {
    const { out } = await merged(await parts(fixture('box-ticker'), 5), '--format', 'json');
    expect(out).toContain('integrity/copied-text');
  });

  test('give the same reports in any format', async () => {
    const names = await parts(fixture('honest-poor'), 2);
    for (const format of ['text', 'sarif', 'markdown']) expect(await merged(names, '--format', format)).toEqual(await runIn(folder, ['check', fixture('honest-poor'), ...WHEN, '--format', format]));
    expect(await merged(names, '--format', 'xlsx=merged.xlsx')).toEqual(await runIn(folder, ['check', fixture('honest-poor'), ...WHEN, '--format', 'xlsx=whole.xlsx']));
    expect(readFileSync(join(folder, 'merged.xlsx')).equals(readFileSync(join(folder, 'whole.xlsx')))).toBe(true);
  });

  test('give the same where only some commitments were asked for, and the same sample', async () => {
    const more = ['--commitment', 'practice/feedback-on-time', '--sample', '4'];
    const names = await parts(fixture('honest-good'), 3, more);
    expect(await merged(names, '--format', 'json')).toEqual(await runIn(folder, ['check', fixture('honest-good'), ...WHEN, ...more, '--format', 'json']));
  });

  test('give the same where records can not be read, in a project or at the organisation', async () => {
    const root = smallPortfolio(temporaryFolder());
    writeFileSync(join(root, 'projects/bench/broken.yaml'), 'kind: activity\n\tid: x\n');
    writeFileSync(join(root, 'org/broken.yaml'), 'kind: board-terms\nitems: [\n');
    writeFileSync(join(root, 'org/huge.yaml'), `# ${'x'.repeat(3 * 1024 * 1024)}\n`);
    const whole = await runIn(folder, ['check', root, ...WHEN, '--format', 'json']);
    expect(whole.code).toBe(2);
    expect(await merged(await parts(root, 2), '--format', 'json')).toEqual(whole);
  });
});

describe('merge refuses', () => {
  let names: readonly string[] = [];
  beforeAll(async () => {
    names = await parts(fixture('honest-poor'), 3);
  });

  test('parts with a gap', async () => {
    expect((await merged(names.slice(0, 2))).err).toBe('charter-audit: Of 3 parts, these are missing: 3.\n');
  });

  test('a part that is given twice', async () => {
    expect((await merged([...names, names[0] ?? ''])).err).toBe('charter-audit: Part 1 of 3 was given twice.\n');
  });

  test('parts made in another number of runs', async () => {
    const others = await parts(fixture('honest-poor'), 2);
    expect((await merged([names[0] ?? '', others[1] ?? ''])).err).toContain('it is one of another number of parts');
  });

  test('parts of another day, another portfolio and another policy', async () => {
    const into = temporaryFolder();
    await runIn(into, ['check', fixture('honest-poor'), '--year', '2024-25', '--as-of', '2025-11-01', '--shard', '2/3', '--format', 'partial=day.json']);
    await runIn(into, ['check', fixture('honest-good'), ...WHEN, '--shard', '2/3', '--format', 'partial=portfolio.json']);
    cpSync(fixture('honest-poor'), join(into, 'honest-poor'), { recursive: true });
    const config = join(into, 'honest-poor/charter-audit.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}\n# Another edition.\n`);
    await runIn(into, ['check', 'honest-poor', ...WHEN, '--shard', '2/3', '--format', 'partial=policy.json']);
    const withSecond = async (file: string): Promise<string> => (await merged([names[0] ?? '', join(into, file), names[2] ?? ''])).err;
    expect(await withSecond('day.json')).toContain('it judges as on another day or another year');
    expect(await withSecond('portfolio.json')).toContain('it is of another portfolio');
    expect(await withSecond('policy.json')).toContain("the policy or the organisation's own records are others");
  });

  test('a part of another version of the program, and one that lost a project', async () => {
    const change = (name: string, text: (old: string) => string): string => {
      writeFileSync(join(folder, `changed-${name}`), text(readFileSync(join(folder, name), 'utf8')));
      return `changed-${name}`;
    };
    const [first = '', second = '', third = ''] = names;
    const older = change(second, (old) => old.replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
    expect((await merged([first, older, third])).err).toContain('it was made by another version of the program');
    const poorer = names.map((name) => change(name, (old) => JSON.stringify({ ...JSON.parse(old), projects: [] })));
    expect((await merged(poorer)).err).toContain('does not hold the projects that fall to it');
  });

  test('a file that is no part, in one line', async () => {
    writeFileSync(join(folder, 'none.json'), '{"formatVersion":"1.0","asOf":"2025-02-31"}');
    const { code, out, err } = await merged(['none.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^charter-audit: The file none\.json can't be used\. It is not a part [^\n]*\n$/);
  });
});

describe('a run that is one of several', () => {
  test.each([
    [['--shard', '1/2'], '--shard judges a share of the projects'],
    [['--shard', '3/2', '--format', 'partial=p.json'], 'A shard is written as 2/8'],
    [['--format', 'partial'], 'A part goes to a file of its own'],
    [['--shard', '1/2', '--format', 'partial=p.json', '--git'], "cannot be used with option '--git'"],
    [['--format', 'partial=p.json', '--project', 'morning-visits'], 'A part is of the whole portfolio'],
  ])('refuses %j, saying what to do', async (more, words) => {
    const { code, err } = await runIn(temporaryFolder(), ['check', fixture('honest-poor'), ...WHEN, ...more]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('says on its face that its part is internal', async () => {
    const into = temporaryFolder();
    await parts(fixture('honest-good'), 1, [], into);
    expect(readFileSync(join(into, 'part-1-of-1.json'), 'utf8')).toContain('"internal":"This holds every small count of the projects. It is not for publication."');
  });
});
