import type { Scene } from '../src/model/charter.js';
import { addDays, type Day } from '../src/model/day.js';
import type { Judgement, Paste } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { participants, type Activity } from './derived.js';
import { fail, insufficient, kOfN, notApplicable, pass, percent, reaches } from './judging.js';

/** A letter, call or form that asked people to take part, as evidence. */
export type Invitation = AuditRecord<'invitations'>;
export type Offer = NonNullable<Invitation['data']['offers']>[number];
export type Ask = NonNullable<Invitation['data']['asks']>[number];

/** A scene of rules that read activities and their invitations. */
export type WithInvitations = Pick<Scene<'activity' | 'invitations', never>, 'all'>;

/** The invitations that brought people to an activity: those it names. */
export function invitationsTo(scene: WithInvitations, { data }: Activity): readonly Invitation[] {
  return scene.all('invitations').filter(({ id }) => id !== undefined && (data.invitations ?? []).includes(id));
}

/** Those of some invitations that offered one of these things. */
export function thatOffer(invitations: readonly Invitation[], offers: readonly Offer[]): readonly Invitation[] {
  return invitations.filter(({ data }) => offers.some((offer) => data.offers?.includes(offer)));
}

/** Those of some invitations that are known to have gone out by a day, that day included. */
export function sentBy(invitations: readonly Invitation[], by: Day): readonly Invitation[] {
  return invitations.filter(({ data }) => data.sent_on !== undefined && data.sent_on <= by);
}

interface OfferAsked {
  /** What was to be offered, as the start of a sentence: "A fee or benefit". */
  readonly what: string;
  /** Any one of these will do. */
  readonly offers: readonly Offer[];
  /** The last day on which the offer is still in time. */
  readonly by: Day;
  readonly mend: string;
}

/** Whether an invitation to the activity made an offer in time. The activity is the subject and its day the day on which that was due. */
export function offeredIn(scene: WithInvitations, activity: Activity, { what, offers, by, mend }: OfferAsked): Judgement {
  const due = activity.data.date;
  const named = invitationsTo(scene, activity);
  const offering = thatOffer(named, offers);
  const inTime = sentBy(offering, by);
  if (inTime.length > 0) return pass(activity, `${what} was offered in time: ${listed(inTime)}, by ${by}.`, { due, either: { count: 1, of: inTime } });
  const undated = offering.find(({ data }) => data.sent_on === undefined);
  if (undated !== undefined) {
    return insufficient(activity, `${what} was offered by ${undated.label}, but it is not on record when that was sent; by ${by} was asked for.`, {
      due, rests: offering, mend: 'Write down the day on which it was sent.', paste: { into: undated.part(), field: 'sent_on', value: `<day by ${by}>` },
    });
  }
  if (offering.length > 0) return fail(activity, `${what} was offered too late: ${listed(offering)}; by ${by} was asked for.`, { due, rests: offering, mend });
  const reason = named.length === 0 ? `${what} was not offered: no invitation is on record that brought people here.` : `${what} was not offered in any of the invitations that brought people here (${listed(named)}).`;
  const silent = sentBy(named, by).find(({ data }) => data.offers === undefined);
  const paste = pasteName(activity, sentBy(thatOffer(scene.all('invitations'), offers), by)) ?? (silent === undefined ? undefined : { into: silent.part(), field: 'offers', value: `[${offers[0] ?? ''}]` });
  return fail(activity, reason, { due, rests: named, mend, ...(paste === undefined ? {} : { paste }) });
}

interface AskingAsked {
  readonly about: Ask;
  /** What was asked about, as in "asked about access". */
  readonly topic: string;
  /** Of the participants, the share to be asked; of those asked, the share whose answer is needed. */
  readonly least: number;
  readonly leastAnswered: number;
}

/**
 * Whether those who took part had been asked beforehand what they would need, and enough of them answered. Silence before an activity
 * that was held is a breach, since asking leaves a letter behind; too few answers leave it open what people needed.
 */
export function askedBefore(scene: WithInvitations, activity: Activity, asked: AskingAsked): Judgement {
  const { about, topic, least, leastAnswered } = asked;
  const came = participants(activity);
  if (came === 0) return notApplicable(activity, 'Nobody with lived experience took part.');
  if (came === undefined) return insufficient(activity, `It is not on record how many people took part, so whether all were asked about ${topic} can't be told.`, { mend: 'Count those who took part.' });
  const named = invitationsTo(scene, activity);
  const asking = named.filter(({ data }) => data.asks?.includes(about));
  const counted = asking.filter(({ data }) => data.to !== undefined && data.sent_on !== undefined && data.sent_on < activity.data.date);
  const reach = counted.reduce((sum, { data }) => sum + (data.to ?? 0), 0);
  if (!reaches(reach, came, least)) return unasked(scene, activity, { ...asked, came, named, asking, reach });
  const answers = counted.reduce((sum, { data }) => sum + (data.answered ?? 0), 0);
  const told = `${String(reach)} people were asked about ${topic} before it, and ${String(came)} took part`;
  if (reaches(answers, reach, leastAnswered)) return pass(activity, `${told}; ${kOfN(answers, reach)} of those asked answered.`, { rests: counted });
  const uncounted = counted.find(({ data }) => data.answered === undefined);
  const reason = `${told}, but ${kOfN(answers, reach)} of those asked are on record as having answered; under ${percent(leastAnswered)} it can't be told what people needed.`;
  return insufficient(activity, reason, {
    rests: counted, mend: 'Count the answers, "nothing" included; next time ring those who do not answer.',
    ...(uncounted === undefined ? {} : { paste: { into: uncounted.part(), field: 'answered', value: `<count from ${String(Math.ceil(reach * leastAnswered - answers - 1e-9))}>` } }),
  });
}

interface Unasked extends AskingAsked {
  readonly came: number;
  readonly named: readonly Invitation[];
  readonly asking: readonly Invitation[];
  readonly reach: number;
}

function unasked(scene: WithInvitations, activity: Activity, { about, topic, least, leastAnswered, came, named, asking, reach }: Unasked): Judgement {
  const { date } = activity.data;
  // Lines to paste are offered only where they would settle it: the one thing missing is what they add.
  const settles = ({ data }: Invitation, to: number | undefined): boolean => to !== undefined && reaches(reach + to, came, least) && reaches(data.answered ?? 0, reach + to, leastAnswered);
  const enough = `at least ${percent(least)} are asked for`;
  const unknown = asking.find(({ data }) => data.to === undefined || data.sent_on === undefined);
  if (unknown !== undefined) {
    const { sent_on: sentOn, to } = unknown.data;
    const rest = Math.max(1, came - reach);
    const paste: Paste | undefined = sentOn !== undefined && settles(unknown, rest) ? { into: unknown.part(), field: 'to', value: `<count from ${String(rest)}>` }
      : sentOn === undefined && settles(unknown, to) ? { into: unknown.part(), field: 'sent_on', value: `<day by ${addDays(date, -1)}>` } : undefined;
    return insufficient(activity, `${unknown.label} asked about ${topic}, but it is not on record ${sentOn === undefined ? 'when it was sent' : 'to how many people it went'}; ${String(reach)} of the ${String(came)} who took part are known to have been asked before it.`, {
      rests: named, mend: 'Write down when it was sent and to how many people.', ...(paste === undefined ? {} : { paste }),
    });
  }
  const reason = asking.length === 0
    ? `Nobody is on record as having been asked about ${topic} before ${date}; ${String(came)} people took part.`
    : `${kOfN(reach, came)} of those who took part were asked about ${topic} before ${date}; ${enough}.`;
  const before = scene.all('invitations').filter((invitation) => invitation.data.sent_on !== undefined && invitation.data.sent_on < date && settles(invitation, invitation.data.to));
  const silent = before.find((invitation) => named.includes(invitation) && invitation.data.asks === undefined);
  const paste = pasteName(activity, before.filter(({ data }) => data.asks?.includes(about))) ?? (silent === undefined ? undefined : { into: silent.part(), field: 'asks', value: `[${about}]` });
  return fail(activity, reason, { rests: named, mend: `Ask everybody about ${topic} with the invitation, in time to act on the answers, and record when and how many were asked.`, ...(paste === undefined ? {} : { paste }) });
}

// Where the activity does not say what brought people to it, the last invitation that fits is proposed.
function pasteName(activity: Activity, fitting: readonly Invitation[]): Paste | undefined {
  const id = fitting.at(-1)?.id;
  return activity.data.invitations !== undefined || id === undefined ? undefined : { into: activity.part(), field: 'invitations', value: `[${id}]` };
}

function listed(invitations: readonly Invitation[]): string {
  return invitations.map(({ label, data }) => `${label}${data.sent_on === undefined ? '' : ` of ${data.sent_on}`}`).join(', ');
}
