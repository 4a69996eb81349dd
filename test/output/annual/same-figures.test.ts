import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Release } from '../../../src/model/release.js';
import type { Column, Table } from '../../../src/model/table.js';
import { readDocument } from '../../../src/documents/read-document.js';
import { fileOf, textFile } from '../../helpers/annual-files.js';
import { at } from '../../helpers/json.js';
import { converted, LIBRE_OFFICE } from '../../helpers/programs.js';
import { all, cellsOf, held, partOf, shownText, textOf, treeOf, understood, type Said } from '../../helpers/read-back.js';
import { hostileRelease, release } from '../../helpers/release.js';

const RELEASES: readonly (readonly [string, Release])[] = [['an ordinary release', release()], ['a release of hostile texts', hostileRelease()]];
const shown = ({ tables }: Release): readonly Table[] => tables.filter(({ withheld }) => withheld === undefined);

/** What stands in a file for spreadsheets: an apostrophe before what could be a formula, and no more than a cell can hold. */
const withoutGuard = (said: Said): Said => said.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell)));
const cutTo = (said: Said): Said => said.map((row) => row.map((cell) => (typeof cell === 'string' && cell.length > 32_000 ? cell.slice(0, 32_000) : cell)));

describe.each(RELEASES)('every file says the same figures, cell by cell: %s', (_, given) => {
  test('CSV, read by csv-parse', async () => {
    for (const table of shown(given)) {
      const [head, ...rows]: string[][] = parse(await textFile(given, new RegExp(`^${table.id}-.*\\.csv$`)), { relax_column_count: false });
      expect(head).toHaveLength(table.columns.length);
      const said = rows.map((row) => row.map((text, i) => bare(text, table.columns[i]?.kind ?? 'text')));
      expect(withoutGuard(said)).toEqual(withoutGuard(held(table)));
    }
  });

  test('the workbook, read by read-excel-file', async () => {
    const sheets = new Map((await readWorkbook(Buffer.from(await fileOf(given, /\.xlsx$/)))).map(({ sheet, data }) => [sheet, data]));
    expect([...sheets.keys()]).toEqual(['Contents', 'Notes', ...given.tables.map(({ id }) => id)]);
    for (const table of shown(given)) {
      const [, ...rows] = sheets.get(table.id) ?? [];
      const said = rows.map((row) => row.map((value, i) => typed(value, table.columns[i]?.kind ?? 'text')));
      expect(cutTo(withoutGuard(said))).toEqual(cutTo(withoutGuard(held(table))));
    }
  });

  test.skipIf(LIBRE_OFFICE === undefined)('the workbook, opened and shown by LibreOffice', async () => {
    // One CSV of what each sheet shows (the filter options of LibreOffice: separator, quote, UTF-8, ..., as shown, ..., every sheet).
    const files = converted(await fileOf(given, /\.xlsx$/), 'annual.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true,false,false,-1');
    for (const table of shown(given)) {
      const [, ...rows]: string[][] = parse(files.get(`annual-${table.id}.csv`) ?? Buffer.alloc(0));
      expect(cutTo(withoutGuard(understood(rows, table.columns)))).toEqual(cutTo(withoutGuard(held(table))));
    }
  });

  test('Markdown, its tables read by their bars', async () => {
    const blocks = (await textFile(given, /\.md$/)).split('\n\n');
    for (const table of shown(given)) {
      const from = blocks.findIndex((block) => block.startsWith(`### ${table.id}:`));
      const [, , ...lines] = (blocks.slice(from).find((block) => block.startsWith('|')) ?? '').split('\n');
      const rows = lines.map((line) => line.replace(/^\| | \|$/g, '').split(/ (?<!\\)\| /).map(unescaped));
      expect(understood(rows, table.columns)).toEqual(held(table));
    }
  });

  test('the page, read as a tree', async () => {
    const tree = treeOf(await textFile(given, /\.html$/));
    for (const table of shown(given)) {
      const [section] = all(tree, 'section').filter(({ attributes }) => attributes['id'] === table.id);
      const own = section === undefined ? [] : all(section, 'table').filter((one) => textOf(one).startsWith(`Table ${table.id}:`));
      const [, ...rows] = own[0] === undefined ? [] : cellsOf(own[0], 'tr', 'th', 'td');
      expect(understood(rows, table.columns)).toEqual(held(table));
    }
  });

  test('the Word drafts, their tables read from the parts', async () => {
    for (const draft of given.drafts) {
      const tree = treeOf(await partOf(await fileOf(given, new RegExp(`^${draft.id}-.*docx$`)), 'word/document.xml'));
      const read = all(tree, 'w:tbl').map((one) => cellsOf(one, 'w:tr', 'w:tc'));
      const named = draft.blocks.flatMap((block) => (block.kind === 'table' ? given.tables.filter(({ id, withheld }) => id === block.table && withheld === undefined) : []));
      for (const table of named) {
        const head = table.columns.map(({ title }) => shownText(title));
        const [, ...rows] = read.find(([first = []]) => first.map((text) => shownText(text)).join('\n') === head.join('\n')) ?? [];
        expect(understood(rows, table.columns)).toEqual(held(table));
      }
    }
  });

  test('JSON, with the texts as they were', async () => {
    const read: unknown = JSON.parse(await textFile(given, /\.json$/));
    expect(read).toEqual(JSON.parse(JSON.stringify(given)));
    expect(at(read, 'tables', 0, 'rows', 0, 'cells')).toEqual(JSON.parse(JSON.stringify(given.tables[0]?.rows[0]?.cells)));
  });
});

test('every Word draft opens with its headings for our own reader of evidence too', async () => {
  for (const draft of release().drafts) {
    const reading = await readDocument(await fileOf(release(), new RegExp(`^${draft.id}-.*docx$`)), 'draft.docx');
    expect(reading.ok && reading.blocks.filter(({ level }) => level > 0).map(({ level, text }) => [level, text])).toEqual(expect.arrayContaining(draft.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : []))));
  }
});

function bare(text: string, kind: Column['kind']): string | number {
  if (kind === 'text' || kind === 'date' || /^\[[cxz]\]$/.test(text)) return text.replace(/ +/g, ' ').trim();
  return kind === 'money' ? Math.round(Number(text) * 100) : Number(text);
}

function typed(value: unknown, kind: Column['kind']): string | number {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return kind === 'money' || kind === 'percent' ? Math.round(value * 100) : value;
  return typeof value === 'string' ? value.replace(/ +/g, ' ').trim() : `no text, number or day: ${String(value)}`;
}

function unescaped(text: string): string {
  return text.replaceAll('&#8203;', '').replace(/\\([\\`*_{}[\]<>()#+\-.!|~&$@:])/g, '$1');
}
