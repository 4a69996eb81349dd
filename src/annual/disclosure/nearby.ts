import type { Outlook } from './outlook.js';

/** A sum of more members is long: only some of them are taken along. */
const LONG = 40;

/** So many of those that can add to a long sum are taken along, and of those that can take from it. */
const TAKEN = 10;

/** So many cells are handed to the solver at once, but for those of the last sum. */
const MOST_NEARBY = 300;

/** Some of a component: its cells and equations, by their places. */
export interface Nearby {
  readonly cells: readonly number[];
  readonly equations: readonly number[];
}

/**
 * The cells around one, by the sums that tie them to it: the whole component where it is small. Of long sums only the members with the most
 * room are taken along. What lies further off is taken to be known, which makes an outsider stronger than he is, never weaker.
 */
export function nearby(place: number, { component: { equations, standsIn }, flexible }: Outlook): Nearby {
  const cells = new Set([place]);
  const sums = new Set<number>();
  for (const i of cells) {
    // Short sums first, so that what can move at all is complete before more is taken along.
    for (const e of (standsIn[i] ?? []).toSorted((a, b) => (equations[a]?.cells.length ?? 0) - (equations[b]?.cells.length ?? 0) || a - b)) {
      if (sums.has(e)) continue;
      sums.add(e);
      const members = equations[e]?.cells ?? [];
      const isLong = members.length > LONG;
      if (isLong && cells.size >= MOST_NEARBY) continue;
      const { adding, taking } = flexible(e);
      for (const other of isLong ? [...adding.slice(0, TAKEN), ...taking.slice(0, TAKEN)].map((n) => members[n] ?? place) : members) cells.add(other);
    }
  }
  return { cells: [...cells].toSorted((a, b) => a - b), equations: [...sums].toSorted((a, b) => a - b) };
}
