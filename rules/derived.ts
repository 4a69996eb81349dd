import type { Scene } from '../src/model/charter.js';
import type { Day } from '../src/model/day.js';
import type { People } from '../src/model/generated/records.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord } from '../src/model/record.js';

// Facts that follow from the records and are never stored in one.

/** An activity as evidence. */
export type Activity = AuditRecord<'activity'>;

/** A scene of rules that read activities. */
export type WithActivities = Scene<'activity', never>;

/** People with lived experience: who use services, carers, and those who are both, each counted once. Undefined when nobody was counted. */
export function lived(people: People | undefined): number | undefined {
  return people === undefined ? undefined : people.pwus + people.carers + people.both;
}

/** The people with lived experience who took part in an activity. */
export function participants(activity: Activity): number | undefined {
  return lived(activity.data.people);
}

/** The last day of an activity. */
export function endOf(activity: Activity): Day {
  return activity.data.until ?? activity.data.date;
}

/** Activities that were held in the period, in the order of their dates. */
export function heldInPeriod(scene: Pick<WithActivities, 'all' | 'period'>): readonly Activity[] {
  return inOrder(scene.all('activity').filter(({ data }) => scene.period.from <= data.date && data.date <= scene.period.to));
}

/** Every activity but planning sessions, whenever held, in the order of their dates. */
export function besidesPlanning(scene: Pick<WithActivities, 'all'>): readonly Activity[] {
  return inOrder(scene.all('activity').filter(({ data }) => data.type !== 'planning'));
}

/** The first activity that isn't a planning session. */
export function firstActivity(scene: Pick<WithActivities, 'all'>): Activity | undefined {
  return besidesPlanning(scene)[0];
}

/** How often people with lived experience took part, over all activities. Undefined when one of them was not counted. */
export function sessions(activities: readonly Activity[]): number | undefined {
  return activities.reduce<number | undefined>((sum, activity) => add(sum, participants(activity)), 0);
}

/** The sum, where both are known. */
export function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function inOrder(activities: readonly Activity[]): readonly Activity[] {
  // As a rule they are written down in that order, and many rules ask.
  const isInOrder = activities.every((activity, i) => i === 0 || byDate(activities[i - 1] ?? activity, activity) <= 0);
  return isInOrder ? activities : activities.toSorted(byDate);
}

// Of the same day by their ids, so that the order of records in a file says nothing.
function byDate(a: Activity, b: Activity): number {
  return byText(a.data.date, b.data.date) || byText(a.id ?? '', b.id ?? '');
}

/** Everybody who was there: with lived experience, staff, trustees and others. Undefined when nobody was counted. */
export function present(people: People | undefined): number | undefined {
  return people === undefined ? undefined : people.pwus + people.carers + people.both + people.staff + (people.trustees ?? 0) + (people.other ?? 0);
}
