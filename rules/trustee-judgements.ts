import type { Scene } from '../src/model/charter.js';
import type { Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { isSaidAfterwards } from '../src/model/said-afterwards.js';
import { fail, inDays, insufficient, kOfN, notApplicable, notDue, pass, percent, reaches, several, shareOf } from './judging.js';
import { hasTwoAndChair, inPost, lastDay, longestVacancy, mayCount, meetingsInPeriod, onDays, surelyCounts, termsInPeriod, type Standing } from './trustees.js';

type OfTerms = Scene<'board-terms', never>;

/** Whether something held on the least share of the days of the year, or of those so far. `what` is a sentence of its own. */
export function mostOfYear(scene: OfTerms, least: number, what: string, holds: (on: Day) => Standing, mend: string): Judgement {
  const terms = termsInPeriod(scene);
  if (scene.asOf < scene.period.from) return ahead(scene);
  if (terms.length === 0) return unknown(scene);
  const found = onDays(scene.period.from, lastDay(scene), holds);
  const reason = `On ${kOfN(found.sure, found.days)} days ${what}; at least ${percent(least)} are asked for.`;
  if (reaches(found.sure, found.days, least)) return pass(scene.self, reason, { rests: terms.filter(surelyCounts) });
  return reaches(found.possible, found.days, least) ? unclear(scene, reason) : fail(scene.self, reason, { mend, rests: terms });
}

/** Whether something held on the last day of the year. */
export function atYearEnd(scene: OfTerms, what: string, holds: (on: Day) => Standing, mend: string): Judgement {
  const { to } = scene.period;
  const terms = termsInPeriod(scene);
  if (scene.asOf < to) return notDue(scene.self, `The year ends on ${to}.`);
  if (terms.length === 0) return unknown(scene);
  const { sure, possible } = holds(to);
  if (sure) return pass(scene.self, `On ${to} ${what}.`, { rests: terms.filter(surelyCounts) });
  const reason = `It can't be said that on ${to} ${what}.`;
  return possible ? unclear(scene, reason) : fail(scene.self, reason, { mend, rests: terms });
}

/** Whether a shortfall was short, and has a dated action to end it. */
export function planned(scene: Scene<'board-terms' | 'action', never>, least: number, longest: number): Judgement {
  const terms = termsInPeriod(scene);
  if (scene.asOf < scene.period.from) return ahead(scene);
  if (terms.length === 0) return unknown(scene);
  const [from, to] = [scene.period.from, lastDay(scene)];
  const found = onDays(from, to, (on) => hasTwoAndChair(scene, on));
  const end = hasTwoAndChair(scene, to);
  if (reaches(found.sure, found.days, least) && end.sure) return pass(scene.self, `Two were in post, one of them in the chair of the Network, on ${kOfN(found.sure, found.days)} days and on ${to}.`, { rests: terms.filter(surelyCounts) });
  if (reaches(found.possible, found.days, least) && end.possible) return unclear(scene, `Whether a place was empty can't be told: two with one of them in the chair of the Network were surely there on ${kOfN(found.sure, found.days)} days.`);
  const empty = longestVacancy(scene, from, to);
  // A plan of an earlier year that came to nothing is no plan for this one.
  const [action] = scene.all('action').filter(({ data }) => data.commitment === 'structure/board-membership' && data.due_on !== undefined && data.due_on >= from);
  const reason = empty === 0 ? 'Two were in post, but none of them in the chair of the Network for too long; that is allowed with a dated plan' : `Fewer than two were in post for up to ${inDays(empty)} on end; ${inDays(longest)} are allowed, with a dated plan`;
  if (action === undefined) {
    const fields = [empty === 0 ? 'id: chair-on-board' : 'id: second-trustee', 'commitment: structure/board-membership', 'gap: "<text>"', 'what: "<text>"', 'owner: <id T>', `due_on: <day from ${scene.asOf}>`];
    return fail(scene.self, `${reason}; no action for it with a day in the year or later is on record.`, { rests: terms, mend: 'Agree with the Network how the place is filled and by when, and record it as an action.', ...(empty <= longest ? { paste: { kind: 'action', fields } } : {}) });
  }
  const plan = `the action ${action.data.id} is due by ${String(action.data.due_on)}`;
  return empty > longest ? fail(scene.self, `${reason}; ${plan}.`, { rests: terms, mend: 'Fill the place now; ask the Network whom it would like to see there.' }) : pass(scene.self, `${reason}; ${plan}.`, { rests: [...terms, action] });
}

/** Whether the trustees concerned came to the meetings, over the year; a figure that is missing or too high leaves it open. */
export function* attended(scene: Scene<'board-terms' | 'board-meetings' | 'nothing-to-report', never>, least: number): Generator<Judgement> {
  const held = meetingsInPeriod(scene);
  if (held.length === 0) {
    yield scene.asOf < scene.period.from ? ahead(scene) : notHeld(scene);
    return;
  }
  const places = held.map((meeting) => ({ meeting, due: inPost(scene, meeting.data.date), came: meeting.data.pwus_present }));
  const open = places.flatMap(({ meeting, due, came }) => {
    if (due > 0 && came === undefined) {
      return insufficient(meeting, `How many trustees who use services came on ${meeting.data.date} is not on record; ${several(due, 'was', 'were')} in post.`, { mend: 'Look it up in the minutes.', paste: { into: meeting.part(), field: 'pwus_present', value: `<count from ${String(due)}>` } });
    }
    if (came === undefined || came <= due) return [];
    return insufficient(meeting, `Trustees who use services, said to have come on ${meeting.data.date}: ${String(came)}; in post then, by what is on record: ${String(due)}.`, { mend: 'Correct the figure, or the terms; carers do not count here.' });
  });
  yield* open;
  if (open.length > 0) return;
  const whole = places.reduce((sum, { due }) => sum + due, 0);
  const mend = 'Ask them what keeps them away, and change the hour, the place, the papers or the support.';
  const mayHave = held.some(({ data }) => inPost(scene, data.date, mayCount) > 0);
  if (whole === 0 && mayHave) yield unclear(scene, `Which trustees who use services were in post at ${several(held.length, 'meeting')} can't be told.`);
  else if (whole === 0) yield fail(scene.self, `No trustee who uses services was in post at any of ${several(held.length, 'meeting')}.`, { mend: 'Fill the places.', rests: held });
  else yield shareOf(scene.self, { what: `of their places were taken at ${several(held.length, 'meeting')}`, part: places.reduce((sum, { came }) => sum + (came ?? 0), 0), whole, least, rests: [...held, ...termsInPeriod(scene).filter(surelyCounts)], mend });
}

function notHeld(scene: Scene<'nothing-to-report', never>): Judgement {
  const nothing = scene.all('nothing-to-report').find((record) => record.data.of === 'board-meetings' && record.data.from <= scene.period.from && record.data.to >= lastDay(scene) && isSaidAfterwards(record, lastDay(scene), scene.asOf));
  if (nothing !== undefined) return notApplicable(nothing, `It is on record that the Board did not meet from ${nothing.data.from} to ${nothing.data.to}.`);
  return insufficient(scene.self, 'No Board meeting of the year is on record.', { mend: 'Record the meetings, and how many trustees who use services came.' });
}

function ahead({ self, period }: OfTerms): Judgement {
  return notDue(self, `The year begins on ${period.from}.`);
}

function unknown(scene: OfTerms): Judgement {
  return insufficient(scene.self, 'No trustee\'s term in the year is on record.', { mend: 'Record every trustee\'s term, with what they declared.' });
}

function unclear(scene: OfTerms, reason: string): Judgement {
  const open = termsInPeriod(scene).filter((term) => mayCount(term) && !surelyCounts(term));
  if (open.length > 0) return insufficient(scene.self, `${reason} Of ${several(open.length, 'term')} the capacity, its declaration or the last day is not on record.`, { rests: open, mend: 'Ask those trustees to declare in what capacity they serve; record the day, and the last day of each term.' });
  const chairs = termsInPeriod(scene).filter((term) => mayCount(term) && term.data.chairs_network !== undefined);
  return insufficient(scene.self, `${reason} The last day in the chair of the Network is not on record.`, { rests: chairs, mend: 'Record it, planned or actual.' });
}
