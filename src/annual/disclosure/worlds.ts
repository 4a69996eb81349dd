import type { Doubt } from './component.js';
import type { Outlook } from './outlook.js';
import { isIn } from './rounding.js';

/**
 * Another state of affairs that would have been published as the very same figures: what differs in it from what was counted, by the
 * places of the cells. One world for each value that a cell could have proves, without any arithmetic of ours, that it is in doubt.
 */
export type World = ReadonlyMap<number, number>;

const AS_COUNTED: World = new Map();

/** So many moves are tried to find one world by hand before the solver is asked. */
const MOST_MOVES = 80;

/** How many cells are tried to make up for the same difference. */
const MOST_TRIED = 4;

/** Whether every cell lies where an outsider knows it to lie. */
export function isWithin(world: World, { ranges }: Outlook): boolean {
  return [...world].every(([i, value]) => {
    const range = ranges[i];
    return range !== undefined && Number.isSafeInteger(value) && isIn(value, range);
  });
}

/** Whether a world could have been published as the same figures: as above, and every sum holds. */
export function isPossible(world: World, outlook: Outlook): boolean {
  const { cells, equations, standsIn } = outlook.component;
  const touched = new Set([...world.keys()].flatMap((i) => standsIn[i] ?? []));
  return isWithin(world, outlook) && [...touched].every((e) => {
    const equation = equations[e];
    return equation?.cells.reduce((rest, i, n) => rest - (equation.signs[n] ?? 1) * (world.get(i) ?? cells[i]?.value ?? 0), equation.total) === 0;
  });
}

/**
 * A world in which a cell has a value, looked for by hand: the difference is made up by other cells of the same sums, and so on.
 * @param from a possible world to set out from: from one in which the cell has a value close by, only a little has to be made up
 */
export function worldWith(place: number, value: number, outlook: Outlook, from: World = AS_COUNTED): World | undefined {
  const { cells, standsIn, signsIn } = outlook.component;
  const before = (i: number): number => from.get(i) ?? cells[i]?.value ?? 0;
  const moved = new Map<number, number>();
  /** What each equation lacks. */
  const lacks = new Map<number, number>();
  let moves = MOST_MOVES;
  const shift = (i: number, by: number): void => {
    for (const [n, e] of (standsIn[i] ?? []).entries()) {
      const left = (lacks.get(e) ?? 0) - (signsIn[i]?.[n] ?? 1) * by;
      if (left === 0) lacks.delete(e);
      else lacks.set(e, left);
    }
  };
  /** How much more is lacking in all after a move. */
  const worse = (i: number, by: number): number => (standsIn[i] ?? []).reduce((sum, e, n) => {
    const lack = lacks.get(e) ?? 0;
    return sum + Math.abs(lack - (signsIn[i]?.[n] ?? 1) * by) - Math.abs(lack);
  }, 0);
  const search = (): boolean => {
    if (lacks.size === 0) return true;
    // The sum that leaves the fewest ways first: what is forced shows early what can't be.
    let ways: readonly Move[] | undefined;
    for (const [e, lack] of lacks) {
      const found = waysToMakeUp(e, lack, { moved, before, worse }, outlook);
      if (ways === undefined || found.length < ways.length) ways = found;
      if (ways.length === 0) return false;
    }
    for (const way of best(ways ?? [])) {
      if (moves <= 0) return false;
      moves -= 1;
      moved.set(way.place, way.value);
      shift(way.place, way.value - before(way.place));
      if (search()) return true;
      shift(way.place, before(way.place) - way.value);
      moved.delete(way.place);
    }
    return false;
  };
  moved.set(place, value);
  shift(place, value - before(place));
  return search() ? changed(from, moved, outlook) : undefined;
}

// Only what differs from what was counted.
function changed(from: World, moved: World, { component: { cells } }: Outlook): World {
  return new Map([...from, ...moved].filter(([i, value]) => value !== cells[i]?.value && (moved.get(i) ?? value) === value));
}

/** Whether values that a cell was seen to have leave what must be in doubt in doubt. */
export function isDoubtful(values: readonly number[], { measure, least }: Doubt): boolean {
  return measure === 'values' ? new Set(values).size >= least : Math.max(...values) - Math.min(...values) >= least;
}

/** A cell given another value, and how much more is lacking in all after it. */
interface Move {
  readonly place: number;
  readonly value: number;
  readonly worse: number;
}

/** How far a search has come. */
interface Search {
  readonly moved: World;
  /** Where a cell was before it was moved. */
  readonly before: (place: number) => number;
  /** How much more is lacking in all after a move. */
  readonly worse: (place: number, by: number) => number;
}

// None that was moved already.
function waysToMakeUp(e: number, lack: number, { moved, before, worse }: Search, { component: { equations }, ranges, flexible }: Outlook): readonly Move[] {
  const equation = equations[e];
  const ways: Move[] = [];
  for (const n of flexible(e)[lack > 0 ? 'adding' : 'taking']) {
    const place = equation?.cells[n] ?? -1;
    const range = ranges[place];
    if (range === undefined || moved.has(place)) continue;
    const was = before(place);
    const value = Math.min(range.high, Math.max(range.low, was + (equation?.signs[n] ?? 1) * lack));
    if (value !== was) ways.push({ place, value, worse: worse(place, value - was) });
  }
  return ways;
}

// First those after which the least is lacking elsewhere.
function best(ways: readonly Move[]): readonly Move[] {
  return ways.toSorted((a, b) => a.worse - b.worse || a.place - b.place).slice(0, MOST_TRIED);
}
