import { addDays, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { allSaid, decideBy, drawnOnBy, type OfContributions, type Said } from './contributions.js';
import { WITHOUT_INPUT } from './feedback.js';
import { fail, insufficient, notApplicable, notDue, pass, several } from './judging.js';

type Decision = AuditRecord<'decisions'>;

/** What was put forward in the year, and the decisions that drew on it. */
interface YearsUse {
  readonly said: readonly Said[];
  readonly decided: readonly Decision[];
  /** Until then it may wait; undefined when it need wait no more. */
  readonly waitsUntil: Day | undefined;
}

/** What came of a contribution: each one's own verdict. */
export function* eachUsed(scene: OfContributions): Generator<Judgement> {
  const by = decideBy(scene);
  for (const { activity, id, part } of allSaid(scene)) {
    const due = activity.data.date;
    const decisions = drawnOnBy(scene, id);
    const settled = decisions.filter(({ data }) => data.outcome !== undefined);
    const [open] = decisions;
    if (settled.length > 0) yield pass(part, `${id} went into ${settled.map((d) => d.label).join(' and ')}: ${settled.map(({ data }) => String(data.outcome)).join(', ')}.`, { due, either: { count: 1, of: settled } });
    else if (open !== undefined) yield insufficient(part, `${id} went into ${open.label}, of which no outcome is on record.`, { due, rests: decisions, mend: 'Write down whether it was adopted, adapted or not adopted.' });
    else if (by === undefined || scene.asOf <= by) yield notDue(part, `${id} waits for a decision, due by ${by ?? 'the end of the project'}.`, { due });
    else yield fail(part, `${id} was put forward on ${due}, and no decision draws on it; one was due by ${by}.`, { due, outstanding: true, mend: 'Decide on it, tell people, and name it among what the decision drew on.' });
  }
  for (const activity of scene.all('activity')) {
    const { type, contributions, date: due } = activity.data;
    if (contributions !== undefined && contributions.length > 0) continue;
    if (type !== undefined && WITHOUT_INPUT.has(type)) yield notApplicable(activity, `A ${type} asks for no input.`, { due });
    else yield insufficient(activity, 'Nothing that people put forward is on file, so whether it was used can\'t be told.', { due, mend: 'Write down in a few words what was put forward, and what became of it.' });
  }
}

/** Judges what the year's input came to as a whole; without any on file there is nothing to judge. */
export function ofTheYear(scene: OfContributions, judge: (use: YearsUse) => Judgement): Judgement {
  const { from, to } = scene.period;
  const said = allSaid(scene).filter(({ activity }) => from <= activity.data.date && activity.data.date <= to);
  if (said.length === 0) {
    const asked = scene.all('activity').filter(({ data }) => from <= data.date && data.date <= to && !(data.type !== undefined && WITHOUT_INPUT.has(data.type)));
    if (asked.length === 0) return notApplicable(scene.self, 'In the year people only planned, or were told or trained.', { rests: scene.all('activity') });
    return insufficient(scene.self, `Nothing that people put forward at ${several(asked.length, 'activity', 'activities')} of the year is on file.`, { rests: asked, mend: 'Write down in a few words what was put forward, and what became of it.' });
  }
  const by = decideBy(scene);
  const isWaiting = said.some(({ id }) => drawnOnBy(scene, id).length === 0) && (by === undefined || scene.asOf <= by);
  const decided = scene.all('decisions').filter(({ data }) => said.some(({ id }) => data.inputs?.includes(id)));
  return judge({ said, decided, waitsUntil: isWaiting ? by ?? addDays(scene.asOf, 1) : undefined });
}

/** Whether one decision drew on both groups, or on the one that the project is for. */
export function bothHeard(scene: OfContributions, { said, decided, waitsUntil }: YearsUse): Judgement {
  const project = scene.all('project')[0];
  const named = project?.data.constituencies ?? [];
  const groups = named.length > 0 ? named : (['pwus', 'carers'] as const);
  const words = groups.map((group) => (group === 'pwus' ? 'people who use services' : 'carers')).join(' and ');
  if (project !== undefined && named.length === 1 && project.data.single_constituency_reason === undefined) {
    return insufficient(project.part('constituencies'), `The project is for ${words} alone, and why is not on record.`, { mend: 'Say why the others are not concerned, or involve them.', paste: { into: project.part(), field: 'single_constituency_reason', value: '"<text of 15 words>"' } });
  }
  const inputsOf = (decision: Decision): readonly Said[] => said.filter(({ id }) => decision.data.inputs?.includes(id));
  const good = decided.filter((decision) => groups.every((group) => inputsOf(decision).some(({ from }) => from.includes(group))));
  if (good.length > 0) return pass(scene.self, `${several(good.length, 'decision')} drew on what ${words} said.`, { either: { count: 1, of: good } });
  if (waitsUntil !== undefined) return notDue(scene.self, `No decision has drawn on what ${words} said; some of it may wait until ${waitsUntil}.`);
  const unknown = decided.flatMap(inputsOf).filter(({ from }) => from.length === 0);
  const [one] = unknown;
  if (one !== undefined) return insufficient(one.part, `Who put ${one.id} forward is not on record, so whether a decision drew on ${words} can't be told.`, { mend: 'Write down whether people who use services or carers put it forward.', paste: { into: one.part, field: 'from', value: `[${groups.join(', ')}]` } });
  return fail(scene.self, `None of ${several(decided.length, 'decision')} drew on what ${words} said.`, { rests: decided, mend: `Go back to ${words} with what is still open, and decide with what they say.` });
}

/** Whether at least one thing was taken up, in full or in part. */
export function takenUp({ self }: OfContributions, { decided, waitsUntil }: YearsUse): Judgement {
  const taken = decided.filter(({ data }) => data.outcome === 'adopted' || data.outcome === 'adapted');
  if (taken.length > 0) return pass(self, `${several(taken.length, 'decision')} of ${String(decided.length)} took up what was said, in full or in part.`, { either: { count: 1, of: taken } });
  if (waitsUntil !== undefined) return notDue(self, `Nothing has been taken up yet; some of it may wait until ${waitsUntil}.`);
  const open = decided.filter(({ data }) => data.outcome === undefined);
  if (open.length > 0) return insufficient(self, `Of ${several(open.length, 'decision')} the outcome is not on record, and none of the others took anything up.`, { rests: open, mend: 'Write down what was decided.' });
  return fail(self, `Nothing that people put forward in the year was taken up; ${several(decided.length, 'decision')} drew on it.`, { rests: decided, mend: 'Look with people at what can still be taken up.' });
}
