import { capital } from '../../model/words.js';
import { AGE_CUTS, CUTS, type Characteristic, type DeclaredCut } from './characteristics.js';

/** A group of categories that stand as one. */
export interface Group {
  readonly title: string;
  /** The categories as the records name them. */
  readonly members: readonly string[];
}

/** One way to cut a characteristic: every category of the records is in exactly one group. */
export interface Cut {
  readonly name: string;
  readonly groups: readonly Group[];
}

/** Where categories go that no list knows, when others are put together. */
export const UNCLASSIFIED = 'Other or not classified';

/**
 * The ways to cut the categories of a characteristic, from each by itself down to two groups, by the declared lists. A category that no
 * list knows stands by itself in the first cut and under "Other or not classified" in the others: it is never lost.
 */
export function cutsOf(characteristic: Characteristic, categories: readonly string[]): readonly Cut[] {
  const finest: Cut = { name: 'each category', groups: categories.map((category) => ({ title: shown(category), members: [category] })) };
  const coarser = characteristic === 'age' ? ageCuts(categories) : declaredCuts(CUTS[characteristic], categories);
  return coarser.reduce<readonly Cut[]>((cuts, cut) => (isSame(cuts.at(-1) ?? finest, cut) ? cuts : [...cuts, cut]), [finest]);
}

function declaredCuts(declared: readonly DeclaredCut[], categories: readonly string[]): readonly Cut[] {
  const placeIn = (category: string): readonly (string | undefined)[] => {
    let names = [plain(category)];
    return declared.map(({ groups }) => {
      const found = groups.find(([title, members]) => names.some((name) => name === plain(title) || members.includes(name)))?.[0];
      if (found !== undefined) names = [plain(found)];
      return found;
    });
  };
  const places = new Map(categories.map((category) => [category, placeIn(category)]));
  return declared.map(({ name, groups }, level): Cut => {
    // Known only to a coarser list, it is a group of its own here already; known to none, it goes with what is left over.
    const titleOf = (category: string): string => {
      const place = places.get(category) ?? [];
      return place[level] ?? (place.some((found) => found !== undefined) ? category : UNCLASSIFIED);
    };
    return gathered(name, categories, titleOf, groups.map(([title]) => title));
  });
}

function ageCuts(categories: readonly string[]): readonly Cut[] {
  const starts = new Map(categories.map((category) => [category, startOf(category)]));
  const known = [...starts.values()].filter((start) => start !== undefined);
  return AGE_CUTS.flatMap(({ name, at }): readonly Cut[] => {
    const boundaries = at.find((ages) => ages.every((age) => known.includes(age)));
    if (boundaries === undefined) return [];
    const titles = [`Under ${String(boundaries[0])}`, ...boundaries.map((age, i) => (boundaries[i + 1] === undefined ? `${String(age)} and over` : `${String(age)} to ${String((boundaries[i + 1] ?? 0) - 1)}`))];
    const titleOf = (category: string): string => {
      const start = starts.get(category);
      return start === undefined ? UNCLASSIFIED : titles[boundaries.filter((age) => age <= start).length] ?? UNCLASSIFIED;
    };
    return [gathered(name, categories, titleOf, titles)];
  });
}

// The age at which a band begins: `under 35` and `up to 34` at 0, `35 to 54` and `55 and over` at their first number.
function startOf(category: string): number | undefined {
  const first = /\d{1,3}/.exec(category)?.[0];
  if (first === undefined) return undefined;
  return /^\s*(?:under|up to|below|less than|<)/i.test(category) ? 0 : Number(first);
}

// Groups in the order of their list, then those that stand by themselves; one that holds a single category keeps its name.
function gathered(name: string, categories: readonly string[], titleOf: (category: string) => string, order: readonly string[]): Cut {
  const titles = [...new Set([...order, ...categories.map(titleOf)])].toSorted((a, b) => Number(a === UNCLASSIFIED) - Number(b === UNCLASSIFIED));
  const groups = titles.map((title) => ({ title, members: categories.filter((category) => titleOf(category) === title) })).filter(({ members }) => members.length > 0);
  return { name, groups: groups.map(({ title, members }) => ({ title: members.length === 1 ? shown(members[0] ?? title) : title, members })) };
}

function isSame(a: Cut, b: Cut): boolean {
  const shape = ({ groups }: Cut): string => JSON.stringify(groups.map(({ members }) => members.toSorted()).toSorted());
  return shape(a) === shape(b);
}

// Names of the form `not-disabled` read better apart, and all with a capital, as those of the lists have one; numbers such as 16-24 stay as they are.
function shown(category: string): string {
  return capital(/^[a-z0-9-]+$/.test(category) ? category.replaceAll(/(?<=[a-z])-|-(?=[a-z])/g, ' ') : category);
}

function plain(name: string): string {
  return (name.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
