import type { AuditResult, CommitmentResult, Finding } from '../model/result.js';
import { SEVERITIES, type Severity } from '../model/verdict.js';
import { countStatuses } from './roll-up.js';

/** The commitments by status and the findings by severity, those apart that an exception stands in for: the same figures in every report. */
export function totalsOf(commitments: readonly CommitmentResult[], findings: readonly Finding[], excepted: readonly Finding[]): AuditResult['totals'] {
  const bySeverity: Record<Severity, number> = { major: 0, moderate: 0, minor: 0, query: 0 };
  for (const severity of SEVERITIES) bySeverity[severity] = findings.filter((f) => f.severity === severity).length;
  return { commitments: countStatuses(commitments.map((c) => c.status)), findings: bySeverity, excepted: excepted.length };
}
