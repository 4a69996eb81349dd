import type { Answer, ChallengeReport } from '../../model/answers.js';
import type { Period } from '../../model/audit-year.js';
import { addDays, type Day } from '../../model/day.js';
import type { Strikes } from '../strikes.js';
import type { Limits } from './limits.js';

type Challenge = Answer<'challenge'>;

/**
 * How a challenge stands. It stays open until an outcome is on record with the day of the answer; to turn it down takes an answer in words too,
 * and nothing that a hard sign struck out. What is left out counts for whoever raised it.
 */
export function stateOf({ record, data }: Challenge, strikes: Strikes): ChallengeReport['state'] {
  const { outcome, answered_on, answer, raised_on } = data;
  if (outcome === undefined || answered_on === undefined || answered_on < raised_on) return 'open';
  if (outcome === 'upheld') return 'upheld';
  if (strikes.by({ record, path: [] }) !== undefined) return 'open';
  return outcome === 'not-upheld' && answer === undefined ? 'open' : outcome;
}

/**
 * Whether it still stands against a pass in the period: an open one always does, since nobody answered it; one that was upheld does against
 * the year in which it was raised and the audit of that year, so that a later year can be met again.
 */
export function stands(challenge: Challenge, period: Period, strikes: Strikes): boolean {
  const state = stateOf(challenge, strikes);
  return state === 'open' || (state === 'upheld' && challenge.data.raised_on >= period.from);
}

/** The last day for its answer. */
export function answerDue({ data: { raised_on } }: Challenge, { challengeDays }: Limits): Day {
  return addDays(raised_on, challengeDays);
}
