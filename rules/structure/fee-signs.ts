import { latest } from '../../src/model/day.js';
import { showPounds } from '../../src/model/money.js';
import { rule } from '../define.js';
import { heldInPeriod } from '../derived.js';
import { fail } from '../judging.js';
import { policiesOn } from '../policies.js';
import { people, rewardsFor } from '../recognition.js';

/** Signs that a fee stands on paper only; each asks a person to look. */
export const feeSigns = [
  rule({
    id: 'fee-of-nothing',
    title: 'Fees that come to nothing were entered as paid.',
    mend: 'Look up the amount in the ledger.',
    severity: 'query',
    reads: ['activity', 'payments'],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      for (const activity of heldInPeriod(scene)) {
        for (const batch of rewardsFor(scene, activity)) {
          if ((batch.data.type === 'fee' || batch.data.type === 'voucher') && batch.data.amount === 0 && batch.data.people > 0) {
            yield fail(batch, `${people(batch.data.people)} ${batch.data.people === 1 ? 'was' : 'were'} entered as paid a ${batch.data.type}, and the amount is £0.00.`, { due: activity.data.date, mend: 'Look up the amount in the ledger, and correct it.' });
          }
        }
      }
    },
  }),
  rule({
    id: 'below-policy',
    title: 'What was offered is worth less than the organisation\'s own policy pays.',
    mend: 'Offer at least what the policy pays.',
    severity: 'query',
    reads: ['activity'],
    consults: ['organisation'],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      const fees = (policiesOn(scene, 'fees') ?? []).flatMap(({ policy }) => policy.least_fee ?? []);
      const least = fees.reduce<number | undefined>((most, fee) => (most === undefined || fee > most ? fee : most), undefined);
      for (const activity of heldInPeriod(scene)) {
        const each = activity.data.recognition?.value_each;
        if (each !== undefined && least !== undefined && each < least) {
          yield fail(activity.part('recognition', 'value_each'), `What was offered was worth ${showPounds(each)} each; the policy pays at least ${showPounds(least)}.`, { due: activity.data.date, mend: 'Pay the difference, or say in the policy when less is right.' });
        }
      }
    },
  }),
  rule({
    id: 'ledger-entry-twice',
    title: 'One entry of the ledger stands behind two payments.',
    mend: 'Name for each payment its own entry.',
    severity: 'query',
    reads: ['activity', 'payments'],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      const first = new Map<string, string>();
      for (const payment of scene.all('payments')) {
        const { activity, ledger_ref: ref, paid_on: paidOn } = payment.data;
        if (ref === undefined) continue;
        const before = first.get(ref);
        const due = latest([paidOn, scene.all('activity').find(({ id }) => id === activity)?.data.date]);
        if (before === undefined) first.set(ref, payment.label);
        else yield fail(payment, `The ledger entry ${ref} already stands behind ${before}.`, { mend: 'Look both up in the ledger, and name for each its own entry.', ...(due === undefined ? {} : { due }) });
      }
    },
  }),
];
