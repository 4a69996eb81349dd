import type { Kind } from '../src/model/generated/records.js';
import type { Scene } from '../src/model/charter.js';
import { addDays, earliest, latest, type Day } from '../src/model/day.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { days } from './define.js';
import { endOf, type Activity } from './derived.js';

// What people put forward, and by when something must have come of it.

/** How long what people put forward may wait for a decision. */
export const decideWithin = days('shared.decide-within', 84, { meaning: 'Days after the last activity of an open project within which everything that was put forward is decided on.', stricter: 'lower', min: 14, max: 183 });

/** A scene of rules that look at what became of what people put forward. */
export type OfContributions<K extends Kind = never> = Scene<'activity' | 'decisions' | 'project' | K, never>;

/** Something that was put forward at an activity. */
export interface Said {
  readonly activity: Activity;
  readonly id: string;
  /** Who put it forward; empty where it isn't on record. */
  readonly from: readonly ('pwus' | 'carers')[];
  readonly part: Part;
}

/** Everything that was put forward in the project, in the order of its records. */
export function allSaid(scene: Pick<Scene<'activity', never>, 'all'>): readonly Said[] {
  return scene.all('activity').flatMap((activity) =>
    (activity.data.contributions ?? []).map(({ id, from }, i) => ({ activity, id, from: from ?? [], part: activity.part('contributions', i) })));
}

/** The decisions that drew on a contribution. */
export function drawnOnBy(scene: Pick<Scene<'decisions', never>, 'all'>, id: string): readonly AuditRecord<'decisions'>[] {
  return scene.all('decisions').filter(({ data }) => data.inputs?.includes(id));
}

/** The last day on which what was put forward may still wait for a decision: the end of the project, or so many days after its last activity. */
export function decideBy(scene: Pick<OfContributions, 'all' | 'value'>): Day | undefined {
  const last = latest(scene.all('activity').map(endOf));
  const project = scene.all('project')[0]?.data;
  return earliest([project?.closed_on, project?.cancelled_on, last === undefined ? undefined : addDays(last, scene.value(decideWithin))]);
}
