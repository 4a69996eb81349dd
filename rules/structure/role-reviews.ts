import { addDays, addMonths, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { byText } from '../../src/model/place.js';
import { notApplicable, onTime } from '../judging.js';
import type { Role } from './returning-people.js';

/** How long a role runs, and how often it is to be looked at. */
export interface Course {
  readonly start: Day;
  /** Its last day, or the project's; undefined as long as it goes on. */
  readonly end: Day | undefined;
  /** Months. */
  readonly every: number;
  readonly asOf: Day;
}

/** Each review is due so many months after the one before, or after the start, as long as the role goes on then. */
export function* reviews(role: Role, { start, end, every, asOf }: Course): Generator<Judgement> {
  const held = (role.data.reviewed_on ?? []).map((on, i) => ({ on, subject: role.part('reviewed_on', i) })).filter(({ on }) => on >= start).toSorted((a, b) => byText(a.on, b.on));
  const mend = 'Look at the role with those who hold it now, and write down the day.';
  let due = addMonths(start, every);
  for (const { on, subject } of held) {
    if (end === undefined || due <= end) yield onTime(subject, { what: 'The yearly look at the role', due, done: on, asOf, mend });
    due = addMonths(on, every);
  }
  if (end !== undefined && end < due) {
    if (end < addMonths(start, every)) yield notApplicable(role, `It ran from ${start} to ${end}, and was not due to be looked at before ${addMonths(start, every)}.`);
  } else {
    const filled = `<day from ${addDays(due, -1)} by ${due}>`;
    yield onTime(role.part('reviewed_on'), { what: 'The yearly look at the role', due, done: undefined, asOf, mend, paste: role.data.reviewed_on === undefined ? { into: role.part(), field: 'reviewed_on', value: `[${filled}]` } : { list: role.part('reviewed_on'), item: filled } });
  }
}
