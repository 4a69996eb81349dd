import { inDoubt, rangeOf, type Component, type Doubt, type Hidden } from './component.js';
import { nearby } from './nearby.js';
import type { Range } from './rounding.js';
import { rangeFor, solvedWorld } from './reckoning.js';
import type { Solver } from './solver.js';
import { isDoubtful, isPossible, worldWith, type World } from './worlds.js';

/** A cell that somebody who reckons can tell too well. */
export interface GivenAway {
  readonly place: number;
  /** The cells of which one more must be held back for it to be in doubt; none where nothing helps. */
  readonly help: readonly number[];
}

/** Worlds that were found, for each cell by the value that it has there, for use again when more is hidden. */
export type Seen = Map<number, Map<number, World>>;

/**
 * The attacker's audit (annual.md, "Audit the result"): what somebody can tell who knows the rules, takes everything that is shown, in its
 * rounding intervals, and every sum. A cell is in doubt when for so many different values a whole state of affairs is found that would have
 * been published just so. Whatever is not proved is given away.
 */
export async function givenAway(component: Component, hidden: Hidden, solver: Solver, seen: Seen): Promise<readonly GivenAway[]> {
  const found: GivenAway[] = [];
  for (const place of inDoubt(component, hidden)) {
    const away = await auditCell(place, component, hidden, solver, seen);
    if (away !== undefined) found.push(away);
  }
  return found;
}

async function auditCell(place: number, component: Component, hidden: Hidden, solver: Solver, seen: Seen): Promise<GivenAway | undefined> {
  const cell = component.cells[place];
  if (cell?.doubt === undefined) return undefined;
  const { doubt, value } = cell;
  const range = rangeOf(cell, hidden.has(place));
  const values = [value];
  const note = (world: World): boolean => {
    for (const [i, other] of world) worldsOf(seen, i).set(other, world);
    values.push(world.get(place) ?? value);
    return isDoubtful(values, doubt);
  };
  for (const [other, world] of worldsOf(seen, place)) if (!values.includes(other) && isPossible(world, component, hidden) && note(world)) return undefined;
  for (const tried of valuesToTry(value, doubt, range)) {
    const world = values.includes(tried) ? undefined : worldWith(place, tried, component, hidden);
    if (world !== undefined && isPossible(world, component, hidden) && note(world)) return undefined;
  }
  const near = nearby(place, component);
  const { low, high, help } = await rangeFor(place, near, component, hidden, solver);
  if (isDoubtful([low, high], { measure: 'span', least: doubt.measure === 'span' ? doubt.least : doubt.least - 1 })) {
    for (const tried of valuesToTry(value, doubt, { low, high })) {
      const world = values.includes(tried) ? undefined : await solvedWorld(place, tried, near, component, hidden, solver);
      if (world !== undefined && note(world)) return undefined;
    }
    // Fractions would do and whole numbers don't: any cell might help.
    return { place, help: near.cells.filter((i) => component.cells[i]?.role === 'shown' && !hidden.has(i)) };
  }
  return { place, help };
}

function worldsOf(seen: Seen, place: number): Map<number, World> {
  const worlds = seen.get(place) ?? new Map<number, World>();
  seen.set(place, worlds);
  return worlds;
}

// From the nearest outwards, alternating; of money the ends that would be far enough apart.
function valuesToTry(value: number, { measure, least }: Doubt, { low, high }: Range): readonly number[] {
  const steps = measure === 'values' ? Array.from({ length: least }, (_, i) => i + 1) : [least, Math.ceil(least / 2)];
  const within = steps.flatMap((step) => [value - step, value + step]).map((tried) => Math.max(low, Math.min(high, tried)));
  return [...new Set(within)].filter((tried) => tried !== value);
}
