import { isWithin } from '../model/audit-year.js';
import { latest } from '../model/day.js';
import { isSaidAfterwards } from '../model/said-afterwards.js';
import type { Scene } from '../model/charter.js';
import type { Judgement } from '../model/judgement.js';
import type { Rule } from '../model/charter.js';

/**
 * What a rule says that waits on an activity when there is none to judge: not applicable when a fact on record says why there is none,
 * otherwise insufficient, since silence proves nothing. Undefined when the rule can be judged.
 */
export function waiting({ waitsFor }: Pick<Rule, 'waitsFor'>, scene: Scene): Judgement | undefined {
  if (waitsFor === 'nothing' || scene.slug === undefined) return undefined;
  const held = scene.all('activity');
  if (held.some(({ data: { date } }) => waitsFor === 'activity' || isWithin(date, scene.period))) return undefined;
  const last = latest(held.map(({ data: { date } }) => date));
  return last === undefined ? withoutActivity(scene) : notApplicable(scene, `No activity was held in the year; the last was on ${last}.`);
}

function withoutActivity(scene: Scene): Judgement {
  const project = scene.all('project')[0]?.data;
  const { from, to } = scene.period;
  const until = scene.asOf < to ? scene.asOf : to;
  if (project !== undefined && project.started_on > until) return notApplicable(scene, `The project starts on ${project.started_on}.`);
  if (project?.cancelled_on !== undefined) return notApplicable(scene, `The project was called off on ${project.cancelled_on}, before any activity.`);
  if (project?.closed_on !== undefined && project.closed_on < from) return notApplicable(scene, `The project was closed on ${project.closed_on}, before the year began.`);
  const first = project !== undefined && project.started_on > from ? project.started_on : from;
  const last = project?.closed_on !== undefined && project.closed_on < until ? project.closed_on : until;
  const nothing = scene.all('nothing-to-report').find((r) => r.data.of === 'activities' && r.data.from <= first && r.data.to >= last && isSaidAfterwards(r, last, scene.asOf));
  if (nothing !== undefined) return { ...notApplicable(scene, `It is on record that nothing was held from ${nothing.data.from} to ${nothing.data.to}.`), rests: [nothing.part()] };
  return {
    verdict: 'insufficient-evidence',
    subject: scene.self,
    reason: 'There is no activity on file, so nothing can be told of how people were involved.',
    mend: 'Record each activity with people; if there was none, say so, once the time is over, in a record of kind nothing-to-report.',
    paste: { kind: 'nothing-to-report', fields: ['id: nothing-held', 'of: activities', `from: ${first}`, `to: ${last}`] },
  };
}

function notApplicable(scene: Scene, reason: string): Judgement {
  return { verdict: 'not-applicable', subject: scene.self, reason };
}
