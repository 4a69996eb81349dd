import { count, share } from './define.js';

/** Numbers that the annual tables go by so that nobody can be picked out of them. The charter sets none: they are policy, and docs/disclosure-control.md says what each does. */
export const disclosing = {
  sensitiveThreshold: count('disclosure.sensitive-threshold', 10, {
    meaning: 'People below which a count by a protected characteristic, by being a carer or by lived experience is held back.', stricter: 'higher', min: 3, max: 100,
  }),
  peopleThreshold: count('disclosure.people-threshold', 5, { meaning: 'People below which any other count of people is held back, and what was paid to them.', stricter: 'higher', min: 3, max: 100 }),
  roundingBase: count('disclosure.rounding-base', 5, { meaning: 'Counts of people are rounded to the nearest multiple of this.', stricter: 'higher', min: 1, max: 50 }),
  percentBase: count('disclosure.percent-base', 25, { meaning: 'People of whom a percentage is given at the least.', stricter: 'higher', min: 5, max: 1000 }),
  averageBase: count('disclosure.average-base', 8, { meaning: 'People whose average is given at the least.', stricter: 'higher', min: 3, max: 1000 }),
  zeroBase: count('disclosure.zero-base', 100, {
    meaning: 'People in a group below which a category that nobody of it is in is held back, where it is about a protected characteristic, being a carer or lived experience.', stricter: 'higher', min: 0, max: 100_000,
  }),
  dominantShare: share('disclosure.dominant-share', 0.9, { meaning: 'Of the people of a group, the share in one category from which the whole group is held back: it would tell what nearly everybody in it is.', stricter: 'lower', min: 0.5 }),
  feasibleValues: count('disclosure.feasible-values', 5, {
    meaning: 'Values that a figure held back must still be able to have for somebody who reckons with everything else that is shown; all it could have to be held back, where those are fewer.', stricter: 'higher', min: 2, max: 50,
  }),
  smallestPopulation: count('disclosure.smallest-population', 10, { meaning: 'People below which there is no table about them.', stricter: 'higher', min: 5, max: 1000 }),
  manyCategories: count('disclosure.many-categories', 25, { meaning: 'People below which a table about them has two categories at most.', stricter: 'higher', min: 5, max: 10_000 }),
  hiddenShare: share('disclosure.hidden-share', 0.25, { meaning: 'Of the figures of some rows, the share held back beyond which categories are put together instead, where they can be.', stricter: 'lower' }),
} as const;
