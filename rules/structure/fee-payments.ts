import type { Scene } from '../../src/model/charter.js';
import { addDays, earliest, latest, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { days, rule } from '../define.js';
import { endOf, type Activity } from '../derived.js';
import { fail, insufficient, kOfN, notApplicable, notDue, onTime, pass, several } from '../judging.js';
import { nobodyEligible, people, peopleIn, recognitionPaste, rewardsFor, surveyMinutes, type Payment } from '../recognition.js';

const paidWithin = days('fee-or-benefit.paid-within', 30, { meaning: 'Days after an activity within which what was accepted is paid or given, unless a later day was agreed.', stricter: 'lower', min: 0, max: 90 });
const longest = days('fee-or-benefit.longest-wait', 183, { meaning: 'Days after an activity within which a later day that was agreed for payment lies.', stricter: 'lower', min: 0, max: 366 });

/** Judges each activity, whenever held, whose fees somebody accepted. */
function* eachAccepted(scene: Scene<'activity', never>, judge: (activity: Activity, accepted: number, due: Day) => Iterable<Judgement>): Generator<Judgement> {
  for (const activity of scene.all('activity')) {
    const due = addDays(endOf(activity), scene.value(paidWithin));
    const { recognition } = activity.data;
    const nobody = nobodyEligible(activity, scene.value(surveyMinutes));
    if (nobody !== undefined) yield { ...nobody, due };
    else if (recognition?.accepted === undefined) {
      const paste = recognition === undefined ? recognitionPaste(activity, scene.value(surveyMinutes)) : { into: activity.part('recognition'), field: 'accepted', value: '<count from 0>' };
      yield insufficient(activity, 'It is not on record how many people accepted what they were offered, so whether they have it can\'t be told.', {
        due, mend: 'Count those who accepted, in whole or in part or to give it away; the others declined.', ...(paste === undefined ? {} : { paste }),
      });
    } else if (recognition.accepted === 0) yield notApplicable(activity, `Nobody accepted what was offered (0 of ${String(recognition.offered ?? 'a number not on record')}).`, { due });
    else yield* judge(activity, recognition.accepted, due);
  }
}

/** The day by which a batch is due: the usual one, or a later one that was agreed, though not one too far off. */
const dueOf = ({ data: { due_on: agreed } }: Payment, usual: Day, last: Day): Day => (agreed === undefined ? usual : (latest([earliest([agreed, last]), usual]) ?? usual));

/** The day by which what was accepted at an activity is given: the usual one, or a later one that was agreed for the batch. */
export function rewardDue(scene: Pick<Scene, 'value'>, activity: Activity, batch: Payment): Day {
  return dueOf(batch, addDays(endOf(activity), scene.value(paidWithin)), addDays(endOf(activity), scene.value(longest)));
}

function paidOf(scene: Scene<'activity' | 'payments', never>, activity: Activity, accepted: number, usual: Day): Judgement {
  const last = addDays(endOf(activity), scene.value(longest));
  const batches = rewardsFor(scene, activity);
  const paid = batches.filter(({ data }) => data.paid_on !== undefined);
  const [had, missing] = [peopleIn(paid), accepted - peopleIn(paid)];
  if (missing <= 0) return pass(activity, `${kOfN(had, accepted)} who accepted were paid or given it.`, { due: usual, rests: paid });
  const later = batches.filter((batch) => batch.data.paid_on === undefined && dueOf(batch, usual, last) > usual);
  const due = peopleIn(later) >= missing ? later.map((batch) => dueOf(batch, usual, last)).reduce((a, b) => (a < b ? a : b)) : usual;
  // Of the year of the activity's own day, so that a duty put off is still seen there.
  if (scene.asOf <= due) return notDue(activity, `${kOfN(had, accepted)} who accepted have it; the rest is due by ${due}.`, { due: usual });
  return fail(activity, `${kOfN(had, accepted)} who accepted were paid or given it; ${several(missing, 'person was', 'people were')} still waiting on ${scene.asOf}, due by ${due}.`, {
    due, outstanding: true, rests: batches, mend: 'Pay those who are still waiting today, tell them why it took so long, and record it.',
    paste: { kind: 'payments', fields: [`activity: ${activity.id ?? ''}`, 'type: fee', `people: ${String(missing)}`, 'amount: <money>', 'paid_on: <day>'] },
  });
}

/** A batch is late when it was given after its day, or that has passed without it. */
function* timesOf(scene: Scene<'activity' | 'payments', never>, activity: Activity, accepted: number, usual: Day): Generator<Judgement> {
  const batches = rewardsFor(scene, activity);
  const missing = accepted - peopleIn(batches);
  const last = addDays(endOf(activity), scene.value(longest));
  for (const batch of batches) {
    yield onTime(batch, { what: `The ${batch.data.type} of ${people(batch.data.people)} at ${activity.label}`, due: dueOf(batch, usual, last), done: batch.data.paid_on, asOf: scene.asOf, rests: [activity], mend: 'Tell those who waited why, and have the fees of the next activity ready on the day.' });
  }
  if (missing > 0) yield onTime(activity, { what: `What ${people(missing)} accepted`, due: usual, done: undefined, asOf: scene.asOf, mend: 'Pay them now, tell them why it is late, and record it.' });
}

/** What becomes of an offer that was accepted: an offer not honoured is worse than none. */
export const acceptedRules = [
  rule({
    id: 'accepted-paid',
    title: 'Everybody who accepted is paid or given what was offered.',
    mend: 'Pay everybody who accepted, and record it.',
    reads: ['activity', 'payments'],
    uses: [surveyMinutes, paidWithin, longest],
    waitsFor: 'activity',
    *judge(scene) {
      yield* eachAccepted(scene, (activity, accepted, due) => [paidOf(scene, activity, accepted, due)]);
    },
  }),
  rule({
    id: 'paid-in-time',
    title: 'What was accepted is paid or given within a month of the activity, or by a later day that was agreed.',
    mend: 'Have fees ready for the day of the activity, or pay them with the next run.',
    reads: ['activity', 'payments'],
    uses: [surveyMinutes, paidWithin, longest],
    waitsFor: 'activity',
    *judge(scene) {
      yield* eachAccepted(scene, (activity, accepted, due) => timesOf(scene, activity, accepted, due));
    },
  }),
];
