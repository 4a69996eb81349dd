import type { BaselineEntry } from '../../model/baseline.js';
import type { Place } from '../../model/place.js';
import type { Finding } from '../../model/result.js';

const RULE = 'baseline/stale';

/** Whether a finding is about the baseline itself, and so says nothing of the records. */
export function isStale({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === RULE;
}

/**
 * An entry that stands for nothing any more. It is minor: what it stood for was put right, which must not make a build red that was green; but
 * as long as it stays, the same fault could come back and nobody would be told.
 */
export function staleFinding(entry: BaselineEntry, { place, isExcepted, isGone }: { readonly place: Place; readonly isExcepted: boolean; readonly isGone: boolean }): Finding {
  const { rule, commitments, project, file, outcome, severity, reason } = entry;
  return {
    rule: RULE,
    commitments,
    project: isGone ? null : project,
    outcome: 'baseline',
    severity: 'minor',
    basis: 'policy',
    title: 'Every entry of the baseline stands for a finding that is still there.',
    subject: `${rule} in ${file}${isGone && project !== null ? `, project ${project}` : ''}`,
    place,
    reason: `${isExcepted ? 'An exception stands in for it now' : 'It was put right, or its record was changed or taken away'}. The baseline has: ${outcome}, ${severity}: ${reason}`,
    mend: 'Take the entry out of the baseline, or write the baseline anew with --update-baseline, which takes in every finding that there is now.',
  };
}
