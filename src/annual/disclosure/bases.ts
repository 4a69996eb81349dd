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
      if (people !== undefined) for (const key of variants.flatMap(({ rows }) => keysIn(rows))) lower(populations, key, people);
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
  return rows.flatMap(({ cells }) => cells.flatMap((cell): readonly FigureKey[] => {
    switch (cell.kind) {
      case 'figure': return [cell.key];
      case 'percent': return [cell.part, cell.of];
      case 'ratio': return [cell.a, cell.b, cell.c, cell.d];
      default: return [];
    }
  }));
}

function lower(map: Map<FigureKey, number>, key: FigureKey, value: number): void {
  map.set(key, Math.min(map.get(key) ?? value, value));
}
