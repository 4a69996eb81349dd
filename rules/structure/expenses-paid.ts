import type { Scene } from '../../src/model/charter.js';
import { addDays, daysBetween, type Day } from '../../src/model/day.js';
import type { CostKind } from '../../src/model/generated/records.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { AuditRecord } from '../../src/model/record.js';
import { commitment, days, rule } from '../define.js';
import { endOf, heldInPeriod, type Activity } from '../derived.js';
import { invitationsTo, offeredIn, sentBy, thatOffer } from '../invitations.js';
import { fail, inDays, insufficient, notApplicable, notDue, onTime, pass } from '../judging.js';
import { policiesOn } from '../policies.js';
import { expenseSigns } from './expense-signs.js';

type Claim = AuditRecord<'payments'>;
type Reads = Scene<'activity' | 'invitations' | 'payments', never>;

const paidWithin = days('expenses-paid.paid-within', 30, { meaning: 'Days after a claim came within which it is paid.', stricter: 'lower', min: 0, max: 90 });
const target = days('expenses-paid.target', 14, { meaning: 'Days after a claim came within which it is aimed to be paid.', stricter: 'lower', min: 0, max: 90 });

/** Without these some people can't take part at all, so none of them may be ruled out. */
const SUPPORT_COSTS: readonly CostKind[] = ['care', 'personal-assistance', 'childcare', 'communication'];

const claimsFor = (scene: Reads, activity: Activity): readonly Claim[] => scene.all('payments').filter(({ data }) => data.type === 'expenses' && data.activity === activity.id);
const dayBefore = ({ data }: Activity): Day => addDays(data.date, -1);

/** "Not applicable" where taking part can cost nothing: by post or telephone. */
function costless(activity: Activity): Judgement | undefined {
  const { format, date: due } = activity.data;
  return format === 'post' || format === 'phone' ? notApplicable(activity, `Taking part by ${format} costs people nothing.`, { due }) : undefined;
}

/** Judges every claim; of an activity without one, says why there need be none, if that is on record. */
function* eachClaim(scene: Reads, judge: (claim: Claim, activity: Activity) => Judgement | undefined): Generator<Judgement> {
  for (const activity of scene.all('activity')) {
    const claims = claimsFor(scene, activity);
    const told = sentBy(thatOffer(invitationsTo(scene, activity), ['expenses']), dayBefore(activity));
    const free = costless(activity);
    const due = activity.data.date;
    for (const claim of claims) {
      const judged = judge(claim, activity);
      if (judged !== undefined) yield judged;
    }
    if (claims.length > 0) continue;
    if (free !== undefined) yield free;
    else if (told.length > 0) yield notApplicable(activity, 'People were told how to claim, and no claim is on record.', { due, either: { count: 1, of: told } });
    // With neither a claim nor word of how to make one, it is the telling that stays open.
  }
}

/** The day by which a claim is due; one that came on a day not on record counts from the end of the activity. */
const dueOf = ({ data }: Claim, activity: Activity, within: number): Day => addDays(data.claimed_on ?? endOf(activity), within);

/** Money given before or on the day of the activity is nobody's debt. */
const isPrepaid = ({ data }: Claim, activity: Activity): boolean => data.claimed_on === undefined && data.paid_on !== undefined && data.paid_on <= endOf(activity);

function timeOf(claim: Claim, activity: Activity, scene: Reads, within: number): Judgement {
  const { paid_on: done, claimed_on: claimed, refused } = claim.data;
  const due = dueOf(claim, activity, within);
  if (refused !== undefined && done === undefined) return notApplicable(claim, 'The claim was refused.', { due });
  if (isPrepaid(claim, activity)) return pass(claim, `The money was given on ${String(done)}, by the day of the activity.`, { due });
  if (claimed === undefined && done !== undefined) {
    return insufficient(claim, `It was paid on ${done}, but when the claim came is not on record.`, { due, mend: 'Write down the day on which the claim came.', paste: { into: claim.part(), field: 'claimed_on', value: `<day from ${addDays(done, -within)} by ${done}>` } });
  }
  return onTime(claim, { what: `A claim${claimed === undefined ? '' : ` of ${claimed}`} for ${activity.label}${claimed === undefined || done === undefined ? '' : ` (paid after ${inDays(daysBetween(claimed, done))})`}`, due, done, asOf: scene.asOf, mend: 'Pay claims with the next run, or advance the money.' });
}

function refusalOf(claim: Claim, due: Day): Judgement {
  const { reason, reviewed_by: reviewer } = claim.data.refused ?? {};
  const missing = reason === undefined ? 'reason' : 'reviewed_by';
  const subject = claim.part('refused', missing);
  if (reason === undefined) return insufficient(subject, 'The claim was refused, and no reason is on record.', { due, rests: [claim], mend: 'Write down why, or pay it.', paste: { into: claim.part('refused'), field: missing, value: '"<text of 15 words>"' } });
  if (reviewer === undefined) return insufficient(subject, 'The claim was refused, and it is not on record that another person looked at the refusal.', { due, rests: [claim], mend: 'Have another person look at it, or pay it.', paste: { into: claim.part('refused'), field: missing, value: '<id S>' } });
  if (reviewer === claim.recordedBy) return fail(subject, `The refusal was reviewed by the person who recorded it (${reviewer}).`, { due, rests: [claim], mend: 'Have another person look at it, or pay it.' });
  return pass(claim.part('refused'), `The claim was refused with a reason, and ${reviewer} looked at it too.`, { due });
}

const toldMend = 'Say in the invitation what can be claimed and how, and record that it did.';

export const expensesPaid = commitment({
  name: 'expenses-paid',
  level: 'project',
  force: 'qualified',
  title: 'Reasonable costs of taking part are met, and promptly.',
  why: 'Nobody should pay to be consulted, and many cannot wait to be paid back.',
  rules: [
    rule({
      id: 'told-how',
      title: 'People are told before the activity how to claim what it costs them.',
      mend: toldMend,
      reads: ['activity', 'invitations', 'payments'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of heldInPeriod(scene)) {
          const told = offeredIn(scene, activity, { what: 'How to claim expenses', offers: ['expenses'], by: dayBefore(activity), mend: toldMend });
          const silent = told.verdict === 'fail' && claimsFor(scene, activity).length === 0 && thatOffer(invitationsTo(scene, activity), ['expenses']).length === 0;
          yield costless(activity) ?? (silent ? { ...told, verdict: 'insufficient-evidence', reason: `${told.reason} No claim is on record either.` } : told);
        }
      },
    }),
    rule({
      id: 'prepayment-offered',
      title: 'People are offered the money beforehand.',
      mend: 'Offer in the invitation to pay fares and the like beforehand.',
      severity: 'moderate',
      reads: ['activity', 'invitations'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of heldInPeriod(scene)) {
          yield costless(activity) ?? offeredIn(scene, activity, { what: 'Money beforehand', offers: ['prepayment'], by: dayBefore(activity), mend: 'Offer in the invitation to pay fares and the like beforehand, and record that it did.' });
        }
      },
    }),
    rule({
      id: 'claims-paid',
      title: 'Every claim is paid, or refused.',
      mend: 'Pay the claim, or refuse it with a reason.',
      reads: ['activity', 'invitations', 'payments'],
      uses: [paidWithin],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachClaim(scene, (claim, activity) => {
          const { claimed_on: claimed, paid_on: paid, refused } = claim.data;
          const due = dueOf(claim, activity, scene.value(paidWithin));
          if (paid !== undefined) return pass(claim, `It was paid on ${paid}.`, { due });
          if (refused !== undefined) return notApplicable(claim, 'The claim was refused.', { due });
          if (scene.asOf <= due) return notDue(claim, `The claim is due by ${due}.`, { due });
          return fail(claim, `${claimed === undefined ? 'A claim' : `A claim of ${claimed}`} for ${activity.label} was still unpaid on ${scene.asOf}, ${inDays(daysBetween(due, scene.asOf))} after it was due (${due}).`, {
            due, outstanding: true, rests: [activity], mend: 'Pay it now and say sorry, or refuse it with a reason and have another person look at that.', paste: { into: claim.part(), field: 'paid_on', value: `<day from ${claimed ?? endOf(activity)}>` },
          });
        });
      },
    }),
    rule({
      id: 'refusals-reasoned',
      title: 'A claim is refused only with a reason, and another person looks at the refusal.',
      mend: 'Give the reason, and have another person look at it.',
      reads: ['activity', 'invitations', 'payments'],
      uses: [paidWithin],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachClaim(scene, (claim, activity) => {
          const due = dueOf(claim, activity, scene.value(paidWithin));
          if (claim.data.refused !== undefined) return refusalOf(claim, due);
          if (claim.data.paid_on !== undefined) return notApplicable(claim, `It was paid on ${claim.data.paid_on}.`, { due });
          return scene.asOf <= due ? notDue(claim, `The claim is due by ${due}.`, { due }) : insufficient(claim, `It is neither paid nor refused, though due by ${due}.`, { due, mend: 'Pay it, or refuse it with a reason.' });
        });
      },
    }),
    rule({
      id: 'paid-in-time',
      title: 'Every claim is paid within a month of its coming.',
      mend: 'Pay claims with the next run, or advance the money.',
      severity: 'moderate',
      reads: ['activity', 'invitations', 'payments'],
      uses: [paidWithin],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachClaim(scene, (claim, activity) => timeOf(claim, activity, scene, scene.value(paidWithin)));
      },
    }),
    rule({
      id: 'paid-by-target',
      title: 'Claims are paid within a fortnight of their coming.',
      mend: 'Pay claims each week, or advance the money.',
      severity: 'minor',
      reads: ['activity', 'invitations', 'payments'],
      uses: [target],
      waitsFor: 'activity',
      *judge(scene) {
        // One still unpaid is judged by the day on which it must be paid, not by the target.
        yield* eachClaim(scene, (claim, activity) => (claim.data.paid_on === undefined && claim.data.refused === undefined ? undefined : timeOf(claim, activity, scene, scene.value(target))));
      },
    }),
    rule({
      id: 'support-costs-met',
      title: 'The costs of care, personal assistance, childcare and help to communicate are not ruled out.',
      mend: 'Name all four among the costs that the policy on expenses covers.',
      reads: ['activity', 'payments'],
      consults: ['organisation'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const policies = policiesOn(scene, 'expenses');
        const stated = (policies ?? []).filter(({ policy }) => policy.covers !== undefined && policy.covers.length > 0);
        const covered = stated.flatMap(({ policy }) => policy.covers ?? []);
        const rests = stated.map(({ part }) => part);
        const ruledOut = SUPPORT_COSTS.filter((cost) => !covered.includes(cost));
        if (policies === undefined) {
          yield notApplicable(scene.self, 'There is no portfolio around the project, so the policy on expenses was left out.');
          return;
        }
        if (stated.length === 0) yield insufficient(scene.self, 'It is not on record which costs the policy on expenses covers.', { mend: 'Write down with the organisation\'s policies which costs are met.' });
        else if (ruledOut.length === 0) yield pass(scene.self, `The policy on expenses covers ${SUPPORT_COSTS.join(', ')}.`, { rests });
        else yield fail(scene.self, `The policy on expenses does not cover ${ruledOut.join(', ')}.`, { rests, mend: 'Have the policy cover these too; without them some people cannot come.' });
        for (const activity of heldInPeriod(scene)) {
          for (const claim of scene.all('payments').filter(({ data }) => data.activity === activity.id && data.refused !== undefined)) {
            const due = activity.data.date;
            const cost = claim.data.refused?.cost;
            const subject = claim.part('refused');
            if (cost === undefined) yield insufficient(subject, 'A claim was refused, and it is not on record for what cost.', { due, mend: 'Write down what the cost was for.', paste: { into: subject, field: 'cost', value: 'travel' } });
            else if (stated.length > 0 && ruledOut.includes(cost)) yield fail(subject, `A claim for ${cost} was refused, and the policy meets no such cost at all.`, { due, rests, mend: 'Pay the claim, and have the policy cover such costs.' });
            else if (covered.includes(cost) || !SUPPORT_COSTS.includes(cost)) yield pass(subject, `A claim for ${cost} was refused, but not because such costs are ruled out.`, { due, rests });
          }
        }
      },
    }),
    ...expenseSigns,
  ],
});
