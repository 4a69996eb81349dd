import type { BaselineReport } from '../../model/baseline.js';
import type { Finding } from '../../model/result.js';
import { amount } from './amounts.js';

/** The sorts that findings and entries come in, by their names in a result. */
export const BASELINE_COUNTS = ['known', 'changed', 'new', 'stale', 'unseen'] as const satisfies readonly (keyof BaselineReport)[];

/** How the baseline knows a finding, in one sentence; none where it doesn't, or there is none. */
export function baselineMark({ baseline }: Pick<Finding, 'baseline'>): readonly string[] {
  if (baseline === undefined || baseline.state === 'new') return [];
  if (baseline.state === 'known') return ['In the baseline, and not counted.'];
  return [`It counts again: the baseline has it as ${baseline.outcome}, ${baseline.severity}: ${baseline.reason}`];
}

/** What a baseline came to: `12 findings known and not counted, 1 changed, 2 new; 1 entry stale, 3 not looked at`. */
export function baselineInWords({ known, changed, new: fresh, stale, unseen }: BaselineReport): string {
  return `${amount(known, 'finding')} known and not counted, ${String(changed)} changed, ${String(fresh)} new; ${amount(stale, 'entry', 'entries')} stale, ${String(unseen)} not looked at`;
}
