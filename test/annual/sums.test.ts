import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Book } from '../../src/annual/book.js';
import { rawRelease } from '../../src/annual/raw-release.js';
import type { RawCell, RawRelease } from '../../src/annual/raw-table.js';
import { TABLE_IDS } from '../../src/model/table.js';
import { sourceOf } from '../helpers/annual.js';
import { filesOf, ORGANISATIONS } from '../helpers/organisation.js';

const keysOf = (cell: RawCell): readonly string[] => {
  switch (cell.kind) {
    case 'figure': return [cell.key];
    case 'percent': return [cell.part, cell.of];
    case 'ratio': return [cell.a, cell.b, cell.c, cell.d];
    default: return [];
  }
};

const valueIn = (raw: RawRelease, key: string): number => {
  const figure = raw.figures.get(key);
  if (figure === undefined) throw new Error(`There is no figure ${key}.`);
  return figure.value;
};

describe.each([...ORGANISATIONS, 'large-employer'])('the annual figures of %s', (name) => {
  it('are all 22 tables, each row as wide as its columns', async () => {
    const raw = rawRelease(await sourceOf(filesOf(name)));
    expect(raw.tables.map(({ id }) => id)).toEqual(TABLE_IDS);
    for (const { columns, groups, withheld } of raw.tables) {
      for (const row of groups.flatMap(({ variants }) => variants.flatMap(({ rows }) => rows))) expect(row.cells).toHaveLength(columns.length);
      expect(withheld === undefined).toBe(groups.length > 0);
    }
  });

  it('add up in every sum that is named, and name no figure that is not there', async () => {
    const raw = rawRelease(await sourceOf(filesOf(name)));
    expect(raw.sums.length).toBeGreaterThan(100);
    for (const { total, parts } of raw.sums) expect([total, parts.reduce((sum, part) => sum + valueIn(raw, part), 0)]).toEqual([total, valueIn(raw, total)]);
    const shown = raw.tables.flatMap(({ groups }) => groups.flatMap(({ variants, population, categories }) => [...variants.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(keysOf))), ...(population === undefined ? [] : [population]), ...(categories ?? []).flat()]));
    for (const key of [...shown, ...[...raw.figures.values()].flatMap(({ people }) => people ?? [])]) expect(raw.figures.has(key), key).toBe(true);
  });

  it('say of all money paid to people, and of all averages over people, who is behind them', async () => {
    const { figures } = rawRelease(await sourceOf(filesOf(name)));
    for (const { key, people, whose } of figures.values()) if (whose !== 'things' && /\/(?:fees|expenses|days)$/.test(key)) expect([key, people]).toEqual([key, expect.any(String)]);
  });

  it('are the same in whatever order the projects come', async () => {
    const source = await sourceOf(filesOf(name));
    expect(rawRelease({ ...source, projects: source.projects.toReversed() })).toEqual(rawRelease(source));
  });
});

describe('a book of figures', () => {
  it('refuses two numbers of one name', () => {
    const book = new Book();
    book.enter('a', 1, 'people');
    expect(() => book.enter('a', 2, 'people')).toThrow(RangeError);
    expect(book.enter('a', 1, 'people')).toEqual({ kind: 'figure', key: 'a' });
  });

  it('adds up what is all on record, and nothing else', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.nat(1000)), { minLength: 1, maxLength: 8 }), (values) => {
      const book = new Book();
      values.forEach((value, i) => book.enter(`part-${String(i)}`, value, 'people'));
      const cell = book.total('all', values.map((_, i) => `part-${String(i)}`), 'people');
      const isKnown = values.every((value) => value !== null);
      expect(cell).toEqual(isKnown ? { kind: 'figure', key: 'all' } : { kind: 'mark', mark: 'x' });
      expect(book.close().sums).toHaveLength(isKnown ? 1 : 0);
    }));
  });

  it('names no sum that the records do not bear out', () => {
    const book = new Book();
    book.enter('all', 10, 'people');
    book.enter('a', 4, 'people');
    book.enter('b', 5, 'people');
    book.sum('all', ['a', 'b']);
    expect(book.close().sums).toEqual([]);
  });

  it('gives no percentage of more people than there are, nor of nobody', () => {
    const book = new Book();
    book.enter('told', 12, 'people');
    book.enter('owed', 10, 'people');
    book.enter('none', 0, 'people');
    book.enter('budget', 100, 'things');
    book.enter('spent', 120, 'things');
    expect(book.percent('told', 'owed')).toEqual({ kind: 'mark', mark: 'x' });
    expect(book.percent('none', 'none')).toEqual({ kind: 'mark', mark: 'z' });
    expect(book.percent('spent', 'budget')).toEqual({ kind: 'percent', part: 'spent', of: 'budget' });
  });
});

describe('a table with a row for each project', () => {
  it('can leave out what only large projects can show, and at last the projects, and never what all of them come to', async () => {
    const table = rawRelease(await sourceOf(filesOf('honest-good'))).tables.find(({ id }) => id === 'I1');
    const [whole, less, together] = table?.groups[0]?.variants ?? [];
    const carers = table?.columns.findIndex(({ id }) => id === 'carers') ?? -1;
    expect(whole?.rows.slice(0, -1).every(({ cells }) => cells[carers]?.kind === 'figure')).toBe(true);
    expect(less?.rows.slice(0, -1).map(({ cells }) => cells[carers])).toEqual(Array.from({ length: 6 }, () => ({ kind: 'mark', mark: 'c' })));
    expect(together?.rows).toEqual([whole?.rows.at(-1)]);
    expect(less?.rows.at(-1)).toEqual(whole?.rows.at(-1));
  });
});
