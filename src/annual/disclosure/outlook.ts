import { rangeOf, type Component, type Equation, type Hidden } from './component.js';
import { NOWHERE, type Range } from './rounding.js';

/** A component as an outsider sees it when some of its cells are held back to protect others. */
export interface Outlook {
  readonly component: Component;
  readonly hidden: Hidden;
  /** Where he knows each cell to lie without any reckoning. */
  readonly ranges: readonly Range[];
  /** For each equation, which of its members are tried first to add to it and to take from it, by their places in it. */
  readonly flexible: (equation: number) => Flexible;
  /** For each equation, the least and the most that its members can come to; infinite ones are only counted. */
  readonly spans: readonly { readonly low: number; readonly high: number; readonly endlessLow: number; readonly endlessHigh: number }[];
}

/** Members of an equation by their places in it. */
interface Flexible {
  readonly adding: readonly number[];
  readonly taking: readonly number[];
}

/** So many members of a long sum are tried. */
const MOST_FLEXIBLE = 20;

/** What an outsider sees when these cells are held back. */
export function outlookOn(component: Component, hidden: Hidden): Outlook {
  const ranges = component.cells.map((cell, i) => rangeOf(cell, hidden.has(i)));
  const upwards = (i: number): number => (ranges[i]?.high ?? 0) - (component.cells[i]?.value ?? 0);
  const downwards = (i: number): number => (component.cells[i]?.value ?? 0) - (ranges[i]?.low ?? 0);
  const asked = new Map<number, Flexible>();
  const flexible = (e: number): Flexible => {
    const known = asked.get(e);
    const equation = component.equations[e];
    if (known !== undefined || equation === undefined) return known ?? { adding: [], taking: [] };
    const found = { adding: mostFlexible(equation, upwards, downwards, component), taking: mostFlexible(equation, downwards, upwards, component) };
    asked.set(e, found);
    return found;
  };
  const spans = component.equations.map((equation) => spanOf(equation, ranges));
  return { component, hidden, ranges, flexible, spans };
}

function mostFlexible({ cells, signs }: Equation, plus: (i: number) => number, minus: (i: number) => number, { standsIn }: Component): readonly number[] {
  const members = cells.flatMap((i, n) => {
    const room = signs[n] === 1 ? plus(i) : minus(i);
    return room > 0 ? [{ n, isFree: standsIn[i]?.length === 1, room }] : [];
  });
  // A cell that has no room as counted may have some in another state of affairs.
  if (cells.length <= MOST_FLEXIBLE) return cells.flatMap((i, n) => (plus(i) > 0 || minus(i) > 0 ? [n] : []));
  if (members.length <= MOST_FLEXIBLE) return members.map(({ n }) => n);
  return members.toSorted((a, b) => Number(b.isFree) - Number(a.isFree) || (a.room === b.room ? a.n - b.n : b.room - a.room)).slice(0, MOST_FLEXIBLE).map(({ n }) => n);
}

function spanOf({ cells, signs }: Equation, ranges: readonly Range[]): Outlook['spans'][number] {
  const span = { low: 0, high: 0, endlessLow: 0, endlessHigh: 0 };
  for (const [n, i] of cells.entries()) {
    const { low, high } = signed(ranges[i] ?? NOWHERE, signs[n] ?? 1);
    if (Number.isFinite(low)) span.low += low;
    else span.endlessLow += 1;
    if (Number.isFinite(high)) span.high += high;
    else span.endlessHigh += 1;
  }
  return span;
}

/** A range of what a cell adds to a sum. */
export function signed({ low, high }: Range, sign: 1 | -1): Range {
  return sign === 1 ? { low, high } : { low: -high, high: -low };
}
