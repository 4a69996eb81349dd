import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { annualFiles } from '../../../src/output/annual/files.js';
import { fileOf } from '../../helpers/annual-files.js';
import { hostileRelease, release } from '../../helpers/release.js';

const namesOf = (given: ReturnType<typeof release>): readonly string[] => annualFiles(given, { bom: false }).map(({ name }) => name);

describe('the files of a release', () => {
  test('are a page, a workbook, Markdown, JSON, a Word file for each draft and a CSV for each table, all named after the year', () => {
    const names = namesOf(release());
    expect(names.filter((name) => !name.endsWith('.csv'))).toEqual(['annual-2024-25.html', 'impact-report-2024-25.docx', 'equality-report-2024-25.docx', 'easy-read-outline-2024-25.docx', 'annual-2024-25.xlsx', 'annual-2024-25.md', 'annual-2024-25.json']);
    expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(release().tables.length);
    expect(names).toContain('I1-who-was-involved-2024-25.csv');
  });

  test('say in their names that they are internal where nothing was held back', () => {
    expect(namesOf(release({ protection: { kind: 'unprotected', reason: 'for the data team' } })).filter((name) => !/-2024-25-INTERNAL\.[a-z]+$/.test(name))).toEqual([]);
  });

  test('have names of their own that every file system takes, whatever the tables are called', () => {
    const names = namesOf(hostileRelease());
    expect(names.filter((name) => !/^[A-Za-z0-9][A-Za-z0-9-]{0,79}\.[a-z]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('begin with a byte order mark where it is asked for, in CSV alone', async () => {
    const start = async (bom: boolean, name: RegExp): Promise<readonly number[]> => [...(await fileOf(release(), name, bom)).slice(0, 3)];
    expect(await start(true, /^I1-.*csv$/)).toEqual([0xef, 0xbb, 0xbf]);
    expect(await start(false, /^I1-.*csv$/)).not.toEqual([0xef, 0xbb, 0xbf]);
    expect(await start(true, /\.json$/)).not.toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('the bytes of a release', () => {
  const before = process.env['TZ'];
  beforeEach(() => { process.env['TZ'] = 'UTC'; });
  afterEach(() => { if (before === undefined) delete process.env['TZ']; else process.env['TZ'] = before; });

  test('are the same however often and in whatever time zone they are made', async () => {
    const make = async (): Promise<ReadonlyMap<string, Buffer>> => new Map(await Promise.all(annualFiles(release(), { bom: false }).map(async ({ name, bytes }) => [name, Buffer.from(await bytes())] as const)));
    const first = await make();
    // A zip states its times to two seconds, and Word files the moment of making.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = await make();
    expect([...first].filter(([name, bytes]) => second.get(name)?.equals(bytes) !== true).map(([name]) => name)).toEqual([]);
  });
});

describe('a release that no file could hold rightly', () => {
  const [table, ...others] = release().tables;
  if (table === undefined) throw new Error('no table');
  const withCell = (cell: (typeof table.rows)[number]['cells'][number]): ReturnType<typeof release> => release({ tables: [{ ...table, rows: [{ cells: [cell, ...(table.rows[0]?.cells.slice(1) ?? [])] }] }, ...others] });

  test.each([
    ['not a number', withCell({ kind: 'number', value: Number.NaN }), 'table I1, row 1, project'],
    ['a number without end', withCell({ kind: 'number', value: Number.POSITIVE_INFINITY }), 'table I1, row 1, project'],
    ['a row that is a cell short', release({ tables: [{ ...table, rows: [{ cells: [] }] }, ...others] }), 'table I1, row 1: 0 cells for 12 columns'],
    ['a withheld table with rows', release({ tables: [{ ...table, withheld: 'too few people' }, ...others] }), 'table I1: withheld, and has rows'],
    ['a table without columns', release({ tables: [{ ...table, columns: [], rows: [] }, ...others] }), 'table I1: no columns'],
    ['a picture without its table', release({ tables: others }), 'picture months: there is no table I1'],
    ['a picture with a value too few', release({ pictures: [{ id: 'p', title: '', description: '', table: 'I1', form: 'bars', unit: '', labels: ['a'], series: [{ name: 's', values: [] }] }] }), '0 values for 1 labels'],
    ['a picture of less than nothing', release({ pictures: [{ id: 'p', title: '', description: '', table: 'I1', form: 'bars', unit: '', labels: ['a'], series: [{ name: 's', values: [-1] }] }] }), "a value that can't be drawn"],
    ['a draft with a picture that there is not', release({ pictures: [] }), 'draft impact-report: there is no picture'],
  ])('is refused before any file is written: %s', (_, given, message) => {
    expect(() => annualFiles(given, { bom: false })).toThrow(message);
  });
});
