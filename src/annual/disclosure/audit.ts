import { inDoubt, isWide, type Component, type Doubt, type Hidden } from './component.js';
import { nearby } from './nearby.js';
import { outlookOn, type Outlook } from './outlook.js';
import type { Range } from './rounding.js';
import { rangeFor, solvedWorld } from './reckoning.js';
import type { Solver } from './solver.js';
import { pinning, toldByAll } from './told.js';
import { isDoubtful, isWithin, worldWith, type World } from './worlds.js';

/** A cell that somebody who reckons can tell too well. */
export interface GivenAway {
  readonly place: number;
  /** The cells of which one more must be held back for it to be in doubt; none where nothing helps. */
  readonly help: readonly number[];
}

/** When so many are found, what to hold back is chosen anew before the rest is looked at. */
const ENOUGH = 24;

/** Worlds that were found, for each cell by the value that it has there, for use again when more is hidden. */
export type Seen = Map<number, Map<number, World>>;

/**
 * The attacker's audit (annual.md, "Audit the result"): what somebody can tell who knows the rules, takes everything that is shown, in its
 * rounding intervals, and every sum. A cell is in doubt when for so many different values a whole state of affairs is found that would have
 * been published just so. Whatever is not proved is given
 * away. Not all of it is told at once, but none only where there is none.
 */
export async function givenAway(component: Component, hidden: Hidden, solver: Solver, seen: Seen): Promise<readonly GivenAway[]> {
  const outlook = outlookOn(component, hidden);
  const places = inDoubt(component, hidden);
  // The quick way: what one sum tells by itself.
  const found = places.flatMap((place): readonly GivenAway[] => pinning(place, outlook).map(({ help }) => ({ place, help })));
  if (found.length > 0) return found;
  for (const place of places) {
    const away = await auditCell(place, outlook, solver, seen);
    if (away !== undefined) found.push(away);
    if (found.length >= ENOUGH) break;
  }
  return found;
}

async function auditCell(place: number, outlook: Outlook, solver: Solver, seen: Seen): Promise<GivenAway | undefined> {
  const { component: { cells }, hidden, ranges } = outlook;
  const [cell, range] = [cells[place], ranges[place]];
  if (cell?.doubt === undefined || range === undefined) return undefined;
  const { doubt, value } = cell;
  const values = [value];
  const found = new Map<number, World>();
  const note = (world: World): boolean => {
    for (const [i, other] of world) worldsOf(seen, i).set(other, world);
    const other = world.get(place) ?? value;
    values.push(other);
    found.set(other, world);
    return isDoubtful(values, doubt);
  };
  for (const [other, world] of worldsOf(seen, place)) if (!values.includes(other) && isWithin(world, outlook) && note(world)) return undefined;
  for (const tried of valuesToTry(value, doubt, toldByAll(place, range, outlook))) {
    const close = found.get(tried < value ? tried + 1 : tried - 1);
    const world = values.includes(tried) ? undefined : (close && worldWith(place, tried, outlook, close)) ?? worldWith(place, tried, outlook);
    if (world !== undefined && note(world)) return undefined;
  }
  const near = nearby(place, outlook);
  const { low, high, worlds, help: bound } = await rangeFor(place, near, outlook, solver);
  if (worlds.some(note)) return undefined;
  if (isWide({ low, high }, doubt)) {
    for (const tried of valuesToTry(value, doubt, { low, high })) {
      const world = values.includes(tried) ? undefined : await solvedWorld(place, tried, near, outlook, solver);
      if (world !== undefined && note(world)) return undefined;
    }
    // Fractions would do and whole numbers don't: any cell might help.
    return { place, help: near.cells.filter((i) => cells[i]?.role === 'shown' && !hidden.has(i)) };
  }
  return { place, help: bound };
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
