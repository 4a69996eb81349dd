import { days, months, share, words } from './define.js';

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
  // Signs that look for copies go by the same likeness. At 0.6 the search by MinHash still finds 99 of 100 copies; below, it would miss too many.
  likeness: share('shared.likeness', 0.8, {
    meaning: 'Of the runs of five words that stand in either of two texts, the share in both from which one is taken for a copy of the other.',
    stricter: 'lower', min: 0.6,
  }),
} as const;

/** Numbers that those who answer back are held to: with exceptions, challenges and agreed actions. */
export const answering = {
  exceptionMonths: months('shared.exception-months', 12, { meaning: 'Months after its approval by which an exception ends at the latest.', stricter: 'lower', min: 1, max: 24 }),
  exceptionWords: words('shared.exception-reason-words', 15, { meaning: 'Words below which the reason of an exception says nothing.', stricter: 'higher', min: 5, max: 60 }),
  firstWarning: days('shared.exception-first-warning', 60, { meaning: 'Days before the end of an exception from which on the report reminds of it.', stricter: 'higher', min: 1, max: 366 }),
  lastWarning: days('shared.exception-last-warning', 30, { meaning: 'Days before the end of an exception from which on it reminds of it with more weight.', stricter: 'higher', min: 1, max: 366 }),
  challengeDays: days('shared.challenge-answer', 28, { meaning: 'Days after a challenge was raised by which it is answered.', stricter: 'lower', min: 1, max: 84 }),
  actionDays: days('shared.action-within', 183, { meaning: 'Days after the audit date by which the action for a shortfall is due at the latest, if the year is to count as approaching.', stricter: 'lower', min: 1, max: 366 }),
} as const;
