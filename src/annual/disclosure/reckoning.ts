import type { Nearby } from './nearby.js';
import type { Outlook } from './outlook.js';
import { NOWHERE, type Range } from './rounding.js';
import type { Program, Solver } from './solver.js';
import { isPossible, type World } from './worlds.js';

/** A bound that costs less than this costs nothing. */
const NOTHING = 1e-7;

/** Whole numbers are rounded inwards, but for what floating point leaves. */
const INACCURACY = 1e-6;

/** What linear programming says of a cell: where it can lie, and which cells that are shown keep it there. */
export interface Reckoned extends Range {
  readonly help: readonly number[];
  /** The worlds at either end, where they are made of whole numbers. */
  readonly worlds: readonly World[];
}

/** Where an outsider can tell a cell to lie, by linear programming, rounded inwards to whole numbers. */
export async function rangeFor(place: number, near: Nearby, outlook: Outlook, solver: Solver): Promise<Reckoned> {
  const { component: { cells }, hidden } = outlook;
  const help = new Set<number>();
  const ends: number[] = [];
  const worlds: World[] = [];
  for (const direction of [1, -1]) {
    const solved = await solver.solve(program(near, outlook, { costs: near.cells.map((i) => (i === place ? direction : 0)), whole: false }));
    if (solved.kind === 'optimal') {
      ends.push(direction * solved.cost);
      worlds.push(...worldOf(solved.values, near, outlook));
      for (const [n, i] of near.cells.entries()) if (wouldHelp(i, solved.reduced[n] ?? 0, outlook)) help.add(i);
    } else {
      ends.push(solved.kind === 'unbounded' ? -direction * Number.POSITIVE_INFINITY : cells[place]?.value ?? 0);
      if (solved.kind !== 'unbounded') for (const i of near.cells) help.add(i);
    }
  }
  const [low = 0, high = 0] = ends;
  const useful = [...help].filter((i) => cells[i]?.role === 'shown' && !hidden.has(i));
  return { low: Math.ceil(low - INACCURACY), high: Math.floor(high + INACCURACY), help: useful, worlds };
}

// Hiding a cell can't let the value go further where its bound costs nothing, or where it would lie no further off on that side if it were hidden.
function wouldHelp(place: number, reduced: number, { component: { cells }, ranges }: Outlook): boolean {
  const [now, then] = [ranges[place] ?? NOWHERE, cells[place]?.hidden ?? NOWHERE];
  return (reduced > NOTHING && then.low < now.low) || (reduced < -NOTHING && then.high > now.high);
}

/** A world in which a cell has a value, by integer programming; what the solver says is checked in whole numbers. */
export async function solvedWorld(place: number, value: number, near: Nearby, outlook: Outlook, solver: Solver): Promise<World | undefined> {
  // Of sums of rows and columns the corners are whole numbers anyway, and without asking for them it is quicker.
  for (const whole of [false, true]) {
    const solved = await solver.solve(program(near, outlook, { costs: near.cells.map(() => 0), whole, fixed: { place, value } }));
    if (solved.kind !== 'optimal') return undefined;
    const [world] = worldOf(solved.values, near, outlook);
    if (world !== undefined) return world;
  }
  return undefined;
}

function worldOf(values: readonly number[], near: Nearby, outlook: Outlook): readonly World[] {
  const changed = near.cells.flatMap((i, n): readonly (readonly [number, number])[] => {
    const value = Math.round(values[n] ?? 0);
    return value === outlook.component.cells[i]?.value ? [] : [[i, value]];
  });
  const world = new Map(changed);
  return isPossible(world, outlook) ? [world] : [];
}

interface Asked {
  readonly costs: readonly number[];
  readonly whole: boolean;
  readonly fixed?: { readonly place: number; readonly value: number };
}

function program(near: Nearby, { component: { cells, equations }, ranges: all }: Outlook, { costs, whole, fixed }: Asked): Program {
  const columns = new Map(near.cells.map((i, n) => [i, n]));
  const ranges = near.cells.map((i): Range => (i === fixed?.place ? { low: fixed.value, high: fixed.value } : all[i] ?? { low: 0, high: 0 }));
  const rows = near.equations.map((e) => {
    const { cells: members, signs } = equations[e] ?? { cells: [], signs: [] };
    const inside = members.flatMap((i, n) => {
      const column = columns.get(i);
      return column === undefined ? [] : [{ column, sign: signs[n] ?? 1, value: cells[i]?.value ?? 0 }];
    });
    // What was counted makes every sum hold, so that those inside come to what they were counted as.
    const total = inside.reduce((sum, { sign, value }) => sum + sign * value, 0);
    return { cells: inside.map(({ column }) => column), factors: inside.map(({ sign }) => sign), lower: total, upper: total };
  });
  return { costs, lower: ranges.map(({ low }) => low), upper: ranges.map(({ high }) => high), rows, whole };
}
