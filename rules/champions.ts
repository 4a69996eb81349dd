import type { Scene } from '../src/model/charter.js';
import { isWithin } from '../src/model/audit-year.js';
import { addDays, earliest, type Day } from '../src/model/day.js';
import type { RecordData } from '../src/model/generated/records.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { fail, inDays, insufficient, pass } from './judging.js';
import { lastDay } from './trustees.js';

type Appointment = NonNullable<RecordData['champions']['appointments']>[number];
type Act = NonNullable<RecordData['champions']['acts']>[number];
export type OfChampions = Scene<'champions' | 'board-terms', never>;
type Records = Pick<OfChampions, 'all' | 'asOf' | 'period'>;

export interface Appointed {
  readonly appointment: Appointment;
  readonly part: Part;
}

export interface ActOf {
  readonly act: Act;
  readonly part: Part;
}

/** Everybody appointed in a role, in any year. */
export function appointed(scene: Pick<OfChampions, 'all'>, role: Appointment['role']): readonly Appointed[] {
  return scene.all('champions').flatMap((record) => (record.data.appointments ?? []).map((appointment, i) => ({ appointment, part: record.part('appointments', i) }))).filter(({ appointment }) => appointment.role === role);
}

/** What was done in the year. */
export function actsOfYear(scene: Pick<OfChampions, 'all' | 'period'>): readonly ActOf[] {
  return scene.all('champions').flatMap((record) => (record.data.acts ?? []).map((act, i) => ({ act, part: record.part('acts', i) }))).filter(({ act }) => isWithin(act.date, scene.period));
}

interface Asked {
  readonly role: Appointment['role'];
  /** What somebody in the role is called. */
  readonly who: string;
  /** The longest stretch without anybody, in days. */
  readonly longest: number;
}

/** Whether somebody was appointed all the year, but for a short gap, and did something. An appointment as a trustee counts while the person is one. */
export function appointedAllYear(scene: OfChampions, { role, who, longest }: Asked): Judgement {
  const mend = `Appoint a ${who} as champion, and record from when to when.`;
  const everybody = appointed(scene, role);
  const touching = everybody.filter(({ appointment: { from, to } }) => from <= scene.period.to && (to === undefined || to >= scene.period.from));
  const gap = longestGap(scene, everybody, (a, on) => surely(scene, a, on));
  const least = longestGap(scene, everybody, (a, on) => possibly(scene, a, on));
  const rests = touching.map(({ part }) => part);
  if (scene.all('champions').length === 0) return insufficient(scene.self, 'Who champions co-production is not on record.', { mend });
  if (least > longest) return fail(scene.self, `For ${inDays(least)} on end no ${who} was appointed as champion; at most ${String(longest)} are allowed.`, { rests, mend });
  if (gap > longest) return insufficient(scene.self, `Whether a ${who} was champion all the year can't be told: the last day of an appointment, or the term of the person on the Board, is not on record.`, { rests, mend: 'Record the last day of each appointment and of each term, planned or actual.' });
  const acting = actsOfYear(scene).filter(({ act }) => touching.some(({ appointment }) => appointment.person === act.person));
  if (acting.length === 0) return insufficient(scene.self, `A ${who} was appointed, but nothing that they did in the year is on record.`, { rests, mend: 'Ask them what they did, and record each act with its day and where it can be seen.' });
  return pass(scene.self, `A ${who} was appointed all the year${gap === 0 ? '' : `, but for ${inDays(gap)} at the longest`}, and did something.`, { rests: [...rests, ...termsOf(scene, touching)], either: { count: 1, of: acting.map(({ part }) => part) } });
}

// The longest stretch without anybody that touches the year, in days; one that began before it counts from its beginning.
function longestGap(scene: Records, everybody: readonly Appointed[], holds: (appointment: Appointment, on: Day) => boolean): number {
  const isEmpty = (on: Day): boolean => !everybody.some(({ appointment }) => holds(appointment, on));
  const first = earliest(everybody.map(({ appointment }) => appointment.from)) ?? scene.period.from;
  let start = scene.period.from;
  while (start > first && isEmpty(start) && isEmpty(addDays(start, -1))) start = addDays(start, -1);
  let [longest, current] = [0, 0];
  for (let on = start; on <= lastDay(scene); on = addDays(on, 1)) {
    current = isEmpty(on) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

function surely({ all }: Pick<OfChampions, 'all'>, { person, role, from, to }: Appointment, on: Day): boolean {
  if (to === undefined || on < from || on > to) return false;
  return role !== 'trustee' || all('board-terms').some(({ data }) => data.member === person && data.to !== undefined && data.from <= on && on <= data.to);
}

function possibly({ all }: Pick<OfChampions, 'all'>, { person, role, from, to }: Appointment, on: Day): boolean {
  if (on < from || (to !== undefined && on > to)) return false;
  const terms = all('board-terms').filter(({ data }) => data.member === person);
  return role !== 'trustee' || terms.length === 0 || terms.some(({ data }) => data.from <= on && (data.to === undefined || on <= data.to));
}

function termsOf(scene: Pick<OfChampions, 'all'>, touching: readonly Appointed[]): readonly Part[] {
  return scene.all('board-terms').filter(({ data }) => touching.some(({ appointment }) => appointment.role === 'trustee' && appointment.person === data.member)).map((term) => term.part());
}
