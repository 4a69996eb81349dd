import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { day } from '../../src/model/day.js';
import type { AuditResult } from '../../src/model/result.js';
import { listing, text } from '../../src/output/check-workbook/listing.js';
import { workbook } from '../../src/output/check-workbook/workbook.js';
import { textCell } from '../../src/output/workbook/cell.js';
import { converted, LIBRE_OFFICE } from '../helpers/programs.js';
import { all, partOf, textOf, treeOf } from '../helpers/read-back.js';
import { ANSWERED, auditResult, breach, RELAXED, reportOptions } from '../helpers/result.js';
import { unzipped } from '../helpers/word.js';

type Cells = readonly (readonly unknown[])[];

const fileOf = (result: AuditResult): Buffer => Buffer.from(workbook(result, reportOptions()));
const sheetsIn = async (result: AuditResult): Promise<ReadonlyMap<string, Cells>> => new Map((await readWorkbook(fileOf(result))).map(({ sheet, data }) => [sheet, data]));
const columnOf = ([head = [], ...rows]: Cells, name: string): readonly unknown[] => rows.map((row) => row[head.indexOf(name)]);

/** A result with something on every sheet that there can be. */
function fullResult(changes: Partial<AuditResult> = {}): AuditResult {
  const { exceptionFinding, ...answered } = ANSWERED;
  return auditResult({
    ...answered,
    policy: [RELAXED],
    notices: ['No portfolio was found.'],
    selection: { projects: ['morning-visits'], commitments: null, since: { ref: 'main', commit: 'a'.repeat(40), unchanged: ['garden'] } },
    findings: [breach({ baseline: { state: 'known' } }), breach({ project: null, severity: 'minor', baseline: { state: 'new' } })],
    exceptedFindings: [{ ...exceptionFinding, exception: 'morning-visits/paper-claims' }],
    outstanding: [breach({ subject: 'payments, entry 9' })],
    problems: [{ code: 'yaml-tab', message: 'A tab.', mend: 'Use spaces.', place: { file: 'a.yaml', line: 1234, column: 1 } }],
    defects: [{ rule: 'culture/champions/named', project: null, message: 'It broke.' }],
    ...changes,
  });
}

const ALWAYS = ['Summary', 'Contents', 'Notes', 'Commitments', 'Projects', 'Findings'];
const OTHERS = ['Excepted', 'Older duties', 'Exceptions', 'Challenges', 'Actions', 'Not looked at', 'Problems', 'Defects'];

describe('the workbook of a check', () => {
  test('has a sheet for each sort of thing that was found, and none for what was not', async () => {
    expect([...(await sheetsIn(fullResult())).keys()]).toEqual([...ALWAYS, ...OTHERS]);
    expect([...(await sheetsIn(auditResult({ findings: [] }))).keys()]).toEqual(ALWAYS);
  });

  test('says first what came out, and that it is internal', async () => {
    const facts = new Map((await sheetsIn(fullResult())).get('Summary')?.map(([about, says]) => [about, says]));
    expect(facts.get('For whom')).toMatch(/^Internal.*Not for publication\.$/);
    expect([facts.get('Organisation'), facts.get('Audit year'), facts.get('Judged as on')]).toEqual(['Kettlewick Care and Days', '2024-25', new Date('2025-03-31T00:00:00Z')]);
    expect(facts.get('The year')).toBe('approaching. Broken, undecided or disputed: 1 commitment of severity major or moderate.');
    expect(facts.get('Exit code')).toBe('1: audited, findings at or above the threshold. The threshold: moderate.');
    expect(facts.get('Locally relaxed')).toBe('expenses-paid.cap is 45 days, looser than the default of 30 days.');
    expect(facts.get('To note')).toBe('No portfolio was found.');
  });

  test('lists its sheets, each with the number of its rows and a link to it', async () => {
    const sheets = await sheetsIn(fullResult());
    const names = [...sheets.keys()].slice(2);
    expect(sheets.get('Contents')?.slice(1).map(([name, , rows]) => [name, rows])).toEqual(names.map((name) => [name, (sheets.get(name)?.length ?? 0) - 1]));
    const links = all(treeOf(await partOf(fileOf(fullResult()), 'xl/worksheets/sheet2.xml')), 'hyperlink');
    expect(links.map(({ attributes }) => attributes['location'])).toEqual(names.map((name) => `'${name}'!A1`));
  });

  test('tells of a finding all that the result does, with numbers as numbers', async () => {
    const [head = [], row = []] = (await sheetsIn(auditResult())).get('Findings') ?? [];
    expect(Object.fromEntries(head.map((name, i) => [name, row[i]]))).toEqual({
      'Project': 'morning-visits', 'Severity': 'moderate', 'Status': 'fail', 'Piece': 'structure', 'Commitment': 'structure/expenses-paid', 'About': 'payments, entry 3',
      'What is wrong': 'The claim was accepted on 2024-06-01 and paid on 2024-07-15, 44 days later; the limit is 30 days.', 'What to do': 'Pay claims within 30 days, and say why where one takes longer.',
      'File': 'projects/morning-visits/payments.yaml', 'Line': 12, 'Column': 5, 'What is asked': 'Every claim is paid within the limit.', 'Rule': 'structure/expenses-paid/paid-in-time', 'Asked by': 'policy',
      'Counts towards the exit code': 'yes', 'Baseline': '–',
    });
  });

  test('says which findings count towards the exit code, and how the baseline knows each', async () => {
    const findings = (await sheetsIn(fullResult())).get('Findings') ?? [];
    expect(columnOf(findings, 'Counts towards the exit code')).toEqual(['no', 'no']);
    expect(columnOf(findings, 'Baseline')).toEqual(['In the baseline, and not counted.', 'New.']);
    expect(columnOf(findings, 'Project')).toEqual(['morning-visits', 'the organisation']);
  });

  test('holds days as days: until when an exception is in force, by when an answer or an action is due', async () => {
    const sheets = await sheetsIn(fullResult());
    const days = (sheet: string, column: string): readonly unknown[] => columnOf(sheets.get(sheet) ?? [], column);
    const on = (date: string): Date => new Date(`${day(date)}T00:00:00Z`);
    expect(days('Excepted', 'In force until')).toEqual([on('2025-04-30')]);
    expect(days('Exceptions', 'In force until')).toEqual([on('2025-04-30'), on('2025-03-30'), on('2025-06-30')]);
    expect(days('Challenges', 'Answer due by')).toEqual([on('2025-03-10'), on('2024-07-08')]);
    expect(days('Actions', 'Due by')).toEqual([on('2025-06-30'), '–']);
    expect(days('Commitments', 'Oldest evidence')).toContainEqual(on('2024-04-03'));
  });

  test('says beside a commitment what of it stands in the way of the year', async () => {
    const commitments = (await sheetsIn(fullResult())).get('Commitments') ?? [];
    expect(columnOf(commitments, 'In the way of the year').filter((said) => said !== '–')).toEqual(['covered by pay-weekly, due by 2025-06-30']);
    expect(commitments).toHaveLength(32);
  });

  test('explains every word for a status or severity that stands in it', async () => {
    const sheets = await sheetsIn(fullResult());
    const words = columnOf(sheets.get('Notes') ?? [], 'Word');
    const used = [...sheets].flatMap(([, cells]) => ['Status', 'Severity', 'Asked by'].flatMap((name) => (cells[0]?.includes(name) === true ? columnOf(cells, name) : [])));
    expect(used.length).toBeGreaterThan(60);
    expect(used.filter((word) => !words.includes(word))).toEqual([]);
  });

  test('has on every sheet one row of headings that stays, a filter over all of its columns, no merged cell and no blank one', async () => {
    const parts = (await unzipped(fileOf(fullResult()))).filter(({ name }) => name.startsWith('xl/worksheets/sheet'));
    expect(parts).toHaveLength(ALWAYS.length + OTHERS.length);
    for (const sheet of parts.map(({ content }) => treeOf(Buffer.from(content).toString('utf8')))) {
      expect(new Set(all(sheet, 'row').map((row) => all(row, 'c').length))).toEqual(new Set([all(sheet, 'col').length]));
      expect(all(sheet, 'c').filter((cell) => textOf(cell) === '')).toEqual([]);
      expect(all(sheet, 'mergeCell')).toEqual([]);
      expect(all(sheet, 'pane').map(({ attributes }) => [attributes['ySplit'], attributes['state']])).toEqual([['1', 'frozen']]);
      expect(all(sheet, 'autoFilter').map(({ attributes }) => attributes['ref'])).toEqual([`A1:${String(all(sheet, 'c').at(-1)?.attributes['r'])}`]);
    }
  });

  test('goes on to a further sheet where there are more rows than one can hold', () => {
    const sheets = listing('Findings', 'What was found.', [['Number', text]], ['1', '2', '3', '4', '5'], 2);
    expect(sheets.map(({ sheet, about }) => [sheet.name, sheet.headings, sheet.rows.length, about])).toEqual([['Findings', ['Number'], 2, 'What was found.'], ['Findings 2', ['Number'], 2, 'What was found. Continued.'], ['Findings 3', ['Number'], 1, 'What was found. Continued.']]);
  });

  test('is the same bytes for the same result, on whatever day', () => {
    const one = fileOf(fullResult());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-14T23:30:00Z') });
    onTestFinished(() => { vi.useRealTimers(); });
    expect((fileOf(structuredClone(fullResult()))).equals(one)).toBe(true);
  });
});

describe('whatever the records hold', () => {
  const saying = (words: string): AuditResult => fullResult({ organisation: words, findings: [breach({ subject: words, reason: words, mend: words, title: words, place: { file: words } })], projects: auditResult().projects.map((project) => ({ ...project, title: words })) });

  test('the workbook opens, and holds no formula, nothing hidden and no link out of it', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '\t=1', '＝1', '|cmd', '', ' ', '\0', '\uFFFE', '\uD800', 'x'.repeat(40_000), '</t></si>', ...Object.getOwnPropertyNames(Object.prototype))), async (words) => {
      const file = fileOf(saying(words));
      const cells = (await readWorkbook(file)).flatMap(({ data }) => data.flat());
      // The reader takes away spaces at the ends.
      expect(cells).toContain(String(textCell(words.trim() === '' ? '–' : words).value).trim());
      expect(cells.filter((cell) => cell === null || (typeof cell === 'string' && (cell.length > 32_767 || /^[=+\-@|\uFF1D]|[\p{Cc}\p{Cs}]/u.test(cell))))).toEqual([]);
      for (const { content } of await unzipped(file)) {
        const tree = treeOf(Buffer.from(content).toString('utf8'));
        expect([...all(tree, 'f'), ...all(tree, 'Relationship').filter(({ attributes }) => attributes['TargetMode'] === 'External')]).toEqual([]);
      }
    }), { numRuns: 30 });
  });

  test.skipIf(LIBRE_OFFICE === undefined)('LibreOffice shows it as text', () => {
    const files = converted(fileOf(saying("=cmd|'/C calc'!A0")), 'check.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true,true,false,-1');
    const rows: string[][] = parse(files.get('check-Findings.csv') ?? Buffer.alloc(0));
    expect(rows[1]?.slice(5, 8)).toEqual(Array.from({ length: 3 }, () => "'=cmd|'/C calc'!A0"));
    expect(rows[1]?.filter((cell) => cell.startsWith('=') || cell.includes('#NAME?') || cell.includes('Err:'))).toEqual([]);
    const excepted: string[][] = parse(files.get('check-Excepted.csv') ?? Buffer.alloc(0));
    expect(excepted[1]?.at(-1)).toBe('30 April 2025');
  });
});
