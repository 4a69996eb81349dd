import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { fileOf } from '../../helpers/annual-files.js';
import { converted, LIBRE_OFFICE } from '../../helpers/programs.js';
import { all, partOf, textOf, treeOf } from '../../helpers/read-back.js';
import { hostileRelease, release } from '../../helpers/release.js';
import { unzipped } from '../../helpers/word.js';

const bytes = await fileOf(release(), /\.xlsx$/);
/** In the order in which the workbook shows them, which is not that of the names of its parts. */
const sheetsOf = async (file: Uint8Array): Promise<readonly string[]> => {
  const parts = new Map((await unzipped(Buffer.from(file))).map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]));
  return Array.from({ length: [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet')).length }, (_, i) => parts.get(`xl/worksheets/sheet${String(i + 1)}.xml`) ?? '');
};

describe('the workbook', () => {
  test('has a title and a language of its own', async () => {
    const core = treeOf(await partOf(bytes, 'docProps/core.xml'));
    expect(all(core, 'dc:title').map(textOf)).toEqual(['Brook Valley Care: co-production in 2024-25']);
    expect(all(core, 'dc:language').map(textOf)).toEqual(['en-GB']);
  });

  test('has on every sheet one row of headings that stays, a filter over all of its columns, widths, no merged cell and no blank one', async () => {
    for (const sheet of (await sheetsOf(bytes)).map(treeOf)) {
      const rows = all(sheet, 'row');
      const widths = all(sheet, 'col').map(({ attributes }) => Number(attributes['width']));
      const cells = rows.map((row) => all(row, 'c').length);
      expect(new Set(cells)).toEqual(new Set([widths.length]));
      expect(all(sheet, 'c').filter((cell) => textOf(cell) === '')).toEqual([]);
      expect(all(sheet, 'mergeCell')).toEqual([]);
      expect(all(sheet, 'pane').map(({ attributes }) => [attributes['ySplit'], attributes['state']])).toEqual([['1', 'frozen']]);
      expect(all(sheet, 'autoFilter').map(({ attributes }) => attributes['ref'])).toEqual([`A1:${String(all(sheet, 'c').at(-1)?.attributes['r'])}`]);
      expect(widths.filter((width) => width < 10 || width > 80)).toEqual([]);
    }
  });

  test('is set for paper: no wider than a sheet, with its headings on every one', async () => {
    for (const sheet of (await sheetsOf(bytes)).map(treeOf)) {
      expect(all(sheet, 'pageSetUpPr').map(({ attributes }) => attributes['fitToPage'])).toEqual(['1']);
      expect(all(sheet, 'pageSetup').map(({ attributes }) => [attributes['paperSize'], attributes['fitToWidth'], attributes['fitToHeight']])).toEqual([['9', '1', '0']]);
    }
    const names = all(treeOf(await partOf(bytes, 'xl/workbook.xml')), 'definedName').filter(({ attributes }) => attributes['name'] === '_xlnm.Print_Titles');
    expect(names.map(textOf)).toEqual(['Contents', 'Notes', ...release().tables.map(({ id }) => id)].map((name) => `'${name}'!$1:$1`));
  });

  test('gives a row with a long text the height to show it', async () => {
    const [, notes] = (await sheetsOf(bytes)).map(treeOf);
    const heights = notes === undefined ? [] : all(notes, 'row').map(({ attributes }) => Number(attributes['ht']));
    expect(Math.min(...heights)).toBe(16.5);
    expect(Math.max(...heights)).toBeGreaterThan(16.5);
  });

  test('lists every sheet in its contents, each with a link to it', async () => {
    const [contents] = (await sheetsOf(bytes)).map(treeOf);
    const links = contents === undefined ? [] : all(contents, 'hyperlink').map(({ attributes }) => attributes['location']);
    expect(links).toEqual(['Notes', ...release().tables.map(({ id }) => id)].map((name) => `'${name}'!A1`));
    const [first] = await readWorkbook(Buffer.from(bytes));
    expect(first?.data.map((row) => row[0])).toEqual(['Sheet', 'Notes', ...release().tables.map(({ id }) => id)]);
  });

  test('explains its shorthand, how figures were protected, and every note of a table', async () => {
    const [, notes] = await readWorkbook(Buffer.from(bytes));
    const lines = notes?.data.map((row) => row.join(' ')) ?? [];
    expect(lines).toEqual(expect.arrayContaining([
      '[c] Confidential: the figure is held back so that nobody can be recognised by it.', '[x] Not available: nobody wrote it down.', '[z] Not applicable: there can be no such figure here.',
      'All tables Counts of people are rounded to the nearest 5, and small ones are held back.', 'I1 Participant-sessions: One for each person at each activity', 'E1 Race is shown in two groups, since finer ones would give people away.',
    ]));
  });

  test('sets a mark to the right where a figure would stand, and to the left where it is explained', async () => {
    const texts = all(treeOf(await partOf(bytes, 'xl/sharedStrings.xml')), 'si').map(textOf);
    const looks = all(treeOf(await partOf(bytes, 'xl/styles.xml')), 'cellXfs').flatMap((list) => all(list, 'xf')).map((look) => all(look, 'alignment')[0]?.attributes['horizontal']);
    const [, notes, ...tables] = (await sheetsOf(bytes)).map((sheet) => all(treeOf(sheet), 'c').filter((cell) => cell.attributes['t'] === 's' && /^\[[cxz]\]$/.test(texts[Number(textOf(cell))] ?? '')).map(({ attributes }) => looks[Number(attributes['s'])]));
    expect(notes).toEqual(['left', 'left', 'left']);
    expect(new Set(tables.flat())).toEqual(new Set(['right']));
  });

  test('says why a table is not shown, on the sheet where it would be', async () => {
    const sheets = await readWorkbook(Buffer.from(bytes));
    expect(sheets.find(({ sheet }) => sheet === 'E3')?.data).toEqual([['Not shown'], ['There are fewer than 100 staff, so that people could be recognised in a table by grade.']]);
  });

  test('selects one sheet alone, so that nobody types into several at once', async () => {
    expect((await sheetsOf(bytes)).filter((sheet) => sheet.includes('tabSelected="1"'))).toHaveLength(1);
  });

  test('holds no formula and no link out of it, whatever the texts are', async () => {
    const file = await fileOf(hostileRelease(), /\.xlsx$/);
    for (const { name, content } of await unzipped(Buffer.from(file))) {
      const tree = treeOf(Buffer.from(content).toString('utf8'));
      expect([name, all(tree, 'f').length, all(tree, 'Relationship').filter(({ attributes }) => attributes['TargetMode'] === 'External')]).toEqual([name, 0, []]);
    }
  });

  test.skipIf(LIBRE_OFFICE === undefined)('shows hostile texts as texts in LibreOffice', async () => {
    const files = converted(await fileOf(hostileRelease(), /\.xlsx$/), 'annual.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true,true,false,-1');
    const rows: string[][] = parse(files.get('annual-I1.csv') ?? Buffer.alloc(0));
    expect(rows.slice(1).map((row) => row[2])).toEqual(rows.slice(1).map((_, i) => String(i)));
    expect(rows[1]?.[0]).toBe("'=cmd|'/C calc'!A0");
    expect(rows.flat().filter((text) => text.startsWith('=') || text.includes('#NAME?') || text.includes('Err:'))).toEqual([]);
  });
});
