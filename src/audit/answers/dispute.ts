import type { Answer } from '../../model/answers.js';
import type { Commitment } from '../../model/charter.js';
import type { CommitmentOutcome } from '../../model/result.js';
import { countsTowards, gravest } from '../../model/verdict.js';
import { disputedSince } from './wording.js';

/** An outcome with the challenges to the whole of it: a pass reads disputed, and weighs what the breach of its gravest rule would; nothing else is touched. */
export function dispute<T extends CommitmentOutcome>(outcome: T, { force, rules }: Commitment, challenges: readonly Answer<'challenge'>[]): T {
  if (outcome.status !== 'pass' || challenges.length === 0) return outcome;
  const severity = gravest(rules.map((rule) => rule.severity).filter((one) => countsTowards(force, one)));
  return { ...outcome, status: 'disputed', ...(severity === undefined ? {} : { severity }), reason: disputedSince(challenges, outcome.reason) };
}
