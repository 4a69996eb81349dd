import type { Scene } from '../../src/model/charter.js';
import { addDays, daysBetween, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { byText } from '../../src/model/place.js';
import type { AuditRecord } from '../../src/model/record.js';
import { besidesPlanning, firstActivity, type Activity } from '../derived.js';
import { inDays, insufficient, notApplicable } from '../judging.js';

type Reads = Pick<Scene<'activity' | 'project', never>, 'all' | 'self'>;

/** Planning sessions, in the order of their dates. */
export function planningSessions(scene: Pick<Scene<'activity', never>, 'all'>): readonly Activity[] {
  return scene.all('activity').filter(({ data }) => data.type === 'planning').toSorted((a, b) => byText(a.data.date, b.data.date));
}

/** Planning sessions on an earlier day than the first activity; all of them as long as there is none. */
export function sessionsBefore(scene: Pick<Scene<'activity', never>, 'all'>): readonly Activity[] {
  const first = firstActivity(scene);
  return planningSessions(scene).filter(({ data }) => first === undefined || data.date < first.data.date);
}

/** Why nothing could be planned jointly: the project is one activity that answers, by its day, an outside request due within so many days of its receipt. */
export function tooShortToPlan(scene: Reads, within: number): Judgement | undefined {
  const project: AuditRecord<'project'> | undefined = scene.all('project')[0];
  const { from, received_on: received, due_on: due } = project?.data.request ?? {};
  const [only, ...more] = besidesPlanning(scene);
  if (project === undefined || from === undefined || received === undefined || due === undefined || only === undefined || more.length > 0) return undefined;
  const time = daysBetween(received, due);
  const isAnswer = received <= only.data.date && only.data.date <= due;
  return time > within || !isAnswer ? undefined : notApplicable(project.part('request'), `One activity answers a request from outside, received on ${received} and due on ${due}, ${inDays(time)} later.`, { rests: [only] });
}

/** Judges the sessions before the start; without one there is nothing to look at, and the rule on planning first says that it is a breach. */
export function* ofTheSessions(scene: Reads, within: number, judge: (sessions: readonly Activity[]) => Judgement): Generator<Judgement> {
  const sessions = sessionsBefore(scene);
  const tooShort = tooShortToPlan(scene, within);
  if (tooShort !== undefined) yield tooShort;
  else if (sessions.length > 0) yield judge(sessions);
  else yield insufficient(scene.self, 'No planning session before the first activity is on file to judge this by.', { mend: 'Plan the way of working with people before the work begins, and record the session.' });
}

/** The fields of a planning session, to be filled in, that came before a day. */
export function sessionToFill(first: Day): readonly string[] {
  return [
    'id: first-planning',
    `date: <day by ${addDays(first, -1)}>`,
    'type: planning',
    'people: {pwus: <count>, carers: <count>, both: <count>, staff: <count>}',
  ];
}
