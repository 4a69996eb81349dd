import type { FigureKey, Sum } from '../raw-table.js';
import type { Cell, Component, Equation } from './component.js';
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
  const open = view.raw.sums.flatMap((sum) => opened(sum, view));
  const roots = linked(open);
  const cells = new Map<FigureKey, FigureKey[]>();
  for (const key of [...roots.keys()].toSorted()) push(cells, rootOf(roots, key), key);
  const sums = new Map<FigureKey, Open[]>();
  for (const one of open) push(sums, rootOf(roots, one.keys[0] ?? ''), one);
  return [...cells].flatMap(([root, keys]) => {
    const seen = keys.flatMap((key) => {
      const figure = view.raw.figures.get(key);
      return figure === undefined ? [] : [cellOf(figure, view)];
    });
    return seen.some(({ role, doubt }) => role !== 'shown' && doubt !== undefined) ? [assembled(seen, sums.get(root) ?? [])] : [];
  });
}

// A sum that does not hold can't be reckoned with; of one with nothing open, nothing is left to be reckoned.
function opened({ total, parts }: Sum, { raw: { figures } }: View): readonly Open[] {
  const signed = [...parts.toSorted().map((key) => ({ key, sign: 1 as const })), { key: total, sign: -1 as const }];
  let rest = 0;
  let sum = 0;
  const open: { readonly key: FigureKey; readonly sign: 1 | -1 }[] = [];
  for (const { key, sign } of signed) {
    const figure = figures.get(key);
    if (figure === undefined) return [];
    sum += sign * figure.value;
    if (isAboutPeople(figure) && figure.known !== true) open.push({ key, sign });
    else rest -= sign * figure.value;
  }
  return sum !== 0 || open.length === 0 ? [] : [{ keys: open.map(({ key }) => key), signs: open.map(({ sign }) => sign), total: rest }];
}

function linked(open: readonly Open[]): Map<FigureKey, FigureKey> {
  const roots = new Map<FigureKey, FigureKey>();
  for (const { keys: [first = '', ...others] } of open) {
    if (!roots.has(first)) roots.set(first, first);
    for (const key of others) roots.set(rootOf(roots, key), rootOf(roots, first));
  }
  return roots;
}

function rootOf(roots: Map<FigureKey, FigureKey>, key: FigureKey): FigureKey {
  let root = key;
  for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
  if (root !== key) roots.set(key, root);
  return root;
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
