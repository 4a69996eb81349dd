import { share } from './define.js';

/** Numbers that several commitments, or the roll-up to the organisation, go by. */
export const shared = {
  effortProjects: share('shared.effort-projects', 0.8, {
    meaning: 'Of the projects decided, the share that must pass a commitment worded as an effort.',
    stricter: 'higher',
  }),
  undecidedProjects: share('shared.undecided-projects', 0.1, {
    meaning: 'Of the projects that a commitment applies to, the share that may be undecided.',
    stricter: 'lower',
  }),
  // Signs that look for copies go by the same likeness. Below 0.6 two texts that only fill in the same form would be taken for copies.
  likeness: share('shared.likeness', 0.8, {
    meaning: 'Of the runs of five words that stand in either of two texts, the share in both from which one is taken for a copy of the other.',
    stricter: 'lower', min: 0.6,
  }),
} as const;
