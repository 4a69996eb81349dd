import type { Scene } from '../../src/model/charter.js';
import { latest, type Day } from '../../src/model/day.js';
import type { AuditRecord, Part } from '../../src/model/record.js';
import { besidesPlanning, firstActivity, lived, participants, sessions, type Activity } from '../derived.js';
import { projectYear } from '../project-year.js';

/** A role as evidence. */
export type Role = AuditRecord<'roles'>;

type Reads = Pick<Scene<'activity' | 'project' | 'roles', never>, 'all' | 'period'>;

/** How many people must have come more than once in the year, or what is missing to tell. */
export type Returning =
  | { readonly state: 'once'; readonly activities: readonly Activity[] }
  | { readonly state: 'known'; readonly fewest: number; readonly sessions: number; readonly distinct: number; readonly activities: readonly Activity[]; readonly rests: readonly Part[] }
  | { readonly state: 'untyped' | 'uncounted'; readonly activity: Activity }
  | { readonly state: 'no-distinct'; readonly sessions: number; readonly activities: readonly Activity[]; readonly year: Part | undefined }
  | { readonly state: 'impossible'; readonly sessions: number; readonly distinct: number; readonly year: Part };

/**
 * The fewest people who came more than once: with so many sessions beyond one for each different person, and nobody at any activity
 * twice, they are (sessions − different people) ÷ (activities − 1), rounded up. Planning sessions are left out.
 */
export function returningIn(scene: Reads): Returning {
  const { from, to } = scene.period;
  const activities = besidesPlanning(scene).filter(({ data }) => from <= data.date && data.date <= to);
  if (activities.length < 2) return { state: 'once', activities };
  const untyped = activities.find(({ data }) => data.type === undefined);
  if (untyped !== undefined) return { state: 'untyped', activity: untyped };
  const uncounted = activities.find((activity) => participants(activity) === undefined);
  if (uncounted !== undefined) return { state: 'uncounted', activity: uncounted };
  const all = sessions(activities) ?? 0;
  const year = projectYear(scene);
  const distinct = lived(year?.data.distinct);
  if (year === undefined || distinct === undefined) return { state: 'no-distinct', sessions: all, activities, year: year?.part };
  if (distinct > all) return { state: 'impossible', sessions: all, distinct, year: year.part };
  return { state: 'known', fewest: Math.ceil((all - distinct) / (activities.length - 1)), sessions: all, distinct, activities, rests: [year.part, ...activities.map((a) => a.part('people'))] };
}

/** Whether the project had no more than one activity besides planning, whenever held: a sheet of information then does. */
export function isOneOff(scene: Pick<Scene<'activity', never>, 'all'>): boolean {
  return besidesPlanning(scene).length < 2;
}

/** The first session of those who hold a role: the first activity at the earliest. Undefined when neither is on record. */
export function startOf(scene: Pick<Scene<'activity', never>, 'all'>, { data }: Role): Day | undefined {
  return latest([data.starts_on, firstActivity(scene)?.data.date]);
}

/** Roles that people hold at some time of the period; where no last day is on record, those too. */
export function rolesInPeriod(scene: Reads): readonly Role[] {
  const { from, to } = scene.period;
  return scene.all('roles').filter((role) => (startOf(scene, role) ?? to) <= to && (role.data.ends_on === undefined || role.data.ends_on >= from));
}
