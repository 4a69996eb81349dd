import type { Scene } from '../src/model/charter.js';
import { isWithin, yearName } from '../src/model/audit-year.js';
import type { Judgement } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { count } from './define.js';
import { notApplicable, notDue } from './judging.js';

/** A snapshot of the staff as evidence. */
export type Snapshot = AuditRecord<'diversity-snapshot'>;

/** What rules on staff snapshots read. */
export type OfStaff = Scene<'diversity-snapshot' | 'workforce-summary' | 'organisation', never>;

/** The characteristics that the Equality Act protects. */
export const PROTECTED = ['age', 'disability', 'gender-reassignment', 'marriage-civil-partnership', 'pregnancy-maternity', 'race', 'religion-belief', 'sex', 'sexual-orientation'] as const;

/** What personnel files tell without asking anybody. */
export const FROM_FILES: ReadonlySet<string> = new Set(['age', 'sex', 'marriage-civil-partnership', 'pregnancy-maternity']);

/** Below it figures would tell who is who. */
export const fewestStaff = count('staff-diversity-audit.fewest-staff', 10, { meaning: 'Staff from whom on a diversity audit is asked for; with fewer, figures would tell who is who.', stricter: 'lower', min: 5, max: 30 });

/** A snapshot as a whole, to be found by the day of the count. */
export function dated(snapshot: Snapshot): Part {
  return { ...snapshot.part(), place: snapshot.at('as_at') };
}

/** Every count of the staff, the earliest first. */
export function staffSnapshots(scene: OfStaff): readonly Snapshot[] {
  return scene.all('diversity-snapshot').filter(({ data }) => data.population === 'staff').toSorted((a, b) => byText(a.data.as_at, b.data.as_at));
}

/** Those of the period. */
export function inPeriod(scene: OfStaff): readonly Snapshot[] {
  return staffSnapshots(scene).filter(({ data }) => isWithin(data.as_at, scene.period));
}

/** The count before this one. */
export function lastBefore(scene: OfStaff, { data }: Snapshot): Snapshot | undefined {
  return staffSnapshots(scene).filter((other) => other.data.as_at < data.as_at).at(-1);
}

/** The figures of the personnel system for the year. */
export function summaryOf(scene: Pick<OfStaff, 'all' | 'period'>): AuditRecord<'workforce-summary'> | undefined {
  return scene.all('workforce-summary').find(({ data }) => data.year === yearName(scene.period));
}

/** Not applicable to a year that ended before the charter was adopted. */
export function notYetAdopted(scene: OfStaff): Judgement | undefined {
  const organisation = scene.all('organisation')[0];
  const adopted = organisation?.data.adopted_on;
  if (organisation === undefined || adopted === undefined || scene.period.to >= adopted) return undefined;
  return notApplicable(organisation.part('adopted_on'), `The charter was adopted on ${adopted}, after the year had ended (${scene.period.to}).`);
}

/** Judges each count of the period, unless it is on record that there are too few staff to count or that the charter came later, or there is still time for one. */
export function* eachSnapshot(scene: OfStaff, judge: (snapshot: Snapshot) => Iterable<Judgement>): Generator<Judgement> {
  const few = notYetAdopted(scene) ?? tooFew(scene);
  if (few !== undefined) yield few;
  else if (inPeriod(scene).length === 0 && scene.asOf <= scene.period.to) yield notDue(scene.self, `The staff are to be counted by ${scene.period.to}.`);
  else for (const snapshot of inPeriod(scene)) yield* judge(snapshot);
}

/** Not applicable where the personnel system counts too few staff. */
export function tooFew(scene: OfStaff): Judgement | undefined {
  const summary = summaryOf(scene);
  const staff = summary?.data.staff;
  const least = scene.value(fewestStaff);
  if (summary === undefined || staff === undefined || staff >= least) return undefined;
  return notApplicable(summary.part('staff'), `There are fewer than ${String(least)} staff, so figures would tell who is who.`, { rests: [summary] });
}

