import { addMonths } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { fail, insufficient, notDue, pass } from './judging.js';
import { dated, staffSnapshots, summaryOf, type OfStaff, type PROTECTED, type Snapshot } from './staff-snapshots.js';

/** Whether a count came a year after another, `early` to `late` months later. */
export function interval(scene: OfStaff, snapshot: Snapshot, early: number, late: number): Judgement {
  const { as_at } = snapshot.data;
  const earlier = staffSnapshots(scene).filter(({ data }) => data.as_at < as_at);
  const yearBefore = earlier.find(({ data }) => addMonths(data.as_at, early) <= as_at && as_at <= addMonths(data.as_at, late));
  const last = earlier.at(-1);
  if (yearBefore !== undefined) return pass(dated(snapshot), `Counted on ${as_at}, and before that on ${yearBefore.data.as_at}.`, { rests: [yearBefore] });
  if (last !== undefined) {
    const wrong = as_at > addMonths(last.data.as_at, late) ? `more than ${String(late)} months after` : `less than ${String(early)} months after`;
    return fail(dated(snapshot), `Counted on ${as_at}, ${wrong} the last count on ${last.data.as_at}.`, { rests: [last], mend: `Count the staff ${String(early)} to ${String(late)} months after the last time; a count that was taken and is not on file can be added.` });
  }
  const organisation = scene.all('organisation')[0];
  const adopted = organisation?.data.adopted_on;
  if (adopted === undefined) return insufficient(dated(snapshot), 'There is no count before it, and when the charter was adopted is not on record.', { mend: 'Record the count before it, or the day on which the charter was adopted.' });
  if (as_at <= addMonths(adopted, late)) return pass(dated(snapshot), `The first count since the charter was adopted on ${adopted}.`, { ...(organisation === undefined ? {} : { rests: [organisation] }) });
  return fail(dated(snapshot), `There is no count in the ${String(late)} months before ${as_at}, though the charter was adopted on ${adopted}.`, { mend: 'Record the count of the year before if one was taken, and count every year from now on.' });
}

/** What a year without a count comes to, once it is over. */
export function notCounted(scene: OfStaff): Judgement {
  const { from, to } = scene.period;
  const staff = summaryOf(scene)?.data.staff;
  const mend = 'Count the staff, and record the totals.';
  if (staff !== undefined) return fail(scene.self, `There are ${String(staff)} staff, and no count of them from ${from} to ${to}.`, { mend });
  return insufficient(scene.self, `No count of the staff from ${from} to ${to} is on record, nor how many staff there were.`, { mend: 'Record how many staff there were, and the count if one was taken.' });
}

/** Whether a characteristic was asked about, or it is said why not. */
export function coverage(snapshot: Snapshot, name: (typeof PROTECTED)[number]): Judgement {
  const list = snapshot.data.characteristics ?? [];
  const i = list.findIndex(({ characteristic }) => characteristic === name);
  const found = list[i];
  const item = `{characteristic: ${name}, not_asked_reason: "<text>"}`;
  const mend = 'Ask about it at the next count, and say here why it was not asked.';
  if (found === undefined) {
    return fail(snapshot.part('characteristics'), `Nothing is said of ${name}.`, { mend, paste: { list: snapshot.part('characteristics'), item } });
  }
  const subject = snapshot.part('characteristics', i);
  if (found.counts !== undefined && Object.keys(found.counts).length > 0) return pass(subject, `${name} was asked about.`);
  if (found.not_asked_reason !== undefined) return pass(subject, `It is said why ${name} was not asked about.`);
  return insufficient(subject, `There are neither figures for ${name} nor a reason why it was not asked about.`, { mend, paste: { into: subject, field: 'not_asked_reason', value: '"<text>"' } });
}

/** Whether the figures of a characteristic add up to the headcount. */
export function sum(snapshot: Snapshot, i: number): Judgement {
  const { headcount, characteristics } = snapshot.data;
  const found = characteristics?.[i];
  const subject = snapshot.part('characteristics', i);
  const name = found?.characteristic ?? '';
  const { prefer_not_to_say: prefer, not_stated: unstated } = found ?? {};
  const total = Object.values(found?.counts ?? {}).reduce((n, m) => n + m, 0) + (prefer ?? 0) + (unstated ?? 0);
  if (headcount === undefined) return insufficient(subject, `The figures for ${name} add up to ${String(total)}; how many staff there were is not on record.`, { mend: 'Record the number of staff on the day.' });
  if (total === headcount) return pass(subject, `The figures for ${name} add up to the ${String(headcount)} staff.`, { rests: [snapshot] });
  const reason = `The figures for ${name} add up to ${String(total)}; there were ${String(headcount)} staff.`;
  if (total < headcount && unstated === undefined) return insufficient(subject, `${reason} How many gave no answer is not on record.`, { mend: 'Record how many gave no answer.', paste: { into: subject, field: 'not_stated', value: `<count from ${String(headcount - total)}>` } });
  return fail(subject, reason, { mend: 'Count again from the answers, and correct the figures.' });
}

/** What became of the actions that were agreed after a count. */
export function* actionsOf(last: Snapshot, scene: OfStaff): Generator<Judgement> {
  const { actions, as_at } = last.data;
  if (actions === undefined || actions.length === 0) {
    const value = `[{what: "<text>", owner: <id S>, due_on: <day by ${scene.asOf}>, done_on: <day by ${scene.asOf}>}]`;
    yield insufficient(dated(last), `What was to be done after the count of ${as_at} is not on record, so whether it was can't be told.`, { mend: 'Record what was agreed after that count, and what became of it.', ...(actions === undefined ? { paste: { into: last.part(), field: 'actions', value } } : {}) });
  }
  for (const [i, { done_on, part_done_on, why, due_on, what }] of (actions ?? []).entries()) {
    const subject = last.part('actions', i);
    const named = `"${(what ?? 'an action').slice(0, 80)}"`;
    if (done_on !== undefined) yield pass(subject, `${named} was done on ${done_on}.`);
    else if (part_done_on !== undefined || why !== undefined) yield pass(subject, `${named} was looked at: ${part_done_on === undefined ? 'it is said why it was not done' : `done in part on ${part_done_on}`}.`);
    else if (due_on !== undefined && due_on >= scene.asOf) yield notDue(subject, `${named} is due by ${due_on}.`);
    else yield fail(subject, `What became of ${named}, agreed after the count of ${as_at}, is not on record.`, { mend: 'Write down when it was done, in part or in full, or why not.', paste: { into: subject, field: 'why', value: '"<text>"' } });
  }
}
