import type { FigureKey, Sum } from '../raw-table.js';
import type { Cell, Component, Equation } from './component.js';
import { linkedBy } from './linked.js';
import { cellOf, type View } from './outsider.js';
import { isAboutPeople } from './standing.js';

/** A sum with what outsiders know of it taken to one side. */
interface Open {
  readonly keys: readonly FigureKey[];
  readonly signs: readonly (1 | -1)[];
  readonly total: number;
}

/**
 * The figures about people that sums tie together, each set of them by itself. Only those in which something must be left in doubt. Figures
 * that outsiders know anyway tie nothing together: the headcount that the accounts publish does not link one characteristic to another.
 */
export function componentsOf(view: View): readonly Component[] {
  const open: Open[] = [];
  for (const sum of view.raw.sums) {
    const one = opened(sum, view);
    if (one !== undefined) open.push(one);
  }
  // Only what is held back by itself must be left in doubt.
  const doubtful = linkedBy(open, ({ keys }) => keys).filter((sums) => sums.some(({ keys }) => keys.some((key) => view.held.has(key))));
  const sets = doubtful.map((sums) => ({ sums, keys: [...new Set(sums.flatMap(({ keys }) => keys))].toSorted() }));
  return sets.toSorted((a, b) => ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1)).flatMap(({ sums, keys }) => {
    const seen = keys.flatMap((key) => {
      const figure = view.raw.figures.get(key);
      return figure === undefined ? [] : [cellOf(figure, view)];
    });
    return seen.some(({ role, doubt }) => role !== 'shown' && doubt !== undefined) ? [assembled(seen, sums)] : [];
  });
}

// A sum that does not hold can't be reckoned with; of one with nothing open, nothing is left to be reckoned.
function opened({ total, parts }: Sum, { raw: { figures } }: View): Open | undefined {
  const keys: FigureKey[] = [];
  const signs: (1 | -1)[] = [];
  let rest = 0;
  let sum = 0;
  const take = (key: FigureKey, sign: 1 | -1): boolean => {
    const figure = figures.get(key);
    if (figure === undefined) return false;
    sum += sign * figure.value;
    if (isAboutPeople(figure) && figure.known !== true) {
      keys.push(key);
      signs.push(sign);
    } else rest -= sign * figure.value;
    return true;
  };
  for (const key of parts.toSorted()) if (!take(key, 1)) return undefined;
  return take(total, -1) && sum === 0 && keys.length > 0 ? { keys, signs, total: rest } : undefined;
}

function assembled(cells: readonly Cell[], open: readonly Open[]): Component {
  const places = new Map(cells.map(({ key }, i) => [key, i]));
  const named = open.map(({ keys, signs, total }) => ({ name: JSON.stringify([keys, signs]), keys, signs, total }));
  // In an order of their own, so that the order in which sums were entered makes no difference.
  const equations = named.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ keys, signs, total }): Equation => ({ cells: keys.map((key) => places.get(key) ?? -1), signs, total }));
  const standsIn: number[][] = cells.map(() => []);
  const signsIn: (1 | -1)[][] = cells.map(() => []);
  for (const [e, equation] of equations.entries()) {
    for (const [n, i] of equation.cells.entries()) {
      standsIn[i]?.push(e);
      signsIn[i]?.push(equation.signs[n] ?? 1);
    }
  }
  return { cells, equations, standsIn, signsIn };
}
