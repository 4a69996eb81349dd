import type { Doubt } from './component.js';
import type { Outlook } from './outlook.js';
import { isIn } from './rounding.js';

/**
 * Another state of affairs that would have been published as the very same figures: what differs in it from what was counted, by the
 * places of the cells. One world for each value that a cell could have proves, without any arithmetic of ours, that it is in doubt.
 */
export type World = ReadonlyMap<number, number>;

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

/** A world in which a cell has a value, looked for by hand: the difference is made up by other cells of the same sums, and so on. */
export function worldWith(place: number, value: number, outlook: Outlook): World | undefined {
  const { equations, standsIn, signsIn } = outlook.component;
  const world = new Map<number, number>();
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
  const counted = (i: number): number => outlook.component.cells[i]?.value ?? 0;
  const search = (): boolean => {
    // The shortest sum first: it leaves the fewest ways.
    const [open] = [...lacks].toSorted(([a], [b]) => (equations[a]?.cells.length ?? 0) - (equations[b]?.cells.length ?? 0) || a - b);
    if (open === undefined) return true;
    for (const way of waysToMakeUp(open[0], open[1], world, outlook, worse)) {
      if (moves <= 0) return false;
      moves -= 1;
      world.set(way.place, way.value);
      shift(way.place, way.value - counted(way.place));
      if (search()) return true;
      shift(way.place, counted(way.place) - way.value);
      world.delete(way.place);
    }
    return false;
  };
  world.set(place, value);
  shift(place, value - counted(place));
  return search() ? world : undefined;
}

/** Whether values that a cell was seen to have leave what must be in doubt in doubt. */
export function isDoubtful(values: readonly number[], { measure, least }: Doubt): boolean {
  return measure === 'values' ? new Set(values).size >= least : Math.max(...values) - Math.min(...values) >= least;
}

/** A cell given another value. */
interface Move {
  readonly place: number;
  readonly value: number;
}

// First those after which the least is lacking elsewhere; none that was moved already.
function waysToMakeUp(e: number, lack: number, world: World, { component: { cells, equations }, ranges, flexible }: Outlook, worse: (place: number, by: number) => number): readonly Move[] {
  const equation = equations[e];
  const ways = (flexible[e]?.[lack > 0 ? 'adding' : 'taking'] ?? []).flatMap((n) => {
    const place = equation?.cells[n] ?? -1;
    const [cell, range] = [cells[place], ranges[place]];
    if (cell === undefined || range === undefined || world.has(place)) return [];
    const value = Math.min(range.high, Math.max(range.low, cell.value + (equation?.signs[n] ?? 1) * lack));
    return value === cell.value ? [] : [{ place, value, worse: worse(place, value - cell.value) }];
  });
  return ways.toSorted((a, b) => a.worse - b.worse || a.place - b.place).slice(0, MOST_TRIED);
}
