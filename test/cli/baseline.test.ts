import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditResult, Finding } from '../../src/model/result.js';
import { FORMATS } from '../../src/output/reporters.js';
import { WHEN } from '../helpers/audited.js';
import { claim, claimsFolder, EXPENSES, payments } from '../helpers/claims.js';
import { writeFiles } from '../helpers/on-disk.js';
import { runIn, type Ended } from '../helpers/terminal.js';

const LATE = '2024-09-02';
const IN_TIME = '2024-06-20';
const ASKED = ['--commitment', EXPENSES, ...WHEN];
const KNOWN = ['--baseline', 'baseline.json'];

/** A portfolio of two projects in which one claim of each was paid late, with a baseline of that. */
async function accepted(): Promise<string> {
  const root = claimsFolder({ garden: [claim(2, LATE), claim(3, IN_TIME)], visits: [claim(2, LATE), claim(3, IN_TIME)] });
  await runIn(root, [...ASKED, ...KNOWN, '--update-baseline']);
  return root;
}

const check = (root: string, ...more: readonly string[]): Promise<Ended> => runIn(root, [...ASKED, ...KNOWN, ...more]);
const resultOf = async (root: string, ...more: readonly string[]): Promise<AuditResult> => {
  const result: AuditResult = JSON.parse((await check(root, '--format', 'json', ...more)).out);
  return result;
};
const baselineIn = (root: string): string => readFileSync(join(root, 'baseline.json'), 'utf8');
const of = (state: string, { findings }: AuditResult): readonly Finding[] => findings.filter(({ baseline }) => baseline?.state === state);
const shown = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, place }) => `${rule.slice(EXPENSES.length + 1)} ${place.file}:${String(place.line)}`);
const setClaims = (root: string, ...claims: readonly string[]): void => writeFiles(root, { 'projects/garden/payments.yaml': payments(...claims) });

describe('a finding that the baseline knows', () => {
  test('does not count towards the exit code, and changes no verdict, no count and no status of the year', async () => {
    const root = await accepted();
    const [without, held] = [await runIn(root, [...ASKED, '--format', 'json']), await resultOf(root)];
    const plain: AuditResult = JSON.parse(without.out);
    expect([without.code, (await check(root)).code]).toEqual([1, 0]);
    expect(held.baseline).toEqual({ known: held.findings.length, changed: 0, new: 0, stale: 0, unseen: 0 });
    expect([held.commitments, held.projects, held.totals, held.yearStatus, held.digest]).toEqual([plain.commitments, plain.projects, plain.totals, plain.yearStatus, plain.digest]);
  });

  test('stays known when lines move, entries change places, and the file is written otherwise', async () => {
    const root = await accepted();
    const text = payments('\n  # A remark.\n', claim(3, IN_TIME), claim(2, LATE)).replace('people: 2, amount: 14.20', 'amount:   14.20,   people: 2');
    writeFiles(root, { 'projects/garden/payments.yaml': text });
    const result = await resultOf(root);
    expect(shown(of('known', result))).toContain('paid-in-time projects/garden/payments.yaml:6');
    expect(result.baseline).toMatchObject({ changed: 0, new: 0, stale: 0 });
  });

  test('stays known when the file of a record with an id is moved', async () => {
    const root = await accepted();
    mkdirSync(join(root, 'projects/garden/activities'));
    renameSync(join(root, 'projects/garden/tasting.yaml'), join(root, 'projects/garden/activities/2024-06-11.yaml'));
    expect((await resultOf(root)).baseline).toMatchObject({ changed: 0, new: 0, stale: 0 });
  });

  test('stays known as days go by', async () => {
    const root = claimsFolder({ garden: [claim(2)] });
    await check(root, '--update-baseline');
    expect((await resultOf(root)).findings.map(({ reason }) => reason).join(' ')).toMatch(/still unpaid on 2025-10-31, \d+ days after/);
    for (const day of ['2025-11-01', '2026-02-28']) expect((await resultOf(root, '--as-of', day)).baseline).toMatchObject({ changed: 0, new: 0, stale: 0 });
  });
});

describe('what the baseline does not know counts', () => {
  test('where one fault is mended and another of the same sort made', async () => {
    const root = await accepted();
    setClaims(root, claim(2, IN_TIME), claim(3, LATE));
    const result = await resultOf(root);
    expect(shown(of('new', result))).toEqual(['paid-in-time projects/garden/payments.yaml:4', 'paid-by-target projects/garden/payments.yaml:4']);
    expect(result.baseline?.stale).toBe(2);
    expect((await check(root)).code).toBe(1);
  });

  test('where the same fault is made once more, to the letter', async () => {
    const root = await accepted();
    setClaims(root, claim(2, LATE), claim(3, IN_TIME), claim(2, LATE));
    const result = await resultOf(root);
    expect(result.baseline).toMatchObject({ new: 2, stale: 0 });
    expect((await check(root)).code).toBe(1);
  });

  test('where it lies in another project', async () => {
    const root = await accepted();
    renameSync(join(root, 'projects/garden'), join(root, 'projects/yard'));
    expect((await check(root)).code).toBe(1);
  });

  test('where the record says something else now', async () => {
    const root = await accepted();
    setClaims(root, claim(2, '2024-09-03'), claim(3, IN_TIME));
    expect(shown(of('new', await resultOf(root)))).toContain('paid-in-time projects/garden/payments.yaml:3');
  });

  test('where the verdict, its weight or its figures are others, and says what the baseline has', async () => {
    const root = await accepted();
    writeFileSync(join(root, 'baseline.json'), baselineIn(root).replace('"outcome":"fail","severity":"moderate"', '"outcome":"insufficient-evidence","severity":"minor"').replace('A claim of 2024-06-14', 'A claim of 2024-06-13'));
    const result = await resultOf(root);
    expect(of('changed', result).map(({ baseline }) => baseline)).toEqual([expect.objectContaining({ state: 'changed', outcome: 'insufficient-evidence', severity: 'minor' }), expect.objectContaining({ state: 'changed', outcome: 'fail' })]);
    const { code, out } = await check(root);
    expect(code).toBe(1);
    expect(out).toContain('It counts again: the baseline has it as insufficient-evidence, minor:');
  });

  test('but not where only the words of a reason are others', async () => {
    const root = await accepted();
    writeFileSync(join(root, 'baseline.json'), baselineIn(root).replaceAll('A claim of', 'Somebody claimed on'));
    expect((await resultOf(root)).baseline).toMatchObject({ changed: 0, new: 0, stale: 0 });
  });
});

describe('an entry for which nothing is found any more', () => {
  test('is a finding with its line in the baseline, which turns no build red, and goes when the baseline is written anew', async () => {
    const root = await accepted();
    setClaims(root, claim(2, IN_TIME), claim(3, IN_TIME));
    const result = await resultOf(root);
    const stale = result.findings.filter(({ rule }) => rule === 'baseline/stale');
    expect(stale.map(({ outcome, severity, project, subject }) => [outcome, severity, project, subject])).toEqual(['paid-by-target', 'paid-in-time'].map((rule) => ['baseline', 'minor', 'garden', `${EXPENSES}/${rule} in projects/garden/payments.yaml`]));
    expect(stale.every(({ mend, place }) => mend.includes('--update-baseline') && baselineIn(root).split('\n')[(place.line ?? 0) - 1]?.includes('projects/garden/payments.yaml'))).toBe(true);
    expect((await check(root)).code).toBe(0);
    expect((await check(root, '--fail-on', 'minor')).code).toBe(1);
    const updated = await check(root, '--update-baseline', '--fail-on', 'minor');
    expect([updated.code, updated.out.includes('0 entries stale')]).toEqual([0, true]);
    expect(baselineIn(root)).not.toContain('paid-in-time","commitments":["structure/expenses-paid"],"file":"projects/garden');
  });

  test('is not stale where it lies outside what was asked for, and stays when the baseline is written anew', async () => {
    const root = await accepted();
    const whole = baselineIn(root);
    rmSync(join(root, 'projects/garden/payments.yaml'));
    for (const more of [['--project', 'visits'], ['--project', 'visits', '--update-baseline']]) {
      const result = await resultOf(root, ...more);
      expect(result.baseline).toMatchObject({ changed: 0, new: 0, stale: 0, unseen: whole.split('"project":"garden"').length - 1 });
    }
    expect(baselineIn(root)).toBe(whole);
    const other = await runIn(root, ['--commitment', 'practice/joint-planning', ...WHEN, ...KNOWN, '--update-baseline']);
    expect(other.code).toBe(0);
    expect(whole.split('\n').filter((line) => line.includes('"rule"') && !baselineIn(root).includes(line.replace(/,$/, '')))).toEqual([]);
  });

  test('of a project that is gone is one of the organisation', async () => {
    const root = await accepted();
    rmSync(join(root, 'projects/garden'), { recursive: true });
    const { findings } = await resultOf(root);
    expect(findings.filter(({ rule, project }) => rule === 'baseline/stale' && project !== null)).toEqual([]);
    expect((await check(root)).out).toContain('payments.yaml, project garden');
  });

  test('is not called stale where a record could not be read', async () => {
    const root = await accepted();
    const before = baselineIn(root);
    writeFiles(root, { 'projects/garden/payments.yaml': 'kind: payments\n\titems: []\n' });
    const result = await resultOf(root);
    expect(result.baseline).toMatchObject({ stale: 0 });
    const { code, err } = await check(root, '--update-baseline');
    expect([code, baselineIn(root)]).toEqual([2, before]);
    expect(err).toContain('charter-audit: The baseline baseline.json was not written, because not everything could be audited.');
  });
});

describe('the file of a baseline', () => {
  test('is the same bytes for the same findings, one entry a line, and says whom it is for', async () => {
    const root = await accepted();
    const first = baselineIn(root);
    await check(root, '--update-baseline');
    expect(baselineIn(root)).toBe(first);
    const result = await resultOf(root);
    expect(first.split('\n').filter((line) => line.startsWith('    {"project":'))).toHaveLength(result.findings.length);
    expect(first).toContain('It is not for publication.');
    expect(existsSync(join(root, '.baseline.json'))).toBe(false);
  });

  test.each<readonly [string, string, RegExp]>([
    ['that is no JSON', 'entries:\n', /It is no JSON object, and so not a baseline/],
    ['with the marks of a merge that failed', '<<<<<<< ours\n{}\n', /It is no JSON object/],
    ['of a later format', '{"formatVersion":"2.0"}', /It is of format version 2\.0; this program reads 1\.0/],
    ['that is something else', '{"formatVersion":"1.0","tool":{"name":"charter-audit"}}', /It is not a baseline that charter-audit wrote/],
    ['with a severity that there is not', '{"formatVersion":"1.0","internal":"This names what single projects fall short in. It is not for publication.","history":false,"entries":[{"project":null,"rule":"r","commitments":[],"file":"f","content":"c","outcome":"fail","severity":"none","reason":"r"}]}', /at \/entries\/0\/severity it must be equal to one of the allowed values/],
    ['nested deep', '['.repeat(100_000), /It is no JSON object/],
    ['with a key that means harm', '{"formatVersion":"1.0","__proto__":{"entries":[]}}', /It is not a baseline/],
  ])('%s is refused in one line, before anything is audited, also where it is to be written anew', async (_what, text, words) => {
    const root = await accepted();
    writeFileSync(join(root, 'baseline.json'), text);
    for (const more of [[], ['--update-baseline']]) {
      const { code, out, err } = await check(root, ...more);
      expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
      expect(err).toMatch(/^charter-audit: The file baseline\.json can't be used\. /);
      expect(err).toMatch(words);
    }
    expect(baselineIn(root)).toBe(text);
  });

  test('that is not there has to be asked for', async () => {
    const root = claimsFolder({ garden: [claim(2, LATE)] });
    expect(await check(root)).toEqual({ code: 2, out: '', err: 'charter-audit: There is no baseline baseline.json. Make it with --baseline baseline.json --update-baseline.\n' });
  });

  test.each<readonly [readonly string[], string]>([
    [['--update-baseline'], '--update-baseline needs --baseline'],
    [['--baseline', 'projects/b.yaml'], 'would be taken for a record'],
    [['--baseline', 'b.json', '--update-baseline', '--format', 'json=./b.json'], 'Two reports (json and baseline) would go to b.json'],
    [['--baseline', 'b.json', '--shard', '1/2', '--format', 'partial=p.json'], 'leave --baseline out here, and give it to merge'],
  ])('%j is refused with what to do', async (more, words) => {
    const root = claimsFolder({ garden: [claim(2, LATE)] });
    const { code, err } = await runIn(root, [...ASKED, ...more]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('that can not be written leaves the old one as it was, and ends with 2', async () => {
    const root = await accepted();
    mkdirSync(join(root, 'folder'));
    for (const file of ['folder', 'none/b.json', 'link.json']) {
      if (file === 'link.json') symlinkSync(join(root, 'baseline.json'), join(root, file));
      const { code, err } = await runIn(root, [...ASKED, '--baseline', file, '--update-baseline']);
      expect([file, code]).toEqual([file, 2]);
      expect(err).toMatch(/^charter-audit: The (?:file|baseline) [^\n]+\n$/);
    }
  });

  test('shows nothing hidden that stands in it', async () => {
    const root = await accepted();
    writeFileSync(join(root, 'baseline.json'), baselineIn(root).replaceAll('A claim of', String.raw`\u001b[31m ::error::x ##[error]y \u202e of`).replaceAll('"content":"', '"content":"0'));
    for (const format of ['text', 'github', 'markdown', 'csv', 'junit']) expect((await check(root, '--format', format)).out, format).not.toMatch(/\x1b|\u202e|^\s*::error::x|##\[error\]/m);
  });
});

describe('a result that was held against a baseline', () => {
  test.each(FORMATS)('is reported again from the stored result as %s with the same bytes and exit code', async (format) => {
    const root = await accepted();
    setClaims(root, claim(2, IN_TIME), claim(3, LATE));
    await check(root, '--format', 'json=result.json');
    const audited = await check(root, '--format', `${format}=audited`);
    expect(await runIn(root, ['report', 'result.json', '--format', `${format}=again`])).toEqual(audited);
    expect(readFileSync(join(root, 'again')).equals(readFileSync(join(root, 'audited')))).toBe(true);
  });

  test('still holds, and is not taken for changed', async () => {
    const root = await accepted();
    setClaims(root, claim(2, IN_TIME), claim(3, LATE));
    await check(root, '--format', 'json=result.json');
    expect((await runIn(root, ['verify', 'result.json'])).code).toBe(0);
    const { findings }: { readonly findings: { readonly new: readonly Finding[]; readonly fixed: readonly Finding[] } } = JSON.parse((await runIn(root, ['compare', 'result.json', 'result.json', '--format', 'json'])).out);
    expect([findings.new, findings.fixed]).toEqual([[], []]);
  });

  test('is the same from parts that are merged as from one run over all', async () => {
    const root = await accepted();
    setClaims(root, claim(2, IN_TIME), claim(3, LATE));
    const whole = await check(root, '--format', 'json');
    for (const i of [1, 2]) await runIn(root, [...ASKED, '--shard', `${String(i)}/2`, '--format', `partial=part-${String(i)}.json`]);
    expect(await runIn(root, ['merge', 'part-1.json', 'part-2.json', ...KNOWN, '--format', 'json'])).toEqual(whole);
    const before = baselineIn(root);
    await check(root, '--update-baseline');
    const updated = baselineIn(root);
    writeFileSync(join(root, 'baseline.json'), before);
    expect((await runIn(root, ['merge', 'part-1.json', 'part-2.json', ...KNOWN, '--update-baseline'])).code).toBe(0);
    expect(baselineIn(root)).toBe(updated);
  });
});
