import { addDays, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { Part } from '../../src/model/record.js';
import { endOf, type Activity } from '../derived.js';
import { fail, inDays, notDue } from '../judging.js';

/** Where no plan is dated in time: whether there still is time, and what to do otherwise. `within` is days after a session. */
export function withoutPlanInTime(sessions: readonly Activity[], { within, asOf, self }: { readonly within: number; readonly asOf: Day; readonly self: Part }): Judgement {
  const by = (session: Activity): Day => addDays(endOf(session), within);
  const open = sessions.find((s) => asOf <= by(s));
  if (open !== undefined) return notDue(open, `The plan that comes of the session of ${open.data.date} is due by ${by(open)}.`);
  const missing = sessions.find(({ data }) => data.planning?.plan_dated === undefined);
  const mend = 'Write down the plan, with its own date, and go over it with those who were at the session.';
  if (missing === undefined) {
    const plans = sessions.map(({ data }) => `${String(data.planning?.plan_dated)} for the session of ${data.date}`);
    return fail(sessions.at(-1)?.part('planning', 'plan_dated') ?? self, `No plan is dated on the day of its session or within ${inDays(within)} of it: ${plans.join(', ')}.`, { rests: sessions, mend });
  }
  const filled = `<day from ${missing.data.date} by ${by(missing)}>`;
  const paste = missing.data.planning === undefined ? { into: missing.part(), field: 'planning', value: `{plan_dated: ${filled}}` } : { into: missing.part('planning'), field: 'plan_dated', value: filled };
  return fail(missing.part('planning'), `No date of a plan is on record for the session of ${missing.data.date}; it was due by ${by(missing)}.`, { rests: sessions, mend, paste });
}
