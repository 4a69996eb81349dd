import type { FigureKey, RawRelease, RawRow } from '../raw-table.js';

/**
 * For each figure, how many people it is one of several that they fall into: the population of the rows it stands in; where they name none,
 * the smallest figure that it is a part of.
 */
export function basesOf({ tables, figures, sums }: RawRelease): ReadonlyMap<FigureKey, number> {
  const populations = new Map<FigureKey, number>();
  for (const { groups } of tables) {
    for (const { variants, population } of groups) {
      const people = population === undefined ? undefined : figures.get(population)?.value;
      if (people !== undefined) for (const { rows } of variants) for (const key of keysIn(rows)) lower(populations, key, people);
    }
  }
  const totals = new Map<FigureKey, number>();
  for (const { total, parts } of sums) {
    const people = figures.get(total)?.value;
    if (people !== undefined) for (const part of parts) lower(totals, part, people);
  }
  return new Map([...totals, ...populations]);
}

/** The figures that rows show, or from which they show something that is worked out. */
export function keysIn(rows: readonly RawRow[]): readonly FigureKey[] {
  const keys: FigureKey[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind === 'figure') keys.push(cell.key);
      else if (cell.kind === 'percent') keys.push(cell.part, cell.of);
      else if (cell.kind === 'ratio') keys.push(cell.a, cell.b, cell.c, cell.d);
    }
  }
  return keys;
}

function lower(map: Map<FigureKey, number>, key: FigureKey, value: number): void {
  map.set(key, Math.min(map.get(key) ?? value, value));
}
