import type { FigureKey, Sum, Whose } from '../../../src/annual/raw-table.js';
import type { TableId } from '../../../src/model/table.js';
import { figure, row, tableOf, type Part } from './releases.js';

export interface Grid {
  readonly counts: readonly (readonly number[])[];
  readonly whose: Whose;
  /** Whether outsiders know how many there are in all. */
  readonly known: boolean;
  /** Whether the totals stand in the table. */
  readonly totals: boolean;
}

/** A table of people by two things, with a total for each row, each column and all of them; `by` names the two. */
export function grid(id: TableId, [down, across]: readonly [string, string], { counts, whose, known, totals }: Grid): Part {
  const columns = counts[0]?.map((_, c) => c) ?? [];
  const cell = (r: number, c: number): FigureKey => `people/${down}-${String(r)}/${across}-${String(c)}`;
  const ofRow = (r: number): FigureKey => `people/${down}-${String(r)}`;
  const ofColumn = (c: number): FigureKey => `people/${across}-${String(c)}`;
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const rowTotals = counts.map((values, r) => figure(ofRow(r), add(values), whose));
  const columnTotals = columns.map((c) => figure(ofColumn(c), add(counts.map((values) => values[c] ?? 0)), whose));
  const all = figure('people', add(counts.flat()), 'people', known ? { known: true } : {});
  const sums: readonly Sum[] = [
    ...counts.map((_, r) => ({ total: ofRow(r), parts: columns.map((c) => cell(r, c)) })),
    ...columns.map((c) => ({ total: ofColumn(c), parts: counts.map((_, r) => cell(r, c)) })),
    { total: all.key, parts: counts.map((_, r) => ofRow(r)) },
    { total: all.key, parts: columns.map(ofColumn) },
  ];
  const rows = counts.map((_, r) => row(`${down}-${String(r)}`, ...columns.map((c) => cell(r, c)), ...(totals ? [ofRow(r)] : [])));
  const last = totals ? [row('all', ...columns.map(ofColumn), all.key)] : [];
  return {
    tables: [tableOf(id, [{ id: down, variants: [{ rows: [...rows, ...last] }] }])],
    figures: [...counts.flatMap((values, r) => values.map((value, c) => figure(cell(r, c), value, whose))), ...rowTotals, ...columnTotals, all],
    sums,
  };
}
