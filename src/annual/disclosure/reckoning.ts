import { rangeOf, type Component, type Hidden } from './component.js';
import type { Nearby } from './nearby.js';
import type { Range } from './rounding.js';
import type { Program, Solver } from './solver.js';
import { isPossible, type World } from './worlds.js';

/** A bound that costs less than this costs nothing. */
const NOTHING = 1e-7;

/** Whole numbers are rounded inwards, but for what floating point leaves. */
const INACCURACY = 1e-6;

/** What linear programming says of a cell: where it can lie, and which cells that are shown keep it there. */
export interface Reckoned extends Range {
  readonly help: readonly number[];
}

/** Where an outsider can tell a cell to lie, by linear programming, rounded inwards to whole numbers. */
export async function rangeFor(place: number, near: Nearby, component: Component, hidden: Hidden, solver: Solver): Promise<Reckoned> {
  const { cells } = component;
  const help = new Set<number>();
  const ends: number[] = [];
  for (const direction of [1, -1]) {
    const solved = await solver.solve(program(near, component, hidden, { costs: near.cells.map((i) => (i === place ? direction : 0)), whole: false }));
    if (solved.kind === 'optimal') {
      ends.push(direction * solved.cost);
      // Hiding a cell whose bound costs nothing can't let the value go further.
      for (const [n, i] of near.cells.entries()) if (Math.abs(solved.reduced[n] ?? 0) > NOTHING) help.add(i);
    } else {
      ends.push(solved.kind === 'unbounded' ? -direction * Number.POSITIVE_INFINITY : cells[place]?.value ?? 0);
      if (solved.kind !== 'unbounded') for (const i of near.cells) help.add(i);
    }
  }
  const [low = 0, high = 0] = ends;
  const useful = [...help].filter((i) => cells[i]?.role === 'shown' && !hidden.has(i));
  return { low: Math.ceil(low - INACCURACY), high: Math.floor(high + INACCURACY), help: useful };
}

/** A world in which a cell has a value, by integer programming; what the solver says is checked in whole numbers. */
export async function solvedWorld(place: number, value: number, near: Nearby, component: Component, hidden: Hidden, solver: Solver): Promise<World | undefined> {
  const solved = await solver.solve(program(near, component, hidden, { costs: near.cells.map(() => 0), whole: true, fixed: { place, value } }));
  if (solved.kind !== 'optimal') return undefined;
  const changed = near.cells.flatMap((i, n): readonly (readonly [number, number])[] => {
    const other = solved.values[n];
    return other === undefined || other === component.cells[i]?.value ? [] : [[i, other]];
  });
  const world = new Map(changed);
  return isPossible(world, component, hidden) ? world : undefined;
}

interface Asked {
  readonly costs: readonly number[];
  readonly whole: boolean;
  readonly fixed?: { readonly place: number; readonly value: number };
}

function program(near: Nearby, { cells, equations }: Component, hidden: Hidden, { costs, whole, fixed }: Asked): Program {
  const columns = new Map(near.cells.map((i, n) => [i, n]));
  const ranges = near.cells.map((i): Range => {
    const cell = cells[i];
    if (i === fixed?.place) return { low: fixed.value, high: fixed.value };
    return cell === undefined ? { low: 0, high: 0 } : rangeOf(cell, hidden.has(i));
  });
  const rows = near.equations.map((e) => {
    const { cells: members, signs, total } = equations[e] ?? { cells: [], signs: [], total: 0 };
    const inside = members.flatMap((i, n) => {
      const column = columns.get(i);
      return column === undefined ? [] : [{ column, sign: signs[n] ?? 1 }];
    });
    const outside = members.reduce((sum, i, n) => sum + (columns.has(i) ? 0 : (signs[n] ?? 1) * (cells[i]?.value ?? 0)), 0);
    return { cells: inside.map(({ column }) => column), factors: inside.map(({ sign }) => sign), lower: total - outside, upper: total - outside };
  });
  return { costs, lower: ranges.map(({ low }) => low), upper: ranges.map(({ high }) => high), rows, whole };
}
