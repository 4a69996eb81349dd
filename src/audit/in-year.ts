import type { Period } from '../model/audit-year.js';
import type { Day } from '../model/day.js';
import type { Verdict } from '../model/verdict.js';

interface Dated {
  readonly verdict: Verdict;
  readonly due?: Day;
  readonly outstanding?: boolean;
}

/**
 * Whether a judgement counts in the period. A duty belongs to the audit year in which it fell due; a standing one has no such day and
 * always counts. Older ones that were never done count when no year was asked for; for a named year they are shown apart.
 */
export function belongs({ verdict, due, outstanding }: Dated, period: Period): 'counts' | 'outstanding' | 'elsewhere' {
  if (due === undefined || (period.from <= due && due <= period.to)) return 'counts';
  const neverDone = due < period.from && verdict === 'fail' && outstanding === true;
  if (!neverDone) return 'elsewhere';
  return period.year === undefined ? 'counts' : 'outstanding';
}
