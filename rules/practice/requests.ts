import { isWithin } from '../../src/model/audit-year.js';
import type { Scene } from '../../src/model/charter.js';
import { addDays, earliest } from '../../src/model/day.js';
import type { Need } from '../../src/model/generated/records.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import { choiceInWords } from '../../src/model/words.js';
import { heldInPeriod } from '../derived.js';
import { invitationsTo, sentBy } from '../invitations.js';
import { fail, insufficient, notApplicable, notDue, onTime, pass, several } from '../judging.js';
import { metInTime, needsOf, type NeedFound } from '../needs.js';

type Reads = Pick<Scene<'access' | 'activity' | 'invitations', never>, 'all' | 'self' | 'asOf' | 'period'>;

/** What people may ask for themselves, beyond what takes a barrier away. */
export const REQUESTS = ['other-time', 'other-place', 'other-way', 'one-to-one', 'other'] as const satisfies readonly Need[];

/** The requests on record. */
export function requestsOf(scene: Pick<Reads, 'all'>): readonly NeedFound[] {
  return needsOf(scene, REQUESTS);
}

/** Requests that came, or had to be met, in the period; one with neither day may have. */
export function requestsOfPeriod(scene: Pick<Reads, 'all' | 'period'>): readonly NeedFound[] {
  return requestsOf(scene).filter(({ need: { needed_by: by, received_on: on } }) => {
    const day = by ?? on;
    return day === undefined || isWithin(day, scene.period);
  });
}

/** Judges each request; where none came in the period, says what that means. */
export function* eachRequest(scene: Reads, judge: (request: NeedFound) => Iterable<Judgement>): Generator<Judgement> {
  for (const request of requestsOf(scene)) yield* judge(request);
  if (requestsOfPeriod(scene).length === 0) yield noneCame(scene);
}

/** Whether a request was decided so many days after it came, and before the day for which it was made. */
export function decidedInTime({ need, part, at }: NeedFound, { asOf }: Pick<Reads, 'asOf'>, within: number): Judgement {
  const { received_on: received, needed_by: needed, decided_on: decided, decision } = need;
  const due = earliest([received === undefined ? undefined : addDays(received, within), needed === undefined ? undefined : addDays(needed, -1)]);
  const what = `The request (${choiceInWords(need.category)})`;
  // One of the two days is enough to show that it came too late.
  const known = due !== undefined && (decided ?? asOf) > due;
  if (due === undefined || (!known && (received === undefined || needed === undefined))) {
    const lacking = received === undefined ? 'received_on' : 'needed_by';
    const filled: Paste | undefined = due === undefined ? undefined : lacking === 'received_on' ? { into: part, field: lacking, value: `<day by ${decided ?? due}>` } : { into: part, field: lacking, value: `<day from ${addDays(decided ?? due, 1)}>` };
    return insufficient(part, `${what}: it is not on record ${lacking === 'received_on' ? 'when it came' : 'for which day it was made'}.`, { ...(due === undefined ? {} : { due }), mend: 'Write down when it came and for which day.', ...(filled === undefined || decided === undefined ? {} : { paste: filled }) });
  }
  const explained = need.reason !== undefined && decision !== undefined && decision !== 'declined' ? { explained: true } : {};
  // Without the day it was made for, the day of the decision alone would not settle it.
  const paste: Paste | undefined = decided === undefined && received !== undefined && needed !== undefined ? { into: part, field: 'decided_on', value: `<day from ${received} by ${due}>` } : undefined;
  return onTime(decided === undefined ? part : at('decided_on'), { what: `${what}, decided`, due, done: decided, asOf, rests: [part], mend: 'Tell the person what was decided, and say sorry for the wait; decide the next request within days.', ...explained, ...(paste === undefined ? {} : { paste }) });
}

/** Whether a request that was declined has a reason, and something else was offered. */
export function* declinedWithCare({ need, part, at }: NeedFound, { asOf }: Pick<Reads, 'asOf'>): Generator<Judgement> {
  const { decision, decided_on: decided, needed_by: needed, received_on: received } = need;
  const day = decided ?? needed ?? received;
  const due = day === undefined ? {} : { due: day };
  const what = `The request (${choiceInWords(need.category)})`;
  if (decision === undefined) {
    if (decided === undefined && needed !== undefined && asOf <= needed) yield notDue(part, `${what} is not decided yet; it is for ${needed}.`, due);
    else yield insufficient(part, `${what}: it is not on record what was decided.`, { ...due, mend: 'Write down what was decided.', paste: { into: part, field: 'decision', value: 'agreed' } });
    return;
  }
  if (decision !== 'declined') {
    yield notApplicable(part, `${what} was agreed${decision === 'part' ? ' in part' : ''}.`, due);
    return;
  }
  for (const [field, name] of [['reason', 'why it was declined'], ['alternative', 'what was offered instead']] as const) {
    if (need[field] !== undefined) yield pass(at(field), `${what}: it is on record ${name}.`, { ...due, rests: [part] });
    else yield fail(part, `${what} was declined, and it is not on record ${name}.`, { ...due, mend: 'Tell the person why, and offer something that comes near to what they asked for; record both.', paste: { into: part, field, value: '"<text>"' } });
  }
}

/** Whether what was agreed, all or in part, was there in time. */
export function agreedMet(found: NeedFound, scene: Pick<Reads, 'asOf'>): Judgement {
  const { need, part } = found;
  const due = need.needed_by === undefined ? {} : { due: need.needed_by };
  return need.decision === 'declined' ? notApplicable(part, `The request (${choiceInWords(need.category)}) was declined.`, due) : metInTime(found, scene, false);
}

// That nobody asked for anything counts only where everybody could.
function noneCame(scene: Reads): Judgement {
  const held = heldInPeriod(scene);
  if (held.length === 0) return notApplicable(scene.self, 'No activity was held in the year.');
  const asking = held.map((activity) => ({ activity, by: sentBy(invitationsTo(scene, activity), addDays(activity.data.date, -1)) }));
  const asked = asking.map(({ activity, by }) => ({ activity, by, that: by.filter(({ data }) => data.asks?.includes('requests') === true && (data.to ?? 0) > 0) }));
  const silent = asked.filter(({ that }) => that.length === 0);
  if (silent.length === 0) return notApplicable(scene.self, `Before ${held.length === 1 ? 'the only activity' : `each of ${String(held.length)} activities`} people were asked what they would like otherwise, and nobody asked for anything.`, { rests: asked.flatMap(({ that }) => that) });
  const [only, ...others] = silent;
  const open = only?.by.find(({ data }) => data.asks === undefined && (data.to ?? 0) > 0);
  const paste: Paste | undefined = open !== undefined && others.length === 0 ? { into: open.part(), field: 'asks', value: '[requests]' } : undefined;
  return insufficient(scene.self, `No request is on record for the year, and before ${String(silent.length)} of ${several(held.length, 'activity', 'activities')} nobody is on record as having been asked what they would like otherwise.`, { mend: 'Ask in every invitation what people would like done otherwise for them, and record to how many it went.', ...(paste === undefined ? {} : { paste }) });
}

