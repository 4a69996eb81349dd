import { rangeOf, type Component, type Hidden } from './component.js';
import type { Range } from './rounding.js';

/** A component as an outsider sees it when some of its cells are held back to protect others. */
export interface Outlook {
  readonly component: Component;
  readonly hidden: Hidden;
  /** Where he knows each cell to lie without any reckoning. */
  readonly ranges: readonly Range[];
  /** For each equation, which of its members are tried first to make it up: by their places in it, those that can rise and those that can fall. */
  readonly flexible: readonly { readonly rising: readonly number[]; readonly falling: readonly number[] }[];
}

/** So many members of a long sum are tried. */
const MOST_FLEXIBLE = 20;

/** What an outsider sees when these cells are held back. */
export function outlookOn(component: Component, hidden: Hidden): Outlook {
  const ranges = component.cells.map((cell, i) => rangeOf(cell, hidden.has(i)));
  const upwards = (i: number): number => (ranges[i]?.high ?? 0) - (component.cells[i]?.value ?? 0);
  const downwards = (i: number): number => (component.cells[i]?.value ?? 0) - (ranges[i]?.low ?? 0);
  const flexible = component.equations.map(({ cells }) => ({ rising: mostFlexible(cells, upwards, component), falling: mostFlexible(cells, downwards, component) }));
  return { component, hidden, ranges, flexible };
}

function mostFlexible(cells: readonly number[], room: (i: number) => number, { standsIn }: Component): readonly number[] {
  const members = cells.flatMap((i, n) => (room(i) > 0 ? [{ n, isFree: standsIn[i]?.length === 1, room: room(i) }] : []));
  if (members.length <= MOST_FLEXIBLE) return members.map(({ n }) => n);
  return members.toSorted((a, b) => Number(b.isFree) - Number(a.isFree) || (a.room === b.room ? a.n - b.n : b.room - a.room)).slice(0, MOST_FLEXIBLE).map(({ n }) => n);
}
