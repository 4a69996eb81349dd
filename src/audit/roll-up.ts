import type { Commitment } from '../model/charter.js';
import type { CommitmentOutcome } from '../model/result.js';
import { gravest, severityOfInsufficient, type Severity, type Standing, type Status } from '../model/verdict.js';

/** The shares that decide, 0 to 1. */
export interface Tolerances {
  readonly effort: number;
  readonly undecided: number;
}

/** How the organisation stands on a commitment that its projects keep or break. */
export interface RolledUp {
  readonly status: Standing;
  readonly severity?: Severity;
  readonly reason: string;
  readonly projects: Readonly<Record<Status, number>>;
}

/**
 * Of the projects decided (pass or fail), the share that pass must reach the tolerance: all, or for an effort a share.
 * Not due, not applicable and excepted stand outside. Too many undecided, or none decided: insufficient. A disputed project is undecided and does
 * not count as met: where one that failed instead would turn the verdict, it reads disputed. Where all that it applies to are excepted, so is it.
 */
export function rollUp(commitment: Pick<Commitment, 'force'>, outcomes: readonly CommitmentOutcome[], tolerances: Tolerances): RolledUp {
  const projects = countStatuses(outcomes.map((o) => o.status));
  const { pass, disputed } = projects;
  const decided = pass + projects.fail;
  const undecided = projects['insufficient-evidence'] + disputed;
  const applicable = decided + undecided;
  const least = commitment.force === 'effort' ? tolerances.effort : 1;
  const isEnough = (among: number): boolean => pass + 1e-9 >= least * among;
  const isTooMany = (open: number): boolean => open > 0 && (decided === 0 || open > tolerances.undecided * applicable + 1e-9);
  const share = `${String(pass)} of ${String(decided)} decided projects pass; ${String(undecided)} of ${String(applicable)} undecided.`;
  const standing = (status: Standing, reason: string, severity?: Severity): RolledUp => ({ status, ...(severity === undefined ? {} : { severity }), reason, projects });
  const gravestOf = (status: Status): Severity | undefined => gravest(outcomes.filter((o) => o.status === status).flatMap((o) => o.severity ?? []));
  if (!isEnough(decided)) return standing('fail', share, gravestOf('fail'));
  if (isTooMany(projects['insufficient-evidence'])) return standing('insufficient-evidence', share, severityOfInsufficient(commitment.force, 'major'));
  if (disputed > 0 && (!isEnough(decided + disputed) || isTooMany(undecided))) return standing('disputed', `${share} Disputed: ${String(disputed)}.`, gravestOf('disputed'));
  if (decided > 0) return standing('pass', `${share}${projects.excepted === 0 ? '' : ` Excepted: ${String(projects.excepted)}.`}`);
  const all = String(outcomes.length);
  if (projects['not-due'] > 0) return standing('not-due', `Not due yet in ${String(projects['not-due'])} of ${all} projects.`);
  return projects.excepted > 0 ? standing('excepted', `Excepted in ${String(projects.excepted)} of ${all} projects; it applies to no other.`) : standing('not-applicable', `It applies to none of ${all} projects.`);
}

/** How many have each status, every status named. */
export function countStatuses(statuses: readonly Status[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = {
    fail: 0, 'insufficient-evidence': 0, 'not-due': 0, pass: 0, 'not-applicable': 0, excepted: 0, disputed: 0, 'not-assessed': 0,
  };
  for (const status of statuses) counts[status] += 1;
  return counts;
}
