import { disclosing } from '../../../rules/disclosure.js';
import { disclosurePolicy } from '../../../src/annual/disclosure/index.js';
import type { Figure, FigureKey, RawGroup, RawRelease, RawRow, RawTable, Sum, Whose } from '../../../src/annual/raw-table.js';
import type { Table, TableId } from '../../../src/model/table.js';

/** The numbers that hold where nothing is set. */
export const DEFAULTS = disclosurePolicy(disclosing, (key) => Object.values(disclosing).find((parameter) => parameter.key === key)?.default ?? Number.NaN);

/** A release, or a part of one. */
export interface Part {
  readonly tables: readonly RawTable[];
  readonly figures: readonly Figure[];
  readonly sums: readonly Sum[];
}

/** Parts put together; a figure that stands in several is entered once. */
export function release(...parts: readonly Part[]): RawRelease {
  return {
    tables: parts.flatMap(({ tables }) => tables),
    figures: new Map(parts.flatMap(({ figures }) => figures.map((figure) => [figure.key, figure]))),
    sums: parts.flatMap(({ sums }) => sums),
  };
}

/** A row with a name and some figures. */
export function row(name: string, ...keys: readonly FigureKey[]): RawRow {
  return { cells: [{ kind: 'text', text: name }, ...keys.map((key) => ({ kind: 'figure' as const, key }))] };
}

export function figure(key: FigureKey, value: number, whose: Whose = 'sensitive', more: Partial<Figure> = {}): Figure {
  return { key, value, whose, ...more };
}

/** A table with a name and a count in each row. */
export function tableOf(id: TableId, groups: readonly RawGroup[]): RawTable {
  return { id, report: 'equality', title: id, about: 'A table.', columns: [{ id: 'name', title: 'Name', kind: 'text' }, { id: 'count', title: 'Count', kind: 'count' }], groups, notes: [] };
}

/** Some people by one characteristic, of whom all declared it; coarser cuts name which categories go together. */
export function characteristic(name: string, headcount: number, counts: Readonly<Record<string, number>>, ...cuts: readonly (readonly (readonly string[])[])[]): Part {
  const names = Object.keys(counts);
  const keyOf = (members: readonly string[]): FigureKey => `staff/${name}/${members.join('+')}`;
  const all = [names.map((one) => [one]), ...cuts];
  const valueOf = (members: readonly string[]): number => members.reduce((sum, member) => sum + (counts[member] ?? 0), 0);
  const figures = new Map(all.flat().map((members) => [keyOf(members), figure(keyOf(members), valueOf(members))]));
  const merged = cuts.flat().filter((members) => members.length > 1);
  const group: RawGroup = {
    id: name,
    population: 'staff/headcount',
    variants: all.map((cut) => ({ cut: cut.map((members) => members.join('+')).join(', '), rows: cut.map((members) => row(members.join('+'), keyOf(members))) })),
    categories: all.map((cut) => cut.map(keyOf)),
  };
  return {
    tables: [tableOf('E1', [group])],
    figures: [figure('staff/headcount', headcount, 'people', { known: true }), ...figures.values()],
    sums: [...all.map((cut) => ({ total: 'staff/headcount', parts: cut.map(keyOf) })), ...merged.map((members) => ({ total: keyOf(members), parts: members.map((member) => keyOf([member])) }))],
  };
}

/** What a table shows in its last column, by what stands in the first. */
export function countsIn(table: Table | undefined): Readonly<Record<string, number | string>> {
  return Object.fromEntries((table?.rows ?? []).map(({ cells }) => {
    const [name, count] = [cells[0], cells.at(-1)];
    return [name?.kind === 'text' ? name.text : '', count?.kind === 'number' ? count.value : count?.kind === 'mark' ? `[${count.mark}]` : ''];
  }));
}
