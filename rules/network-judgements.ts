import { addDays } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { fail, insufficient, kOfN, notApplicable, notDue, onTime, pass, percent, reaches, several } from './judging.js';
import { attendanceAt, boardWithin, foundedOn, heldOn, median, networkMeetings, tooYoung, type NetworkReview, type OfNetwork } from './network-reviews.js';
import { lastDay } from './trustees.js';

/** Whether a review says something of the Network, or of its membership. */
export function finding(review: NetworkReview, about: 'network' | 'membership'): Judgement {
  const { findings, held_on } = review.data;
  const named = about === 'network' ? 'how the Network works' : 'who its members are';
  const found = (findings ?? []).flatMap((entry, i) => (entry.about === about ? [review.part('findings', i)] : []));
  const item = `{about: ${about}, finding: "<text>"}`;
  const mend = `Write down what the review found about ${named}; if it did not look at that, look now.`;
  if (found.length > 0) return pass(heldOn(review), `The review of ${held_on} found ${several(found.length, 'thing')} about ${named}.`, { either: { count: 1, of: found } });
  if (findings === undefined || findings.length === 0) {
    return insufficient(heldOn(review), `What the review of ${held_on} found about ${named} is not on record.`, { mend, ...(findings === undefined ? { paste: { into: review.part(), field: 'findings', value: `[${item}]` } } : {}) });
  }
  return fail(review.part('findings'), `The review of ${held_on} has ${several(findings.length, 'finding')} on record, but none about ${named}.`, { mend, rests: [review], paste: { list: review.part('findings'), item } });
}

interface Tally {
  readonly done: readonly Part[];
  readonly open: readonly Part[];
  /** Not done, and without a day: nobody can tell whether they were due. */
  readonly unknown: number;
  readonly later: number;
}

/** Whether enough of what was to be done after these reviews, and was due, was done. */
export function actionsDone(scene: OfNetwork, reviews: readonly NetworkReview[], least: number): Judgement {
  const [last] = reviews;
  const until = lastDay(scene);
  const { done, open, unknown, later } = tallyActions(reviews, until);
  const subject = last === undefined ? scene.self : last.part('actions');
  const whole = done.length + open.length;
  const mend = 'Do what was agreed and write down the day; what has lost its sense, take back to the Network.';
  if (whole + unknown === 0) {
    if (later > 0) return notApplicable(subject, `None of ${several(later, 'action')} from the last two reviews was due by ${until}.`, { rests: reviews });
    return insufficient(subject, 'No action with a day by which it was to be done is on record from the last two reviews.', { mend: 'Write down what was agreed, who does it and by when.' });
  }
  const reason = `${kOfN(done.length, whole)} actions of the last two reviews that were due by ${until} were done; at least ${percent(least)} are asked for.`;
  const rests = [...done, ...open];
  if (whole > 0 && reaches(done.length, whole + unknown, least)) return pass(subject, reason, { rests });
  if (!reaches(done.length + unknown, whole + unknown, least) && !reaches(done.length, whole, least)) return fail(subject, reason, { rests, mend });
  return insufficient(subject, `${reason} Of ${several(unknown, 'more action')} it is not on record by when they were to be done.`, { rests, mend: 'Write down by when each was to be done, and when it was.' });
}

function tallyActions(reviews: readonly NetworkReview[], until: string): Tally {
  const all = reviews.flatMap((review) => (review.data.actions ?? []).map(({ due_on, done_on }, i) => ({ due: due_on, done: done_on, part: review.part('actions', i) })));
  const due = all.filter((action) => action.due !== undefined && action.due <= until);
  return {
    done: due.filter(({ done }) => done !== undefined).map(({ part }) => part),
    open: due.filter(({ done }) => done === undefined).map(({ part }) => part),
    unknown: all.filter((action) => action.due === undefined && action.done === undefined).length,
    later: all.filter((action) => action.due !== undefined && action.due > until).length,
  };
}

/** Whether the Board heard of a review in time. */
export function toldBoard(scene: OfNetwork, review: NetworkReview): Judgement {
  const { held_on, board_on } = review.data;
  const due = addDays(held_on, scene.value(boardWithin));
  const mend = 'Take the review to the next meeting of the Board, and record its day.';
  // A meeting before the review can't have heard of it.
  const isAfter = board_on !== undefined && board_on >= held_on;
  const subject = board_on === undefined ? heldOn(review) : review.part('board_on');
  const what = board_on === undefined || isAfter ? `Telling the Board of the review of ${held_on}` : `Telling the Board of the review of ${held_on} (the meeting named, ${board_on}, came before it)`;
  return onTime(subject, { what, due, done: isAfter ? board_on : undefined, asOf: scene.asOf, mend, rests: [review] });
}

/** Whether the Network met often enough in the year. */
export function metOften(scene: OfNetwork, least: number): Judgement {
  const held = networkMeetings(scene);
  const { from, to } = scene.period;
  const young = tooYoung(scene);
  const reason = `The Network met ${several(held.length, 'time')} from ${from} to ${to < scene.asOf ? to : scene.asOf}; at least ${String(least)} are asked for in a year.`;
  const mend = 'Meet as often as the Network and you have agreed; a meeting that was held and is not on file can be added.';
  if (young !== undefined) return young;
  if (held.length >= least) return pass(scene.self, reason, { either: { count: least, of: held } });
  if (scene.asOf <= to) return notDue(scene.self, reason, { rests: held });
  if (held.length > 0 || foundedOn(scene) !== undefined) return fail(scene.self, reason, { mend, rests: held });
  return insufficient(scene.self, 'Neither a meeting of the Network in the year nor the day on which it was founded is on record.', { mend: 'Record the meetings of the Network, with who came and how many members there were.' });
}

/** Whether at the meetings of the year, taking the middle one, enough members came. */
export function medianAttendance(scene: OfNetwork, least: number): Judgement | undefined {
  const held = networkMeetings(scene);
  const young = tooYoung(scene);
  if (young !== undefined) return young;
  if (held.length === 0) return scene.asOf <= scene.period.to ? notDue(scene.self, 'The Network has not met in the year yet.') : undefined;
  const each = held.map(attendanceAt);
  const [lowest, highest] = [median(each.map((a) => a.least)), median(each.map((a) => a.most))];
  const mend = 'Ask members what keeps them away, and change the hour, the place or the help with coming.';
  const asked = `at least ${percent(least)} are asked for.`;
  if (reaches(lowest, 1, least)) return pass(scene.self, `At the middle one of ${several(held.length, 'meeting')} ${percent(lowest)} of the members came; ${asked}`, { rests: held });
  if (!reaches(highest, 1, least)) return fail(scene.self, `At the middle one of ${several(held.length, 'meeting')} ${percent(highest)} of the members came; ${asked}`, { mend, rests: held });
  const bare = held.filter((_, i) => each[i]?.least !== each[i]?.most);
  return insufficient(scene.self, `Of ${several(bare.length, 'meeting')} (${bare.map(({ data }) => data.date).join(', ')}) it is not on record how many members there were, or how many came.`, { rests: held, mend: 'Record for each meeting who came, and how many members the Network had that day.' });
}
