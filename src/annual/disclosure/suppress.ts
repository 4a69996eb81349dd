import { givenAway, type GivenAway, type Seen } from './audit.js';
import type { Component, Hidden } from './component.js';
import { Covers } from './known-covers.js';
import { isCovered, lonely, membersOf, type Cover } from './covers.js';
import { linkedBy } from './linked.js';
import type { Solver } from './solver.js';

/** What is held back of a component to protect the rest. */
export interface Suppressed {
  readonly hidden: Hidden;
  /** What can be told too well whatever is held back; its rows can't be shown. */
  readonly unsafe: readonly GivenAway[];
  /** Why it may be more than need be; undefined where no choice loses less. */
  readonly stepByStep?: 'large' | 'unsolved';
}

/** So many times a choice is made and held against the attacker before it is made step by step. */
const MOST_ROUNDS = 60;

/** So many cells may be weighed against each other at once. */
const MOST_WEIGHED = 3000;

/**
 * The cells to hold back so that everything that must be in doubt is, with the least lost: the cell suppression problem, by cutting planes
 * (Fischetti & Salazar-González, "Solving the cell suppression problem on tabular data with linear constraints", 2001). What is wrong with a
 * choice (a cell alone in its sum, a cell that the attacker can tell) is a set of cells of which one more must be held back; the next choice
 * is the cheapest that has one of each such set.
 */
export async function suppress(component: Component, solver: Solver): Promise<Suppressed> {
  const seen: Seen = new Map();
  const covers = new Covers(component);
  let hidden: Hidden = new Set();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { missing, unsafe } = await wrongWith(component, hidden, solver, seen);
    if (unsafe.length > 0) return { hidden, unsafe };
    if (missing.length === 0) return { hidden, unsafe: [] };
    for (const cover of missing) covers.add(cover);
    const next = await choose(component, covers, solver);
    if (next === undefined) return { ...await suppressStepByStep(component, solver, seen), stepByStep: 'unsolved' };
    if (next === 'large') return { ...await suppressStepByStep(component, solver, seen), stepByStep: 'large' };
    hidden = next;
  }
  return { ...await suppressStepByStep(component, solver, seen), stepByStep: 'unsolved' };
}

/** The same, cell by cell: of each set of which one more must be held back, the cell that loses least, until nothing is wrong any more. */
export async function suppressStepByStep(component: Component, solver: Solver, seen: Seen = new Map()): Promise<Pick<Suppressed, 'hidden' | 'unsafe'>> {
  const hidden = new Set<number>();
  for (;;) {
    const { missing, unsafe } = await wrongWith(component, hidden, solver, seen);
    // Hidden for the sake of others, and can be told after all: nothing more can be hidden around it.
    const stuck = missing.filter(({ cells }) => cells.length === 0).flatMap(({ where }) => (where === undefined ? [] : [{ place: where, help: [] }]));
    if (unsafe.length + stuck.length > 0) return { hidden, unsafe: [...unsafe, ...stuck] };
    if (missing.length === 0) return { hidden, unsafe: [] };
    for (const cover of missing) {
      const one = isCovered(cover, hidden) ? undefined : leastLoss(component, cover);
      if (one !== undefined) hidden.add(one);
    }
  }
}

/** Sets of cells of which one must be held back too; and what nothing can protect. The attacker is asked once no cell stands alone. */
async function wrongWith(component: Component, hidden: Hidden, solver: Solver, seen: Seen): Promise<{ readonly missing: readonly Cover[]; readonly unsafe: readonly GivenAway[] }> {
  const alone = lonely(component, hidden);
  if (alone.length > 0) return { missing: alone, unsafe: [] };
  const away = await givenAway(component, hidden, solver, seen);
  const isHeld = ({ place }: GivenAway): boolean => !hidden.has(place);
  return {
    missing: away.map((one) => (isHeld(one) ? { cells: one.help } : { cells: one.help, where: one.place })),
    unsafe: away.filter((one) => one.help.length === 0 && isHeld(one)),
  };
}

function leastLoss({ cells }: Component, cover: Cover): number | undefined {
  const loss = (i: number): number => cells[i]?.loss ?? 0;
  return cover.cells.toSorted((a, b) => loss(a) - loss(b) || a - b)[0];
}

/** The cheapest choice that meets what is known of sets, and of what must follow from it. */
async function choose(component: Component, covers: Covers, solver: Solver): Promise<Hidden | 'large' | undefined> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = await cheapest(component, covers.all, solver);
    if (next === undefined || next === 'large' || !covers.addFollowing(next)) return next;
  }
  return undefined;
}

/** The cheapest choice that has one of each set; undefined where the solver finds none. Sets that have no cell in common are weighed apart. */
async function cheapest(component: Component, covers: readonly Cover[], solver: Solver): Promise<Hidden | 'large' | undefined> {
  const chosen = new Set<number>();
  for (const apart of linkedBy(covers, membersOf)) {
    const some = await cheapestOf(component, apart, solver);
    if (some === undefined || some === 'large') return some;
    for (const i of some) chosen.add(i);
  }
  return chosen;
}

async function cheapestOf(component: Component, covers: readonly Cover[], solver: Solver): Promise<Hidden | 'large' | undefined> {
  const [first, ...others] = covers;
  if (first !== undefined && first.where === undefined && others.length === 0) {
    const one = leastLoss(component, first);
    return one === undefined ? undefined : new Set([one]);
  }
  const weighed = [...new Set(covers.flatMap(membersOf))].toSorted((a, b) => a - b);
  if (weighed.length > MOST_WEIGHED) return 'large';
  const column = new Map(weighed.map((i, n) => [i, n]));
  const rows = covers.map((cover) => {
    const members = membersOf(cover);
    return { cells: members.map((i) => column.get(i) ?? 0), factors: members.map((_, n) => (n < cover.cells.length ? 1 : -1)), lower: cover.where === undefined ? 1 : 0, upper: Number.POSITIVE_INFINITY };
  });
  const solved = await solver.solve({ costs: weighed.map((i) => component.cells[i]?.loss ?? 0), lower: weighed.map(() => 0), upper: weighed.map(() => 1), rows, whole: true });
  return solved.kind === 'optimal' ? new Set(weighed.filter((_, n) => solved.values[n] === 1)) : undefined;
}
