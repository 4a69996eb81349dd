import type { FigureKey, RawRelease } from '../raw-table.js';
import type { Choosable } from './choices.js';

/**
 * For each figure, how many people it is one of several that they fall into: the population of the rows it stands in; where they name none,
 * the smallest figure that it is a part of.
 */
export function basesOf({ figures, sums }: RawRelease, groups: readonly Choosable[]): ReadonlyMap<FigureKey, number> {
  const populations = new Map<FigureKey, number>();
  for (const { group: { population }, keys } of groups) {
    const people = population === undefined ? undefined : figures.get(population)?.value;
    if (people !== undefined) for (const shown of keys) for (const key of shown) lower(populations, key, people);
  }
  const totals = new Map<FigureKey, number>();
  for (const { total, parts } of sums) {
    const people = figures.get(total)?.value;
    if (people !== undefined) for (const part of parts) lower(totals, part, people);
  }
  for (const [key, people] of populations) totals.set(key, people);
  return totals;
}

function lower(map: Map<FigureKey, number>, key: FigureKey, value: number): void {
  const before = map.get(key);
  if (before === undefined || value < before) map.set(key, value);
}
