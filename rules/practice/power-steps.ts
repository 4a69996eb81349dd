import type { Scene } from '../../src/model/charter.js';
import { earliest, type Day } from '../../src/model/day.js';
import type { RecordData } from '../../src/model/generated/records.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import type { AuditRecord, Part } from '../../src/model/record.js';
import { fail, insufficient, pass, several } from '../judging.js';
import { decidedOn } from './decision-meetings.js';
import { calledOffInPlanning, withoutDecision } from './scope-gaps.js';

type Data = NonNullable<RecordData['scope']['power_steps']>[number];
type Reads = Pick<Scene<'scope' | 'activity' | 'decisions' | 'project', never>, 'all' | 'self' | 'asOf'>;

/** One step against the imbalance of power, as evidence. */
export interface Step extends Data {
  readonly part: Part;
}

/** Steps that may stand as examples in lines to paste. */
const EXAMPLES = ['plain-papers', 'pre-meeting', 'joint-agenda'] as const;

/** Every step on record. */
export function stepsOf(scene: Pick<Reads, 'all'>): readonly Step[] {
  return scene.all('scope').flatMap((scope) => (scope.data.power_steps ?? []).map((step, i) => ({ ...step, part: scope.part('power_steps', i) })));
}

/** The day of the project's first decision; "unknown" where one has no day, so that it may have been the first. */
export function firstDecision(scene: Pick<Reads, 'all'>): Day | 'unknown' | undefined {
  const days = scene.all('decisions').map((decision) => decidedOn(scene, decision));
  return days.includes(undefined) ? 'unknown' : earliest(days);
}

/** Whether enough different steps had begun by the day of the first decision. */
export function begunInTime(scene: Reads, least: number, within: number): Judgement {
  const steps = stepsOf(scene);
  const first = firstDecision(scene);
  const mend = 'Ask people what would make it more equal, begin with that now, and record each step with the day on which it began.';
  const kinds = (chosen: readonly Step[]): number => new Set(chosen.map(({ type }) => type)).size;
  const known = `${several(kinds(steps), 'sort')} of step ${kinds(steps) === 1 ? 'is' : 'are'} on record; at least ${String(least)} are asked for`;
  if (first === undefined) {
    const begun = steps.filter(({ started_on: on }) => on !== undefined && on <= scene.asOf);
    if (kinds(begun) >= least) return pass(scene.self, `${several(kinds(begun), 'sort')} of step had begun, and no decision is on record yet.`, { rests: begun.map(({ part }) => part) });
    return withoutDecision(scene, within, mend);
  }
  if (first === 'unknown') {
    const undated = scene.all('decisions').find((decision) => decidedOn(scene, decision) === undefined);
    if (undated === undefined || kinds(steps) < least) return fail(scene.self, `${known}.`, { mend, rests: scene.all('decisions') });
    return insufficient(undated, 'It is not on record when this was decided, so whether the steps had begun before the first decision can\'t be told.', { mend: 'Write down the day.' });
  }
  const inTime = steps.filter(({ started_on: on }) => on !== undefined && on <= first);
  const undated = steps.filter(({ started_on: on }) => on === undefined);
  const reason = `${several(kinds(inTime), 'sort')} of step had begun by the first decision on ${first}; at least ${String(least)} are asked for.`;
  if (kinds(inTime) >= least) return pass(scene.self, reason, { rests: inTime.map(({ part }) => part) });
  const [open] = undated;
  if (open !== undefined && kinds([...inTime, ...undated]) >= least) {
    return insufficient(open.part, `It is not on record when this step began; ${reason}`, { mend: 'Write down the day on which it began.', paste: { into: open.part, field: 'started_on', value: `<day by ${first}>` } });
  }
  const paste = pasteSteps(scene, least, inTime, first);
  return fail(scene.self, reason, { rests: steps.map(({ part }) => part), mend, ...(paste === undefined ? {} : { paste }) });
}

// Lines are offered only where they would be enough.
function pasteSteps(scene: Pick<Reads, 'all'>, least: number, inTime: readonly Step[], first: Day): Paste | undefined {
  const types = new Set<string>(inTime.map(({ type }) => type));
  const items = EXAMPLES.filter((type) => !types.has(type)).map((type) => `{type: ${type}, started_on: <day by ${first}>, proposed_by: participants}`);
  const scope: AuditRecord<'scope'> | undefined = scene.all('scope')[0];
  const [item] = items;
  if (scope?.data.power_steps !== undefined) return item !== undefined && types.size === least - 1 ? { list: scope.part('power_steps'), item } : undefined;
  if (items.length < least) return undefined;
  const value = `[${items.slice(0, least).join(', ')}]`;
  return scope === undefined ? { kind: 'scope', fields: [`power_steps: ${value}`] } : { into: scope.part(), field: 'power_steps', value };
}

/** Whether one of the steps that had begun by the first decision was the people's own proposal. */
export function proposedByPeople(scene: Reads, least: number): Judgement {
  const first = firstDecision(scene);
  const all = stepsOf(scene);
  const steps = first === undefined || first === 'unknown' ? all : all.filter(({ started_on: on }) => on !== undefined && on <= first);
  const theirs = steps.filter(({ proposed_by: by }) => by === 'participants');
  const unknown = steps.find(({ proposed_by: by }) => by === undefined) ?? (first === undefined ? undefined : all.find(({ started_on: on, proposed_by: by }) => on === undefined && by !== 'staff'));
  const reason = `${String(theirs.length)} of ${several(steps.length, 'step')} ${theirs.length === 1 ? 'was' : 'were'} proposed by participants; at least ${String(least)} is asked for.`;
  if (theirs.length >= least) return pass(scene.self, reason, { either: { count: least, of: theirs.map(({ part }) => part) } });
  // What was called off before it began owes no steps either, whoever proposed those that there are.
  const excused = first === undefined ? calledOffInPlanning(scene) : undefined;
  if (excused !== undefined) return excused;
  if (unknown !== undefined) {
    const paste = unknown.proposed_by === undefined && theirs.length === least - 1 && steps.includes(unknown) ? { paste: { into: unknown.part, field: 'proposed_by', value: 'participants' } } : {};
    return insufficient(unknown.part, 'It is not on record who proposed this step, or when it began.', { mend: 'Write down when it began, and whether participants or staff proposed it.', ...paste });
  }
  if (steps.length === 0) return insufficient(scene.self, 'No step that had begun by the first decision is on record, so there is no proposal to look at.', { mend: 'Ask people what would make it more equal, and record what they propose.' });
  return fail(scene.self, reason, { rests: steps.map(({ part }) => part), mend: 'Ask people what would make it more equal for them, and do one of those things.' });
}
