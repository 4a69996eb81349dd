import type { Scene } from '../src/model/charter.js';
import { addDays, daysBetween, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { endOf, type Activity } from './derived.js';
import { invitationsTo, sentBy, thatOffer } from './invitations.js';
import { fail, inDays, insufficient, notApplicable, onTime, pass } from './judging.js';

type Claim = AuditRecord<'payments'>;
type Reads = Scene<'activity' | 'invitations' | 'payments', never>;

/** The claims for an activity: expenses, paid, refused or open. */
export const claimsFor = (scene: Reads, activity: Activity): readonly Claim[] => scene.all('payments').filter(({ data }) => data.type === 'expenses' && data.activity === activity.id);
/** The last day on which word of how to claim is in time. */
export const dayBefore = ({ data }: Activity): Day => addDays(data.date, -1);

/** "Not applicable" where taking part can cost nothing: by post or telephone. */
export function costless(activity: Activity): Judgement | undefined {
  const { format, date: due } = activity.data;
  return format === 'post' || format === 'phone' ? notApplicable(activity, `Taking part by ${format} costs people nothing.`, { due }) : undefined;
}

/** Judges every claim; of an activity without one, says why there need be none, if that is on record. */
export function* eachClaim(scene: Reads, judge: (claim: Claim, activity: Activity) => Judgement | undefined): Generator<Judgement> {
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
export const dueOf = ({ data }: Claim, activity: Activity, within: number): Day => addDays(data.claimed_on ?? endOf(activity), within);

/** Money given before or on the day of the activity is nobody's debt. */
const isPrepaid = ({ data }: Claim, activity: Activity): boolean => data.claimed_on === undefined && data.paid_on !== undefined && data.paid_on <= endOf(activity);

/** Whether a claim was paid within so many days of its coming. */
export function timeOf(claim: Claim, activity: Activity, scene: Reads, within: number): Judgement {
  const { paid_on: done, claimed_on: claimed, refused } = claim.data;
  const due = dueOf(claim, activity, within);
  if (refused !== undefined && done === undefined) return notApplicable(claim, 'The claim was refused.', { due });
  if (isPrepaid(claim, activity)) return pass(claim, `The money was given on ${String(done)}, by the day of the activity.`, { due });
  if (claimed === undefined && done !== undefined) {
    return insufficient(claim, `It was paid on ${done}, but when the claim came is not on record.`, { due, mend: 'Write down the day on which the claim came.', paste: { into: claim.part(), field: 'claimed_on', value: `<day from ${addDays(done, -within)} by ${done}>` } });
  }
  return onTime(claim, { what: `A claim${claimed === undefined ? '' : ` of ${claimed}`} for ${activity.label}${claimed === undefined || done === undefined ? '' : ` (paid after ${inDays(daysBetween(claimed, done))})`}`, due, done, asOf: scene.asOf, mend: 'Pay claims with the next run, or advance the money.' });
}

/** Whether a refusal has a reason, and another person looked at it. */
export function refusalOf(claim: Claim, due: Day): Judgement {
  const { reason, reviewed_by: reviewer } = claim.data.refused ?? {};
  const missing = reason === undefined ? 'reason' : 'reviewed_by';
  const subject = claim.part('refused', missing);
  if (reason === undefined) return insufficient(subject, 'The claim was refused, and no reason is on record.', { due, rests: [claim], mend: 'Write down why, or pay it.', paste: { into: claim.part('refused'), field: missing, value: '"<text of 15 words>"' } });
  if (reviewer === undefined) return insufficient(subject, 'The claim was refused, and it is not on record that another person looked at the refusal.', { due, rests: [claim], mend: 'Have another person look at it, or pay it.', paste: { into: claim.part('refused'), field: missing, value: '<id S>' } });
  if (reviewer === claim.recordedBy) return fail(subject, `The refusal was reviewed by the person who recorded it (${reviewer}).`, { due, rests: [claim], mend: 'Have another person look at it, or pay it.' });
  return pass(claim.part('refused'), `The claim was refused with a reason, and ${reviewer} looked at it too.`, { due });
}
