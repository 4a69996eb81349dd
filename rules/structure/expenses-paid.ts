import { daysBetween } from '../../src/model/day.js';
import type { CostKind } from '../../src/model/generated/records.js';
import { claimsFor, costless, dayBefore, dueOf, eachClaim, refusalOf, timeOf } from '../claims.js';
import { commitment, days, rule } from '../define.js';
import { endOf, heldInPeriod } from '../derived.js';
import { invitationsTo, offeredIn, thatOffer } from '../invitations.js';
import { fail, inDays, insufficient, notApplicable, notDue, pass } from '../judging.js';
import { policiesOn } from '../policies.js';
import { expenseSigns } from './expense-signs.js';

const paidWithin = days('expenses-paid.paid-within', 30, { meaning: 'Days after a claim came within which it is paid.', stricter: 'lower', min: 0, max: 90 });
const target = days('expenses-paid.target', 14, { meaning: 'Days after a claim came within which it is aimed to be paid.', stricter: 'lower', min: 0, max: 90 });

/** Without these some people can't take part at all, so none of them may be ruled out. */
const SUPPORT_COSTS: readonly CostKind[] = ['care', 'personal-assistance', 'childcare', 'communication'];

const toldMend = 'Say in the invitation what can be claimed and how, and record that it did.';

export const expensesPaid = commitment({
  name: 'expenses-paid',
  level: 'project',
  force: 'qualified',
  title: 'Reasonable costs of taking part are met, and promptly.',
  why: 'Nobody should pay to be consulted, and many cannot wait to be paid back.',
  shownBy: 'claims-paid',
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
