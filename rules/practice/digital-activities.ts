import type { Scene } from '../../src/model/charter.js';
import { addDays } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { Part } from '../../src/model/record.js';
import { endOf, heldInPeriod, participants, type Activity } from '../derived.js';
import { invitationsTo, sentBy, thatOffer, type Invitation } from '../invitations.js';
import { insufficient, notApplicable, reaches } from '../judging.js';

/** What the rules on digital ways of working see. */
export type Digital = Pick<Scene<'activity' | 'invitations', 'organisation'>, 'all' | 'organisation' | 'period'>;

/** The closure that ruled out meeting face to face for the whole of an activity. None is looked up for a project on its own. */
export function closureOver({ organisation }: Pick<Digital, 'organisation'>, activity: Activity): Part | undefined {
  for (const record of organisation?.all('organisation') ?? []) {
    const index = (record.data.closures ?? []).findIndex(({ from, to }) => from <= activity.data.date && endOf(activity) <= to);
    if (index >= 0) return record.part('closures', index);
  }
  return undefined;
}

/** Activities of the period held wholly or partly online, while meeting face to face was possible. */
export function digitalIn(scene: Digital): readonly Activity[] {
  return heldInPeriod(scene).filter((activity) => (activity.data.format === 'online' || activity.data.format === 'hybrid') && closureOver(scene, activity) === undefined);
}

/** Activities of the period where people with lived experience were in one room; staff among themselves are not what is meant. */
export function contactsIn(scene: Digital): readonly Activity[] {
  return inOneRoom(scene).filter((activity) => (participants(activity) ?? 0) > 0);
}

/** One of those at which nobody counted who was there. */
export function uncountedContact(scene: Digital): Activity | undefined {
  return inOneRoom(scene).find((activity) => participants(activity) === undefined);
}

function inOneRoom(scene: Digital): readonly Activity[] {
  return heldInPeriod(scene).filter(({ data }) => data.format === 'in-person' || (data.format === 'hybrid' && (data.in_person ?? 0) > 0));
}

/** Whether coming in person was offered to those who took part, before the day of an activity, and by what. */
export interface OfferOfRoom {
  readonly state: 'offered' | 'not-offered' | 'unknown';
  readonly by: readonly Invitation[];
  readonly to: number;
}

/** Reckons the offers of a room: `least` is the share of the participants that they must have reached. */
export function roomOffered(scene: Digital, activity: Activity, least: number): OfferOfRoom {
  const offering = thatOffer(invitationsTo(scene, activity), ['in-person']);
  const inTime = sentBy(offering, addDays(activity.data.date, -1));
  const to = inTime.reduce((sum, { data }) => sum + (data.to ?? 0), 0);
  const took = participants(activity);
  if (took !== undefined && inTime.length > 0 && reaches(to, took, least)) return { state: 'offered', by: inTime, to };
  const isOpen = offering.length > 0 && (took === undefined || offering.some(({ data }) => data.sent_on === undefined || data.to === undefined));
  return { state: isOpen ? 'unknown' : 'not-offered', by: offering, to };
}

/** Judges each activity of the period that was held online alone, on its day; the others say why they aren't. */
export function* onlineAlone(scene: Digital, judge: (activity: Activity) => Judgement): Generator<Judgement> {
  for (const activity of heldInPeriod(scene)) {
    const { date: due, format } = activity.data;
    const closure = closureOver(scene, activity);
    if (format !== undefined && format !== 'online') yield notApplicable(activity, `It was not held online alone (${format}).`, { due });
    else if (closure !== undefined) yield notApplicable(activity, `Meeting face to face was ruled out on ${due}.`, { due, rests: [closure] });
    else if (format === undefined) yield insufficient(activity, `It is not on record how people met on ${due}.`, { due, mend: 'Write down the format: in-person, online, hybrid, phone or post.' });
    else yield judge(activity);
  }
}
