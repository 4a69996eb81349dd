import type { Component } from './component.js';

/** So many cells are handed to the solver at once. */
export const MOST_NEARBY = 400;

/** Some of a component: its cells and equations, by their places. */
export interface Nearby {
  readonly cells: readonly number[];
  readonly equations: readonly number[];
}

/**
 * The cells around one, by the sums that tie them to it, nearest first: the whole component where it is small. What lies further off is
 * taken to be known, which makes an outsider stronger than he is, never weaker.
 */
export function nearby(place: number, { equations, standsIn }: Component): Nearby {
  const cells = new Set([place]);
  const sums = new Set<number>();
  for (const i of cells) {
    for (const e of standsIn[i] ?? []) {
      sums.add(e);
      for (const other of equations[e]?.cells ?? []) if (cells.size < MOST_NEARBY) cells.add(other);
    }
  }
  const inside = [...cells].toSorted((a, b) => a - b);
  return { cells: inside, equations: [...sums].toSorted((a, b) => a - b) };
}
