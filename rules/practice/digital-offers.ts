import type { Judgement, Paste } from '../../src/model/judgement.js';
import { participants, type Activity } from '../derived.js';
import { fail, insufficient, pass, percent, several } from '../judging.js';
import type { OfferOfRoom } from './digital-activities.js';

/** What the judgement of offers needs besides them. */
export interface Offering {
  readonly self: Judgement['subject'];
  /** Activities of the year where people met face to face. */
  readonly contacts: number;
  /** The share of the participants that is to be offered to come. */
  readonly least: number;
}

/** With too little face to face it is the offer that counts: made to nearly all beforehand, and how many took it up is known. */
export function byOffer(digital: readonly Activity[], offerOf: (activity: Activity) => OfferOfRoom, { self, contacts, least }: Offering): Judgement {
  const offers = digital.map((activity) => ({ activity, offer: offerOf(activity) }));
  const missing = offers.filter(({ offer }) => offer.state === 'not-offered');
  const unknown = offers.find(({ offer }) => offer.state === 'unknown');
  const untaken = offers.find(({ activity: { data } }) => (data.format === 'hybrid' ? data.in_person : data.remote?.offline_used) === undefined);
  const rests = [...digital, ...offers.flatMap(({ offer }) => offer.by)];
  if (missing.length > 0) {
    const which = missing.map(({ activity, offer }) => `${activity.data.date} (${String(offer.to)} of ${String(participants(activity) ?? 'an unknown number')})`);
    return fail(self, `${several(digital.length, 'activity in the year was', 'activities in the year were')} digital, people met face to face at ${String(contacts)}, and coming in person was not offered beforehand to at least ${percent(least)} of those who took part: ${which.join(', ')}.`, { rests, mend: 'Meet face to face soon, or offer it to everybody with the next invitation, and count who comes.' });
  }
  if (unknown !== undefined) return insufficient(unknown.activity, `Coming in person was offered, but it is not on record when, to how many, or how many took part on ${unknown.activity.data.date}.`, { rests, mend: 'Complete the invitation with its day and how many it went to, and the activity with who took part.' });
  if (untaken !== undefined) return insufficient(untaken.activity.part('remote'), `Coming in person was offered for ${untaken.activity.data.date}, but how many took another way is not on record.`, { rests, mend: 'Write down how many took part offline, 0 included.', paste: takeUpToFill(untaken.activity) });
  return pass(self, `Coming in person was offered beforehand for each of ${several(digital.length, 'digital activity', 'digital activities')}, and how many took it up is on record.`, { rests });
}

function takeUpToFill(activity: Activity): Paste {
  return activity.data.remote === undefined ? { into: activity.part(), field: 'remote', value: '{offline_used: <count>}' } : { into: activity.part('remote'), field: 'offline_used', value: '<count>' };
}
