import type { Scene } from '../../model/charter.js';
import { daysBetween } from '../../model/day.js';
import { claimsFor } from '../../../rules/claims.js';
import { endOf, heldInPeriod, type Activity } from '../../../rules/derived.js';
import { nobodyEligible, peopleIn, rewardsFor, surveyMinutes } from '../../../rules/recognition.js';
import { rewardDue } from '../../../rules/structure/fee-payments.js';
import { measure, sumOf } from './measure.js';

export interface Recognition {
  readonly eligible: number | null;
  readonly offered: number | null;
  readonly accepted: number | null;
  /** People who accepted, by when they had it. */
  readonly paidOnTime: number | null;
  readonly paidLate: number | null;
  readonly unpaid: number | null;
  readonly otherBenefit: number;
  readonly feePayees: number;
  /** Pence. */
  readonly fees: number | null;
  readonly within14: number;
  readonly within30: number;
  readonly over30: number;
  readonly refused: number;
  readonly open: number;
  readonly expensePayees: number;
  /** Pence. */
  readonly expenses: number | null;
}

type Scened = Scene<'activity' | 'payments' | 'invitations', never>;

/** What people were offered and paid for the activities of the year, and their expenses (annual.md, I4; "declined", "accepted and unpaid" of the records). */
export const recognition = measure({
  name: 'recognition',
  reads: ['activity', 'payments'],
  collect(plain): Recognition {
    const scene: Scened = plain;
    const held = heldInPeriod(scene);
    const times = held.map((activity) => timesOf(scene, activity));
    const paid = held.flatMap((activity) => rewardsFor(scene, activity)).filter(({ data }) => data.paid_on !== undefined);
    const fees = paid.filter(({ data }) => data.type === 'fee');
    const waits = held.flatMap((activity) => claimsFor(scene, activity).map((claim) => ({ claim, wait: waitOf(claim, activity) })));
    const between = (least: number, most: number): number => peopleIn(waits.filter(({ wait }) => typeof wait === 'number' && least < wait && wait <= most).map(({ claim }) => claim));
    const claimsThat = (state: 'refused' | 'open'): number => peopleIn(waits.filter(({ wait }) => wait === state).map(({ claim }) => claim));
    const expenses = waits.filter(({ wait }) => typeof wait === 'number').map(({ claim }) => claim);
    const offer = (name: 'eligible' | 'offered' | 'accepted'): number | null => sumOf(held, (activity) => offerOf(scene, activity, name));
    return {
      eligible: offer('eligible'),
      offered: offer('offered'),
      accepted: offer('accepted'),
      paidOnTime: sumOf(times, (time) => time?.onTime),
      paidLate: sumOf(times, (time) => time?.late),
      unpaid: sumOf(times, (time) => time?.unpaid),
      otherBenefit: peopleIn(paid) - peopleIn(fees),
      feePayees: peopleIn(fees),
      fees: sumOf(fees, ({ data }) => data.amount),
      within14: between(-Infinity, 14),
      within30: between(14, 30),
      over30: between(30, Infinity),
      refused: claimsThat('refused'),
      open: claimsThat('open'),
      expensePayees: peopleIn(expenses),
      expenses: sumOf(expenses, ({ data }) => data.amount),
    };
  },
});

// Nobody can be offered anything where nobody came; that is a count too.
function offerOf(scene: Scened, activity: Activity, name: 'eligible' | 'offered' | 'accepted'): number | undefined {
  return activity.data.recognition?.[name] ?? (nobodyEligible(activity, scene.value(surveyMinutes)) === undefined ? undefined : 0);
}

/** Of those who accepted, how many had it in time, later, and not so far; somebody paid twice counts once. */
function timesOf(scene: Scened, activity: Activity): { readonly onTime: number; readonly late: number; readonly unpaid: number } | undefined {
  const accepted = offerOf(scene, activity, 'accepted');
  if (accepted === undefined) return undefined;
  const paid = rewardsFor(scene, activity).filter(({ data }) => data.paid_on !== undefined);
  const inTime = paid.filter((batch) => batch.data.paid_on !== undefined && batch.data.paid_on <= rewardDue(scene, activity, batch));
  const onTime = Math.min(accepted, peopleIn(inTime));
  const late = Math.min(accepted - onTime, peopleIn(paid) - peopleIn(inTime));
  return { onTime, late, unpaid: accepted - onTime - late };
}

// A claim that came on a day not on record counts from the end of the activity, as in the rules; money given beforehand leaves no wait.
function waitOf({ data }: ReturnType<typeof claimsFor>[number], activity: Activity): number | 'refused' | 'open' {
  if (data.paid_on === undefined) return data.refused === undefined ? 'open' : 'refused';
  return daysBetween(data.claimed_on ?? endOf(activity), data.paid_on);
}
