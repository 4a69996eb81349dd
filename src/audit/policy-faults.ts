import type { Parameter } from '../model/charter.js';
import { latest, type Day } from '../model/day.js';
import { showPlace } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import type { PolicySetting } from '../model/result.js';
import type { Lock, PolicyEntry } from '../records/config.js';

/** What settings are held against, besides the charter. */
export interface Known {
  readonly asOf: Day;
  /** The slugs of the projects there are. */
  readonly slugs: readonly string[];
  /** The days of the Network meetings on file. */
  readonly meetings: ReadonlySet<string>;
}

/** What a setting of one parameter is held against. */
interface Circumstances extends Pick<Known, 'asOf' | 'meetings'> {
  /** Whether a project may have a value of its own. */
  readonly isOwn: boolean;
  readonly lock: Lock | undefined;
}

/** Why a setting can't stand, or not yet: nothing where it is in force. */
export function wrongWith(entry: PolicyEntry, parameter: Parameter, circumstances: Circumstances): readonly Problem[] {
  const problems = [misplacedBy(entry, circumstances), impossibleFor(entry, parameter) ?? unapproved(entry, parameter, circumstances)];
  return problems.filter((problem) => problem !== undefined);
}

/** Who agreed to a value looser than the default; undefined for one as strict or stricter. */
export function relaxedBy({ value, approvedBy, approvedOn, approvedAt }: PolicyEntry, parameter: Pick<Parameter, 'default' | 'stricter'>): PolicySetting['relaxed'] {
  if (!isLooser(parameter, value) || approvedBy === undefined || approvedOn === undefined || approvedAt === undefined) return undefined;
  return { approvedBy, approvedOn, approvedAt };
}

function misplacedBy({ key, project, depth, place }: PolicyEntry, { isOwn, lock }: Circumstances): Problem | undefined {
  if (project !== undefined && !isOwn) {
    return { code: 'policy-not-for-projects', message: `${key} can't be set for a single project: it bears on the organisation, or on all projects together.`, mend: 'Set it under policy for all of them, or take it out.', place };
  }
  // A lock binds whoever extends the file, and every project.
  if (lock === undefined || (project === undefined && depth >= lock.depth)) return undefined;
  return { code: 'policy-locked', message: `${key} is locked at ${showPlace(lock.place)}, so it can't be set here, not even to something stricter.`, mend: 'Take it out; to change it, ask whoever locked it.', place };
}

function impossibleFor({ key, value, place }: PolicyEntry, { unit, min, max, default: standard }: Parameter): Problem | undefined {
  if (value < min || value > max) {
    const mend = unit === 'share' && value > 1 ? `Write a share as a number from 0 to 1, such as 0.9 for 90 %; the default is ${String(standard)}.` : `The default is ${String(standard)}.`;
    return { code: 'policy-range', message: `${key} is ${String(value)}; it may lie between ${String(min)} and ${String(max)} (${unit}).`, mend, place };
  }
  if (unit === 'share' || Number.isInteger(value)) return undefined;
  return { code: 'policy-fraction', message: `${key} is ${String(value)}, but it counts whole ones (${unit}).`, mend: `Write ${String(Math.floor(value))} or ${String(Math.ceil(value))}.`, place };
}

// A looser value needs an approval; and whatever names one is not in force before it was given.
function unapproved({ key, value, approvedBy, approvedOn, approvedAt, place }: PolicyEntry, parameter: Parameter, { asOf, meetings }: Circumstances): Problem | undefined {
  const missing = Object.entries({ approved_by: approvedBy, approved_on: approvedOn, approved_at: approvedAt }).flatMap(([name, given]) => (given === undefined ? [name] : []));
  if (isLooser(parameter, value) && missing.length > 0) {
    const lacks = missing.length === 3 ? 'nobody is on record as having agreed to it' : `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
    return {
      code: 'policy-loosened',
      message: `${key} is ${String(value)}, looser than the default ${String(parameter.default)}, and ${lacks}.`,
      mend: `Write it as {value: ${String(value)}, approved_by: …, approved_on: …, approved_at: …} with the date of the Network meeting, or use a stricter value.`,
      place,
    };
  }
  const from = latest([approvedOn, approvedAt]);
  if (from !== undefined && from > asOf) {
    return { code: 'policy-not-yet', message: `${key} is to be ${String(value)} once it is approved, on ${from}; on ${asOf} it is not in force.`, mend: 'Nothing, if that is meant; otherwise correct the day.', place, warning: true };
  }
  if (approvedAt === undefined || meetings.has(approvedAt)) return undefined;
  return { code: 'policy-no-meeting', message: `${key} is said to be agreed at the Network meeting of ${approvedAt}, and no such meeting is on file.`, mend: 'Correct approved_at, or see to it that the list of network-meetings has the meeting and can be read.', place };
}

function isLooser({ stricter, default: standard }: Pick<Parameter, 'default' | 'stricter'>, value: number): boolean {
  return stricter === 'lower' ? value > standard : value < standard;
}
