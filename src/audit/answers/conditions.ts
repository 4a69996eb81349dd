import type { Severity } from '../../model/verdict.js';

/** What records with which people answer back are held to: a finding about one names the condition as `answers/<condition>`. */
interface Condition {
  readonly severity: Severity;
  /** What should be true, in one plain sentence. */
  readonly title: string;
  /** How to put it right. */
  readonly mend: string;
  /** What the finding means, and why it weighs what it does. */
  readonly means: string;
}

/**
 * The conditions by name. A fault of an exception is minor: it excuses nothing, so what it was to excuse stands as a finding of its own weight.
 * What a challenge waits for is moderate: whoever raised it is owed an answer. Where nothing is wrong yet, or nobody can tell, it is a query.
 */
export const CONDITIONS = {
  'exception-void': {
    severity: 'minor',
    title: 'An exception gives its reason in full, and another person and a Network meeting agreed to it.',
    mend: 'Take it to the Network, and record what is missing; until then keep the commitment.',
    means: 'An exception lacks its reason, its approval by another person, the day of that, or the Network meeting; or a hard sign struck it out. It excepts nothing.',
  },
  'exception-over-long': {
    severity: 'minor',
    title: 'An exception ends within the months that one may run.',
    mend: 'Agree with the Network on an earlier end; if it is still needed then, agree on it anew.',
    means: 'An exception ends later than it may, counted from its approval. It excepts nothing, so that nothing is excused for good.',
  },
  'exception-unmatched': {
    severity: 'minor',
    title: 'An exception speaks of something that is judged where it lies.',
    mend: 'Name the record, entry or key activity by its id or title, or move the exception to where the commitment is judged.',
    means: 'An exception is about something that is not on record where it lies, or for a commitment that has no verdict there. It excepts nothing.',
  },
  'exception-unused': {
    severity: 'minor',
    title: 'An exception is in force only as long as it is needed.',
    mend: 'End it with the Network by an earlier day in expires_on, so that it can not hide a later breach.',
    means: 'An exception is in force, and what it is for stands without it.',
  },
  'exception-duplicated': {
    severity: 'minor',
    title: 'The same thing has one exception at a time.',
    mend: 'Keep one of the two, and end the other.',
    means: 'Two exceptions in force are for the same. One that follows on another that is about to end is no duplicate.',
  },
  'exception-expired': {
    severity: 'minor',
    title: 'What an exception excused is put right by the time it ends.',
    mend: 'Keep the commitment now; or, if there still is a reason, agree on an exception anew with the Network.',
    means: 'An exception has run out, and what it was for still falls short: the verdict has returned.',
  },
  'exception-expiring': {
    severity: 'query',
    title: 'An exception that is about to end is looked at in time.',
    mend: 'See to it that the commitment is kept by then, or take it to a Network meeting before.',
    means: 'An exception ends soon. The last reminder is minor, the earlier one asks a person to look.',
  },
  'exception-afterwards': {
    severity: 'query',
    title: 'An exception is agreed before or while it is needed.',
    mend: 'Ask whether the Network knew that the year was over; agree on the next one in time.',
    means: 'An exception was agreed only after the year had ended that it excuses. It stands, and a person is asked to look.',
  },
  disputed: {
    severity: 'moderate',
    title: 'No verdict is disputed by a member of the Network.',
    mend: 'Look into it with whoever raised it, answer, and record the outcome; where they are right, put it right.',
    means: 'A member of the Network disputes a pass, and the challenge is open or was upheld: the commitment does not count as met. It weighs what a breach would.',
  },
  'challenge-unanswered': {
    severity: 'moderate',
    title: 'A challenge is answered in time.',
    mend: 'Answer it now, and record the answer, its day and the outcome.',
    means: 'A challenge has had no answer by its day, or its answer or outcome is not on record.',
  },
  'challenge-unmatched': {
    severity: 'moderate',
    title: 'A challenge disputes a verdict that there is.',
    mend: 'Ask whoever raised it what it is about, and name that by its id or title; then answer it.',
    means: 'A challenge is about something that is not on record where it lies, or for a commitment that has no verdict there, so nobody would look into it.',
  },
  'challenge-withdrawn': {
    severity: 'query',
    title: 'A challenge is withdrawn by whoever raised it.',
    mend: 'Ask whoever raised it, and let them or another member of the Network approve the record.',
    means: 'A challenge is recorded as withdrawn, and only staff or trustees say so.',
  },
  'action-unmatched': {
    severity: 'minor',
    title: 'An agreed action is for something that is judged where it lies.',
    mend: 'Name the record, entry or key activity by its id or title, or move the action to where the commitment is judged.',
    means: 'An action is about something that is not on record where it lies, or for a commitment that has no verdict there. It covers no shortfall.',
  },
  'action-overdue': {
    severity: 'minor',
    title: 'An agreed action is done by its day, or it is on record why not.',
    mend: 'Do it now, and record the day; or record why it was not done, and agree on what is done instead.',
    means: 'An agreed action was due and is not done, and no reason is on record. It covers no shortfall any more.',
  },
  'nothing-contradicted': {
    severity: 'minor',
    title: 'Where it is on record that nothing happened, nothing is.',
    mend: 'Correct whichever of the two records is wrong.',
    means: 'A record says that nothing was held in a time in which something is on file. What is on file counts.',
  },
  'nothing-beforehand': {
    severity: 'minor',
    title: 'That nothing happened is said on or after the last day of that time.',
    mend: 'Look again now that the time is over, and record it anew.',
    means: 'A record said that nothing would happen before the time was over. That is an intention and no fact, so it counts for nothing.',
  },
  'nothing-misplaced': {
    severity: 'minor',
    title: 'That nothing happened is said where it could have happened.',
    mend: 'Move it: activities are held in projects, Board meetings by the organisation.',
    means: 'A record says that there were no activities outside a project, or no Board meetings in one. It counts for nothing.',
  },
} as const satisfies Readonly<Record<string, Condition>>;

export type ConditionName = keyof typeof CONDITIONS;

/** What a finding whose rule is `answers/<condition>` means, by its whole id. */
export const ANSWER_CONDITIONS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CONDITIONS).map(([name, { severity, title, means, mend }]) => [
  `answers/${name}`,
  // What is disputed weighs what a breach of it would.
  [title, means, ...(name === 'disputed' ? [] : [`Severity: ${severity}.`]), mend].join(' '),
]));
