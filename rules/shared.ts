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
} as const;
