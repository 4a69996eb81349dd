import type { Scene } from '../../src/model/charter.js';
import { addMonths, latest, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { showPounds } from '../../src/model/money.js';
import { commitment, months, rule } from '../define.js';
import { heldInPeriod, participants, type Activity } from '../derived.js';
import { invitationsTo, offeredIn, thatOffer, type Offer } from '../invitations.js';
import { fail, insufficient, kOfN, notApplicable, pass } from '../judging.js';
import { policiesOn } from '../policies.js';
import { isShortSurvey, nobodyEligible, people, recognitionPaste, surveyMinutes } from '../recognition.js';
import { acceptedRules } from './fee-payments.js';
import { feeSigns } from './fee-signs.js';

const reviewWithin = months('fee-or-benefit.policy-review', 12, { meaning: 'Months before an activity within which the policy on fees was last reviewed.', stricter: 'lower', min: 1, max: 24 });

const BENEFITS: readonly Offer[] = ['fee', 'voucher', 'training', 'other-benefit'];

/** Judges each activity of the year for which somebody could be offered something. */
function* eachOwed(scene: Scene<'activity', never>, judge: (activity: Activity, due: Day) => Judgement): Generator<Judgement> {
  for (const activity of heldInPeriod(scene)) yield nobodyEligible(activity, scene.value(surveyMinutes)) ?? judge(activity, activity.data.date);
}

const offerMend = 'Offer a fee, or training or another benefit of like worth, in the invitation itself, and record there what it offered.';

export const feeOrBenefit = commitment({
  name: 'fee-or-benefit',
  level: 'project',
  force: 'must',
  title: 'People are offered a fee, or training or another benefit of like worth, for taking part.',
  why: 'Everybody else in the room is paid.',
  shownBy: 'offered',
  rules: [
    rule({
      id: 'everybody-eligible',
      title: 'Everybody with lived experience who takes part could be offered a fee or benefit, or it is on record why not.',
      mend: 'Count all who took part; leave out only those whom an employer pays to attend, and say so.',
      reads: ['activity'],
      uses: [surveyMinutes],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachOwed(scene, (activity, due) => {
          const { recognition } = activity.data;
          const came = participants(activity);
          const short = isShortSurvey(activity, scene.value(surveyMinutes));
          if (recognition?.eligible === undefined || came === undefined) {
            const paste = recognition === undefined ? recognitionPaste(activity, scene.value(surveyMinutes)) : came === undefined || recognition.eligible !== undefined ? undefined : { into: activity.part('recognition'), field: 'eligible', value: short ? '0' : `<count from ${String(came)}>` };
            const missing = came === undefined ? 'how many people with lived experience took part' : 'how many of those who took part could be offered a fee or benefit';
            return insufficient(activity, `It is not on record ${missing}.`, { due, mend: 'Count them from the sign-in sheet.', ...(paste === undefined ? {} : { paste }) });
          }
          const { eligible, why_not_eligible: why } = recognition;
          if (eligible >= came) return pass(activity, `${kOfN(eligible, came)} who took part could be offered it.`, { due });
          if (short || why !== undefined) return pass(activity, `${kOfN(eligible, came)} who took part could be offered it; the others not: ${why ?? 'the survey was short'}`, { due });
          return fail(activity.part('recognition', 'eligible'), `${kOfN(eligible, came)} who took part could be offered a fee or benefit, and nothing says why the others could not.`, {
            due, rests: [activity], mend: 'Offer it to the others too; those whom an employer paid to attend may be left out, if you write that down.', paste: { into: activity.part('recognition'), field: 'why_not_eligible', value: '"<text of 15 words>"' },
          });
        });
      },
    }),
    rule({
      id: 'offered',
      title: 'Everybody who could be is offered a fee or benefit.',
      mend: 'Offer it to everybody who took part, and record how many were offered it.',
      reads: ['activity'],
      uses: [surveyMinutes],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachOwed(scene, (activity, due) => {
          const { recognition } = activity.data;
          const { eligible, offered } = recognition ?? {};
          const whole = recognitionPaste(activity, scene.value(surveyMinutes));
          const more = { due, ...(whole === undefined ? {} : { paste: whole }) };
          if (recognition === undefined && isShortSurvey(activity, scene.value(surveyMinutes))) return insufficient(activity, 'No fee is owed for so short a survey, but that nobody could be offered one is not on record.', { ...more, mend: 'Write down that nobody could be.' });
          if (recognition === undefined) return fail(activity, `It was held on ${due}, and nothing says that anybody was offered a fee or benefit.`, { ...more, mend: 'If it was offered, record to how many; if not, offer it now and say why it is late.' });
          if (eligible === undefined) {
            const paste = offered === undefined ? undefined : { into: activity.part('recognition'), field: 'eligible', value: `<count from ${String(offered)}>` };
            return insufficient(activity.part('recognition'), `${offered === undefined ? 'How many were offered it and how many could be' : `${people(offered)} were offered it, but how many could be`} is not on record.`, { due, mend: 'Count those who could be offered it.', ...(paste === undefined ? {} : { paste }) });
          }
          if (offered === undefined) return fail(activity.part('recognition'), `${people(eligible)} could be offered a fee or benefit; nothing says that anybody was.`, { due, mend: 'If it was offered, record to how many; if not, offer it now.', paste: { into: activity.part('recognition'), field: 'offered', value: `<count from ${String(eligible)}>` } });
          const reason = `${kOfN(offered, eligible)} who could be were offered a fee or benefit.`;
          return offered >= eligible ? pass(activity, reason, { due }) : fail(activity.part('recognition', 'offered'), reason, { due, rests: [activity], mend: 'Offer it now to those who were left out.' });
        });
      },
    }),
    rule({
      id: 'offered-beforehand',
      title: 'The offer is made in the invitation, by the day of the activity.',
      mend: offerMend,
      reads: ['activity', 'invitations'],
      uses: [surveyMinutes],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachOwed(scene, (activity, by) => offeredIn(scene, activity, { what: 'A fee or benefit', offers: BENEFITS, by, mend: offerMend }));
      },
    }),
    rule({
      id: 'advice-offered',
      title: 'Advice on benefits is offered with the offer.',
      mend: 'Offer advice on what a fee does to benefits, in the invitation itself.',
      reads: ['activity', 'invitations'],
      uses: [surveyMinutes],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachOwed(scene, (activity, by) => offeredIn(scene, activity, { what: 'Advice on benefits', offers: ['benefits-advice'], by, mend: 'Name in the invitation somebody who can say what a fee does to benefits.' }));
      },
    }),
    rule({
      id: 'benefit-of-like-worth',
      title: 'Where another benefit stands in for a fee, it is on record what it is worth and how that was reckoned.',
      mend: 'Write down what the benefit is worth to each, and how you reckon it.',
      reads: ['activity', 'invitations'],
      uses: [surveyMinutes],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachOwed(scene, (activity, due) => {
          const fee = thatOffer(invitationsTo(scene, activity), ['fee']);
          const { value_each: each, value_basis: basis } = activity.data.recognition ?? {};
          const part = activity.data.recognition === undefined ? activity.part() : activity.part('recognition');
          if (fee.length > 0) return notApplicable(activity, `A fee was offered (${fee.map(({ label }) => label).join(', ')}).`, { due, rests: fee });
          if (each === 0) return fail(activity.part('recognition', 'value_each'), 'No fee was offered, and what was offered instead is worth nothing (£0.00).', { due, rests: [activity], mend: 'Offer something of worth, by what the policy on fees pays for the like.' });
          const paste = activity.data.recognition === undefined ? undefined : basis === undefined ? { into: part, field: 'value_basis', value: '"<text>"' } : { into: part, field: 'value_each', value: '<money>' };
          const at = activity.data.recognition === undefined ? activity : activity.part('recognition', basis === undefined ? 'value_basis' : 'value_each');
          if (basis === undefined || each === undefined) return insufficient(at, `No invitation offers a fee, and it is not on record ${basis === undefined ? 'how the worth of what was offered instead was reckoned' : 'what the benefit offered instead was worth'}.`, { due, rests: [activity], mend: 'Write down what it was worth to each, and how you reckoned that.', ...(paste === undefined ? {} : { paste }) });
          return pass(activity, `No fee, but a benefit worth ${showPounds(each)} each: ${basis}`, { due });
        });
      },
    }),
    ...acceptedRules,
    rule({
      id: 'policy-reviewed',
      title: 'The policy on fees was reviewed in the year before the activity, since the rules on benefits change each April.',
      mend: 'Review the policy on fees each spring, and record the day.',
      reads: ['activity'],
      consults: ['organisation'],
      uses: [surveyMinutes, reviewWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const policies = policiesOn(scene, 'fees');
        const reviews = (policies ?? []).flatMap(({ policy }) => policy.reviewed_on ?? []);
        const rests = (policies ?? []).map(({ part }) => part);
        const mend = 'Review the policy on fees, and record the day with the organisation\'s policies.';
        if (policies === undefined) yield notApplicable(scene.self, 'There is no portfolio around the project, so the policy on fees was left out.');
        else if (reviews.length === 0) yield insufficient(scene.self, 'There is no review of a policy on fees on file.', { rests, mend });
        else {
          yield* eachOwed(scene, (activity, due) => {
            const last = latest(reviews.filter((on) => on <= due));
            if (last === undefined) return fail(activity, `The policy on fees was not reviewed before the activity (${due}).`, { due, rests, mend });
            const until = addMonths(last, scene.value(reviewWithin));
            const reason = `The policy on fees was last reviewed on ${last}, which holds until ${until}; the activity was on ${due}.`;
            return due <= until ? pass(activity, reason, { due, rests }) : fail(activity, reason, { due, rests, mend });
          });
        }
      },
    }),
    ...feeSigns,
  ],
});
