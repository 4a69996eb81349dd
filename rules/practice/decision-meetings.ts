import type { Scene } from '../../src/model/charter.js';
import type { Day } from '../../src/model/day.js';
import { isWithin } from '../../src/model/audit-year.js';
import type { AuditRecord, Part } from '../../src/model/record.js';
import { lived, type Activity } from '../derived.js';

/** A decision of a project as evidence. */
export type Decision = AuditRecord<'decisions'>;

type Reads = Pick<Scene<'activity' | 'decisions', never>, 'all' | 'period'>;

/** An occasion on which something was decided: a meeting, or one decision by letter or telephone. */
export interface Occasion {
  readonly part: Part;
  readonly label: string;
  /** Whether people with lived experience were there in numbers, or in the chair; undefined when that isn't on record. */
  readonly balanced: boolean | undefined;
}

/** The meeting that a decision was made at; undefined for one made elsewhere, and where the project holds no such activity. */
export function meetingOf(scene: Pick<Reads, 'all'>, { data }: Decision): Activity | undefined {
  return scene.all('activity').find(({ id }) => id === data.at);
}

/** When it was decided: its own day, else that of the meeting. */
export function decidedOn(scene: Pick<Reads, 'all'>, decision: Decision): Day | undefined {
  return decision.data.date ?? meetingOf(scene, decision)?.data.date;
}

/** Whether it was decided where no paper goes out to people: by correspondence or at the Board. */
export function isElsewhere({ data }: Decision): boolean {
  return data.at === 'correspondence' || data.at === 'board';
}

/** Decisions of the period; those without a day count, since they may be. */
export function decisionsOfPeriod(scene: Reads): readonly Decision[] {
  return scene.all('decisions').filter((decision) => {
    const on = decidedOn(scene, decision);
    return on === undefined || isWithin(on, scene.period);
  });
}

/** The meetings at which something was decided, each once, whenever held. */
export function decisionMeetings(scene: Pick<Reads, 'all'>): readonly Activity[] {
  const named = new Set(scene.all('decisions').map(({ data }) => data.at));
  return scene.all('activity').filter(({ id }) => id !== undefined && named.has(id));
}

/** The occasions of the period on which something was decided, the Board's aside. `least` people with lived experience for each member of staff. */
export function occasions(scene: Reads, least: number): readonly Occasion[] {
  const enough = (people: Activity['data']['people']): boolean | undefined => {
    const count = lived(people) ?? 0;
    return people === undefined ? undefined : count > 0 && count >= people.staff * least;
  };
  const meetings = decisionMeetings(scene).filter(({ data }) => isWithin(data.date, scene.period)).map((activity): Occasion => {
    const shared = activity.data.chair === 'lived' || activity.data.chair === 'joint';
    return { part: activity.part(), label: activity.label, balanced: shared ? true : enough(activity.data.people) };
  });
  const others = decisionsOfPeriod(scene).filter((decision) => decision.data.at !== 'board' && meetingOf(scene, decision) === undefined)
    .map((decision): Occasion => ({ part: decision.part(), label: decision.label, balanced: decision.data.at === 'correspondence' ? enough(decision.data.decided_by) : undefined }));
  return [...meetings, ...others];
}
