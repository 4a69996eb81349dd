import type { Answer } from '../../model/answers.js';
import type { Commitment } from '../../model/charter.js';
import type { JudgedSubject } from '../../model/result.js';
import { includes, type Scope, type Scoped } from './scope.js';

type Exception = Answer<'exception'>;
type Challenge = Answer<'challenge'>;

/** The exceptions in force and the challenges that stand, to be asked while verdicts are reached. */
export interface Answers {
  /** Whether nobody answered back about a commitment. */
  isSilent(commitment: Commitment): boolean;
  /** The exception that takes a subject out. */
  exceptionFor(commitment: Commitment, subject: JudgedSubject): Exception | undefined;
  /** The exception for all that a project, or (null) the organisation itself, is held to by a commitment. */
  exceptionOf(commitment: Commitment, project: string | null): Exception | undefined;
  challengesFor(commitment: Commitment, subject: JudgedSubject): readonly Challenge[];
  challengesOf(commitment: Commitment, project: string | null): readonly Challenge[];
}

/**
 * Answers by what they speak of. In doubt an exception covers less and a challenge more: an exception of the organisation covers its own part of
 * a commitment and no project's, while a challenge of the organisation's verdict disputes what its projects come to as well.
 */
export function answersFrom(exceptions: readonly Scoped<Exception>[], challenges: readonly Scoped<Challenge>[]): Answers {
  const excepting = byCommitment(exceptions);
  const disputing = byCommitment(challenges);
  return {
    isSilent: (commitment) => excepting(commitment).length === 0 && disputing(commitment).length === 0,
    exceptionFor: (commitment, subject) => excepting(commitment).find(({ scope }) => takes(scope, commitment, subject))?.answer,
    exceptionOf: (commitment, project) => excepting(commitment).find(({ scope }) => scope.reach === 'whole' && scope.project === project)?.answer,
    challengesFor: (commitment, subject) => disputing(commitment).filter(({ scope }) => takes(scope, commitment, subject)).map(({ answer }) => answer),
    challengesOf: (commitment, project) => disputing(commitment).filter(({ scope }) => scope.reach === 'whole' && scope.project === project).map(({ answer }) => answer),
  };
}

/**
 * Whether an answer picks single subjects out, and this one is among them. One for a whole project picks them out of a commitment that is the
 * organisation's, such as the project's papers for the Board; where the project has a verdict of its own, it is about that.
 */
function takes(scope: Scope, { level }: Commitment, subject: JudgedSubject): boolean {
  if (scope.reach === 'whole' && (scope.project === null || level !== 'organisation')) return false;
  return includes(scope, subject);
}

interface Placed<A extends Answer> {
  readonly answer: A;
  readonly scope: Scope;
}

function byCommitment<A extends Answer>(all: readonly Scoped<A>[]): (commitment: Commitment) => readonly Placed<A>[] {
  const known = new Map<string, Placed<A>[]>();
  for (const { answer, scope } of all) {
    if (scope === undefined) continue;
    const same = known.get(answer.data.commitment);
    if (same === undefined) known.set(answer.data.commitment, [{ answer, scope }]);
    else same.push({ answer, scope });
  }
  return ({ id }) => known.get(id) ?? [];
}
