import type { Scene } from '../../src/model/charter.js';
import { addDays, latest, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { AuditRecord } from '../../src/model/record.js';
import { firstActivity } from '../derived.js';
import { insufficient, notApplicable, notDue } from '../judging.js';
import type { Scope } from './scope-issues.js';

/** What is due before the first activity, where only planning sessions are on file: still to come, unless the project is over. */
export function beforeTheStart(scene: Pick<Scene<'activity' | 'project', never>, 'all' | 'self'>): Judgement {
  const project: AuditRecord<'project'> | undefined = scene.all('project')[0];
  if (project?.data.cancelled_on !== undefined) return calledOff(project, project.data.cancelled_on);
  if (project?.data.closed_on === undefined) return notDue(scene.self, 'Only planning sessions have been held so far; the scope is due before the first activity.');
  return insufficient(project.part('closed_on'), `The project was closed on ${project.data.closed_on}, and only planning sessions are on file.`, { mend: 'Record what else was held, each occasion by its own type; if nothing was, record the day on which the project was called off.' });
}

/** Judges the scope that is on file; without one there is nothing to read, and the rule on giving it out says whether that is a breach. */
export function* ofTheScope(scene: Pick<Scene<'scope' | 'activity' | 'project', never>, 'all' | 'self'>, judge: (scope: Scope) => Iterable<Judgement>): Generator<Judgement> {
  const [scope] = scene.all('scope');
  if (scope !== undefined) yield* judge(scope);
  else if (firstActivity(scene) === undefined) yield beforeTheStart(scene);
  else yield insufficient(scene.self, 'There is no scope on file, so what it said can\'t be told.', { mend: 'Write down what people can and cannot change, and give it to them.' });
}

/** Without any decision: an open project may still be on its way to its first, for so many days after an activity; a closed one is not, and one called off while it was planned owes none. */
export function withoutDecision(scene: Pick<Scene<'activity' | 'project', never>, 'all' | 'self' | 'asOf'>, within: number, mend: string): Judgement {
  const excused = calledOffInPlanning(scene);
  if (excused !== undefined) return excused;
  const project: AuditRecord<'project'> | undefined = scene.all('project')[0];
  const last = latest(scene.all('activity').map(({ data }) => data.date));
  const isOpen = project !== undefined && project.data.closed_on === undefined && project.data.cancelled_on === undefined;
  if (isOpen && last !== undefined && scene.asOf <= addDays(last, within)) return notDue(scene.self, `No decision is on record yet; the last activity was on ${last}, and the project is open.`);
  return insufficient(scene.self, `No decision of the project is on record${last === undefined ? '' : `, although its last activity was on ${last}`}.`, { mend });
}

/** Not applicable where the project was called off before anything but planning was held. */
export function calledOffInPlanning(scene: Pick<Scene<'activity' | 'project', never>, 'all'>): Judgement | undefined {
  const project: AuditRecord<'project'> | undefined = scene.all('project')[0];
  return project?.data.cancelled_on !== undefined && firstActivity(scene) === undefined ? calledOff(project, project.data.cancelled_on) : undefined;
}

function calledOff(project: AuditRecord<'project'>, on: Day): Judgement {
  return notApplicable(project.part('cancelled_on'), `The project was called off on ${on}, before anything but planning was held.`);
}
