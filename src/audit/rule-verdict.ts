import type { Verdict } from '../model/verdict.js';

/** What the tolerance needs to know of a subject. */
export interface Weighed {
  readonly verdict: Verdict;
  /** The record gives a reason for the breach. */
  readonly explained?: boolean;
}

/** Below so many subjects a percentage says nothing: one breach is then a breach. */
const FEWEST_FOR_A_SHARE = 10;

/** A share below it is no tolerance of single breaches but a level to be reached, at any number. */
const LEAST_TOLERANCE = 0.8;

/**
 * The verdict of a rule over its subjects. Without a share all must pass. With one, of fewer than ten decided subjects every breach
 * counts that the records don't explain, and explained ones may not outnumber the rest; from ten on the lesser of ⌊(1 − share)·n⌋ and
 * n − 9 breaches are allowed, so that one more bad subject never improves a verdict. Undecided subjects count as either, whichever would turn it.
 */
export function ruleVerdict(subjects: readonly Weighed[], share?: number, tally: Readonly<Record<Verdict, number>> = tallyOf(subjects)): Verdict {
  const breaches = tally.fail;
  const undecided = tally['insufficient-evidence'];
  const n = breaches + undecided + tally.pass;
  if (n > 0) {
    const explained = share === undefined ? 0 : subjects.filter((s) => s.verdict === 'fail' && s.explained === true).length;
    if (!isTolerated(breaches, explained, n, share)) return 'fail';
    if (!isTolerated(breaches + undecided, explained, n, share)) return 'insufficient-evidence';
  }
  if (tally['not-due'] > 0) return 'not-due';
  return n > 0 ? 'pass' : 'not-applicable';
}

/** How many subjects have each verdict. */
export function tallyOf(subjects: readonly Weighed[]): Record<Verdict, number> {
  const tally: Record<Verdict, number> = { fail: 0, 'insufficient-evidence': 0, 'not-due': 0, pass: 0, 'not-applicable': 0 };
  for (const { verdict } of subjects) tally[verdict] += 1;
  return tally;
}

function isTolerated(breaches: number, explained: number, n: number, share: number | undefined): boolean {
  if (breaches === 0) return true;
  if (share === undefined) return false;
  if (share < LEAST_TOLERANCE) return n - breaches + 1e-9 >= share * n;
  if (n < FEWEST_FOR_A_SHARE) return breaches === explained && explained <= n - explained;
  return breaches <= Math.min(Math.floor((1 - share) * n + 1e-9), n - FEWEST_FOR_A_SHARE + 1);
}
