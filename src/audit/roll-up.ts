import type { Commitment } from '../model/charter.js';
import type { CommitmentOutcome } from '../model/result.js';
import { gravest, severityOfInsufficient, STATUSES, type Severity, type Status, type Verdict } from '../model/verdict.js';

/** The shares that decide, 0 to 1. */
export interface Tolerances {
  readonly effort: number;
  readonly undecided: number;
}

/** The organisation's verdict on a commitment that its projects keep or break. */
export interface RolledUp {
  readonly verdict: Verdict;
  readonly severity?: Severity;
  readonly reason: string;
  readonly projects: Readonly<Record<Status, number>>;
}

/**
 * Of the projects decided (pass or fail), the share that pass must reach the tolerance: all, or for an effort a share.
 * Not due, not applicable and excepted stand outside. Too many undecided, or none decided: insufficient.
 */
export function rollUp(commitment: Pick<Commitment, 'force'>, outcomes: readonly CommitmentOutcome[], tolerances: Tolerances): RolledUp {
  const projects = countStatuses(outcomes.map((o) => o.status));
  const passed = projects.pass;
  const decided = passed + projects.fail;
  const undecided = projects['insufficient-evidence'] + projects.disputed;
  const applicable = decided + undecided;
  const least = commitment.force === 'effort' ? tolerances.effort : 1;
  const share = `${String(passed)} of ${String(decided)} decided projects pass; ${String(undecided)} of ${String(applicable)} undecided.`;
  if (decided > 0 && passed + 1e-9 < least * decided) {
    const severity = gravest(outcomes.filter((o) => o.status === 'fail').flatMap((o) => o.severity ?? []));
    return { verdict: 'fail', ...(severity === undefined ? {} : { severity }), reason: share, projects };
  }
  if (undecided > 0 && (decided === 0 || undecided > tolerances.undecided * applicable + 1e-9)) {
    return { verdict: 'insufficient-evidence', severity: severityOfInsufficient(commitment.force, 'major'), reason: share, projects };
  }
  if (decided > 0) return { verdict: 'pass', reason: share, projects };
  if (projects['not-due'] > 0) return { verdict: 'not-due', reason: `Not due yet in ${String(projects['not-due'])} of ${String(outcomes.length)} projects.`, projects };
  return { verdict: 'not-applicable', reason: `It applies to none of ${String(outcomes.length)} projects.`, projects };
}

/** How many have each status, every status named. */
export function countStatuses(statuses: readonly Status[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = {
    fail: 0, 'insufficient-evidence': 0, 'not-due': 0, pass: 0, 'not-applicable': 0, excepted: 0, disputed: 0, 'not-assessed': 0,
  };
  for (const status of STATUSES) counts[status] = statuses.filter((s) => s === status).length;
  return counts;
}
