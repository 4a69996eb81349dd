import { inDoubt, type Component, type Doubt, type Hidden } from './component.js';
import { nearby } from './nearby.js';
import { outlookOn, type Outlook } from './outlook.js';
import type { Range } from './rounding.js';
import { rangeFor, solvedWorld } from './reckoning.js';
import type { Solver } from './solver.js';
import { isDoubtful, isWithin, worldWith, type World } from './worlds.js';

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
  const outlook = outlookOn(component, hidden);
  for (const place of inDoubt(component, hidden)) {
    const away = await auditCell(place, outlook, solver, seen);
    if (away !== undefined) found.push(away);
  }
  return found;
}

async function auditCell(place: number, outlook: Outlook, solver: Solver, seen: Seen): Promise<GivenAway | undefined> {
  const { component: { cells }, hidden, ranges } = outlook;
  const [cell, range] = [cells[place], ranges[place]];
  if (cell?.doubt === undefined || range === undefined) return undefined;
  const { doubt, value } = cell;
  const help = pinnedBySum(place, doubt, outlook);
  if (help !== undefined) return { place, help };
  const values = [value];
  const note = (world: World): boolean => {
    for (const [i, other] of world) worldsOf(seen, i).set(other, world);
    values.push(world.get(place) ?? value);
    return isDoubtful(values, doubt);
  };
  for (const [other, world] of worldsOf(seen, place)) if (!values.includes(other) && isWithin(world, outlook) && note(world)) return undefined;
  for (const tried of valuesToTry(value, doubt, range)) {
    const world = values.includes(tried) ? undefined : worldWith(place, tried, outlook);
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

/** Whether as many values lie in a range as must be left in doubt. */
function isWide({ low, high }: Range, { measure, least }: Doubt): boolean {
  return high - low >= (measure === 'span' ? least : least - 1);
}

// The quick way: what one sum tells by itself. Only its own members that are shown can then help.
function pinnedBySum(place: number, doubt: Doubt, { component: { cells, equations, standsIn }, hidden, ranges }: Outlook): readonly number[] | undefined {
  for (const e of standsIn[place] ?? []) {
    const { cells: members, signs, total } = equations[e] ?? { cells: [], signs: [], total: 0 };
    const own = signs[members.indexOf(place)] ?? 1;
    let [low, high] = [own * total, own * total];
    for (const [n, i] of members.entries()) {
      const range = ranges[i];
      if (i === place || range === undefined) continue;
      low -= signs[n] === own ? range.high : -range.low;
      high -= signs[n] === own ? range.low : -range.high;
    }
    const { low: least = 0, high: most = 0 } = ranges[place] ?? {};
    if (!isWide({ low: Math.max(low, least), high: Math.min(high, most) }, doubt)) return members.filter((i) => i !== place && cells[i]?.role === 'shown' && !hidden.has(i));
  }
  return undefined;
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
