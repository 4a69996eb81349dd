import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayCell, numberCell, textCell } from '../../src/output/workbook/cell.js';
import { sheetOf, type Sheet } from '../../src/output/workbook/sheet.js';
import { written } from '../../src/output/workbook/write.js';
import { all, textOf, treeOf, type Element } from '../helpers/read-back.js';
import { unzipped } from '../helpers/word.js';

const partsOf = async (sheets: readonly Sheet[]): Promise<ReadonlyMap<string, Element>> => new Map((await unzipped(Buffer.from(written(sheets, 'Money & more')))).map(({ name, content }) => [name, treeOf(Buffer.from(content).toString('utf8'))]));
const within = (parts: ReadonlyMap<string, Element>, part: string, name: string): readonly Element[] => all(parts.get(part) ?? { name: '', attributes: {}, children: [] }, name);
const attribute = (elements: readonly Element[], name: string): readonly (string | undefined)[] => elements.map(({ attributes }) => attributes[name]);

const WIDE = sheetOf('Wide', Array.from({ length: 30 }, (_, i) => `Column ${String(i + 1)}`), [Array.from({ length: 30 }, (_, i) => numberCell(i))]);
const EVERY_SORT: readonly Sheet[] = [
  { ...sheetOf('Contents', ['Sheet', 'Rows'], [[textCell('Money'), { ...numberCell(2), align: 'left' }], [textCell('Wide'), numberCell(1)]]), links: ['Money', 'Wide'] },
  { ...sheetOf('Money', ['On', 'Paid'], []), rows: [{ cells: [dayCell('2025-03-31'), numberCell(12.5, '£#,##0.00')], total: false }, { cells: [textCell('Total'), textCell('[c]')], total: true }] },
  WIDE,
  sheetOf('Empty', ['Nothing'], []),
];

describe('a workbook', () => {
  test('names every part that it has, and no other', async () => {
    const parts = await partsOf(EVERY_SORT);
    const names = [...parts.keys()];
    expect(names[0]).toBe('[Content_Types].xml');
    expect(attribute(within(parts, '[Content_Types].xml', 'Override'), 'PartName').toSorted()).toEqual(names.filter((name) => name.endsWith('.xml') && !name.startsWith('[')).map((name) => `/${name}`).toSorted());
    expect(attribute(within(parts, '_rels/.rels', 'Relationship'), 'Target').filter((target) => !names.includes(String(target)))).toEqual([]);
    const targets = new Map(within(parts, 'xl/_rels/workbook.xml.rels', 'Relationship').map(({ attributes }) => [attributes['Id'], `xl/${String(attributes['Target'])}`]));
    expect([...targets.values()].filter((target) => !names.includes(target))).toEqual([]);
    expect(within(parts, 'xl/workbook.xml', 'sheet').map(({ attributes }) => [attributes['name'], targets.get(attributes['r:id'])])).toEqual(EVERY_SORT.map(({ name }, i) => [name, `xl/worksheets/sheet${String(i + 1)}.xml`]));
  });

  test('refers to no look, format or text that is not in its lists', async () => {
    const parts = await partsOf(EVERY_SORT);
    const looks = within(parts, 'xl/styles.xml', 'cellXfs').flatMap((list) => all(list, 'xf'));
    const formats = attribute(within(parts, 'xl/styles.xml', 'numFmt'), 'numFmtId');
    const [fonts, fills, borders] = ['font', 'fill', 'border'].map((name) => within(parts, 'xl/styles.xml', name).length);
    for (const { attributes } of looks) {
      expect(['0', ...formats]).toContain(attributes['numFmtId']);
      expect([Number(attributes['fontId']) < Number(fonts), Number(attributes['fillId']) < Number(fills), Number(attributes['borderId']) < Number(borders)]).toEqual([true, true, true]);
    }
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs']) {
      for (const list of within(parts, 'xl/styles.xml', name)) expect([name, list.attributes['count']]).toEqual([name, String(list.children.length)]);
    }
    const cells = EVERY_SORT.flatMap((_, i) => within(parts, `xl/worksheets/sheet${String(i + 1)}.xml`, 'c'));
    expect(Math.max(...cells.map(({ attributes }) => Number(attributes['s'])))).toBe(looks.length - 1);
    expect(Math.max(...cells.filter(({ attributes }) => attributes['t'] === 's').map((cell) => Number(textOf(cell))))).toBe(within(parts, 'xl/sharedStrings.xml', 'si').length - 1);
  });

  test('has the elements of a sheet in the order that the standard asks for', async () => {
    const parts = await partsOf(EVERY_SORT);
    const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'hyperlinks', 'pageSetup'];
    for (const i of EVERY_SORT.keys()) {
      const [sheet] = within(parts, `xl/worksheets/sheet${String(i + 1)}.xml`, 'worksheet');
      const names = sheet?.children.map((child) => (typeof child === 'string' ? child : child.name)) ?? [];
      expect(names).toEqual(order.filter((name) => names.includes(name)));
      expect(names).toEqual(expect.arrayContaining(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageSetup']));
    }
  });

  test('numbers days as spreadsheet programs do, and columns by letters past Z', async () => {
    const parts = await partsOf(EVERY_SORT);
    expect(within(parts, 'xl/worksheets/sheet2.xml', 'c').filter(({ attributes }) => attributes['r'] === 'A2').map(textOf)).toEqual(['45747']);
    expect(attribute(within(parts, 'xl/worksheets/sheet3.xml', 'c'), 'r').slice(24, 28)).toEqual(['Y1', 'Z1', 'AA1', 'AB1']);
    expect(attribute(within(parts, 'xl/worksheets/sheet3.xml', 'autoFilter'), 'ref')).toEqual(['A1:AD2']);
  });

  test('holds each text once, with the spaces at its ends', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' a', 'a ', 'a', '<a>', '&amp;', ' ')), { minLength: 1 }), async (texts) => {
      const cells = texts.map(textCell);
      const parts = await partsOf([sheetOf('Words', ['Word'], cells.map((cell) => [cell]))]);
      const held = within(parts, 'xl/sharedStrings.xml', 't');
      const shown = held.map(textOf);
      expect(new Set(shown).size).toBe(shown.length);
      expect(within(parts, 'xl/worksheets/sheet1.xml', 'c').map((cell) => shown[Number(textOf(cell))])).toEqual(['Word', ...cells.map(({ value }) => value)]);
      expect(held.filter((text) => textOf(text).trim() !== textOf(text)).every(({ attributes }) => attributes['xml:space'] === 'preserve')).toBe(true);
    }), { numRuns: 50 });
  });
});
