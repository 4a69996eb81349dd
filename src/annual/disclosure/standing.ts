import type { Figure, FigureKey, RawRelease } from '../raw-table.js';
import type { DisclosurePolicy } from './policy.js';

/**
 * Why a figure is held back by itself, before it is asked what could be reckoned. `few`: too few people. `zero`: nobody of a small group.
 * `group`: nearly all of a group are alike. `total`: a part of a count that is itself held back. `before`: an earlier release held it back.
 */
export type HeldBack = 'few' | 'zero' | 'group' | 'total' | 'before';

/** A count of people, or what was paid to people or took them: anything that could give people away. */
export function isAboutPeople(figure: Figure): boolean {
  return figure.whose !== 'things';
}

/** The people below whom a count is held back. */
export function thresholdOf({ whose }: Pick<Figure, 'whose'>, policy: DisclosurePolicy): number {
  return whose === 'sensitive' ? policy.sensitiveThreshold : policy.peopleThreshold;
}

/** The count of people that decides about a figure: itself, or that of the people behind it. */
export function countBehind(figure: Figure, figures: RawRelease['figures']): Figure | undefined {
  return figure.people === undefined ? figure : figures.get(figure.people);
}

/**
 * Why a figure is held back by itself; undefined where it may be shown. Money and days go by the count of the people behind them, and are
 * held back where that is not on record.
 * @param bases for how many people a figure is one of several that they fall into; left out where that isn't known, and then few
 */
export function heldBack(figure: Figure, { figures }: RawRelease, bases: ReadonlyMap<FigureKey, number>, policy: DisclosurePolicy): 'few' | 'zero' | undefined {
  if (!isAboutPeople(figure)) return undefined;
  const count = countBehind(figure, figures);
  if (count === undefined) return 'few';
  const sensitive = figure.whose === 'sensitive' || count.whose === 'sensitive';
  if (count.value === 0) return sensitive && (bases.get(count.key) ?? 0) < policy.zeroBase ? 'zero' : undefined;
  const threshold = Math.max(thresholdOf(figure, policy), thresholdOf(count, policy));
  const least = figure.people === undefined ? threshold : Math.max(threshold, figure.average === true ? policy.averageBase : 0, figure.atLeast ?? 0);
  return count.value < least ? 'few' : undefined;
}
