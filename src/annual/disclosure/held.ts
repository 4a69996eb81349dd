import type { FigureKey } from '../raw-table.js';
import type { Case } from './settle.js';
import { heldBack, isAboutPeople, type HeldBack } from './standing.js';

/**
 * The figures that are held back by themselves, and why.
 * @param seen the figures that stand in a table
 */
export function heldByThemselves(given: Case, seen: ReadonlySet<FigureKey>): Map<FigureKey, HeldBack> {
  const { raw, bases, policy, groups, previous } = given;
  const alike = new Set(groups.flatMap((one) => (one.alike ? (one.group.categories ?? []).flat() : [])));
  const held = new Map<FigureKey, HeldBack>();
  for (const figure of raw.figures.values()) {
    const reason = alike.has(figure.key) ? 'group' : heldBack(figure, raw, bases, policy);
    if (reason !== undefined) held.set(figure.key, reason);
    else if (isAboutPeople(figure) && previous?.figures[figure.key]?.shown === null) held.set(figure.key, 'before');
  }
  holdParts(held, given, seen);
  return held;
}

const SMALL: ReadonlySet<HeldBack | undefined> = new Set(['few', 'zero', 'total']);

// Where a total is held back because it is small, so are all its parts, none of them told from one that is nothing: of three parts of which
// none is nothing, four people in all would leave one or two to each.
function holdParts(held: Map<FigureKey, HeldBack>, { raw: { figures, sums } }: Case, seen: ReadonlySet<FigureKey>): void {
  const partsOf = new Map<FigureKey, readonly FigureKey[]>();
  for (const { total, parts } of sums) {
    const before = partsOf.get(total);
    partsOf.set(total, before === undefined ? parts : [...before, ...parts]);
  }
  const isSmall = (key: FigureKey): boolean => SMALL.has(held.get(key)) && seen.has(key);
  const totals = new Set([...partsOf.keys()].filter((key) => isSmall(key)));
  for (const total of totals) {
    for (const part of partsOf.get(total) ?? []) {
      const figure = figures.get(part);
      if (figure === undefined || !isAboutPeople(figure) || figure.people !== undefined) continue;
      if (held.get(part) !== 'group') held.set(part, 'total');
      if (partsOf.has(part) && isSmall(part)) totals.add(part);
    }
  }
}
