import { rangeOf, type Component, type Doubt, type Equation, type Hidden } from './component.js';
import { isIn, type Range } from './rounding.js';

/**
 * Another state of affairs that would have been published as the very same figures: what differs in it from what was counted, by the
 * places of the cells. One world for each value that a cell could have proves, without any arithmetic of ours, that it is in doubt.
 */
export type World = ReadonlyMap<number, number>;

/** So many moves are tried to find one world by hand before the solver is asked. */
const MOST_MOVES = 120;

/** How many cells are tried to make up for the same difference. */
const MOST_TRIED = 6;

/** Whether every cell lies where an outsider knows it to lie and every sum holds. */
export function isPossible(world: World, component: Component, hidden: Hidden): boolean {
  const touched = new Set<number>();
  for (const [i, value] of world) {
    const cell = component.cells[i];
    if (cell === undefined || !Number.isSafeInteger(value) || !isIn(value, rangeOf(cell, hidden.has(i)))) return false;
    for (const e of component.standsIn[i] ?? []) touched.add(e);
  }
  return [...touched].every((e) => missing(component.equations[e], world, component) === 0);
}

/** A world in which a cell has a value, looked for by hand: the difference is made up by other cells of the same sums, and so on. */
export function worldWith(place: number, value: number, component: Component, hidden: Hidden): World | undefined {
  const world = new Map([[place, value]]);
  let moves = MOST_MOVES;
  const search = (open: readonly number[]): boolean => {
    const e = open.find((candidate) => missing(component.equations[candidate], world, component) !== 0);
    const equation = e === undefined ? undefined : component.equations[e];
    if (equation === undefined) return true;
    for (const { place: i, value: changed } of waysToMakeUp(equation, world, component, hidden)) {
      if (moves <= 0) return false;
      moves -= 1;
      world.set(i, changed);
      if (search([...new Set([...open, ...(component.standsIn[i] ?? [])])])) return true;
      world.delete(i);
    }
    return false;
  };
  return search(component.standsIn[place] ?? []) ? world : undefined;
}

/** Whether values that a cell was seen to have leave what must be in doubt in doubt. */
export function isDoubtful(values: readonly number[], { measure, least }: Doubt): boolean {
  return measure === 'values' ? new Set(values).size >= least : Math.max(...values) - Math.min(...values) >= least;
}

/** What an equation lacks in a world: 0 where it holds. */
function missing(equation: Equation | undefined, world: World, { cells }: Component): number {
  return equation === undefined ? 0 : equation.cells.reduce((rest, i, n) => rest - (equation.signs[n] ?? 1) * (world.get(i) ?? cells[i]?.value ?? 0), equation.total);
}

// First those that make up for all of it and stand in few other sums; none that was moved already.
function waysToMakeUp(equation: Equation, world: World, component: Component, hidden: Hidden): readonly { readonly place: number; readonly value: number }[] {
  const rest = missing(equation, world, component);
  const ways = equation.cells.flatMap((i, n) => {
    const cell = component.cells[i];
    if (cell === undefined || world.has(i)) return [];
    const value = clamped(cell.value + (equation.signs[n] ?? 1) * rest, rangeOf(cell, hidden.has(i)));
    const left = Math.abs(rest) - Math.abs(value - cell.value);
    return value === cell.value ? [] : [{ place: i, value, left, others: component.standsIn[i]?.length ?? 0 }];
  });
  return ways.toSorted((a, b) => a.left - b.left || a.others - b.others || a.place - b.place).slice(0, MOST_TRIED);
}

function clamped(value: number, { low, high }: Range): number {
  return Math.min(high, Math.max(low, value));
}
