import type { Scene } from '../src/model/charter.js';
import { isWithin } from '../src/model/audit-year.js';
import { addMonths, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { days, months } from './define.js';
import { lived } from './derived.js';
import { notApplicable, notDue } from './judging.js';
import { lastDay } from './trustees.js';

/** A review of the Network as evidence. */
export type NetworkReview = AuditRecord<'network-review'>;

/** What rules on the Network read. */
export type OfNetwork = Scene<'network-review' | 'network-meetings' | 'organisation', never>;

export const latest = months('network-review.latest', 24, { meaning: 'Months after the last review of the Network by which the next is held.', stricter: 'lower', min: 6, max: 36 });
export const youngest = months('network-review.youngest', 12, { meaning: 'Months after its foundation in which a Network is too young to be reviewed.', stricter: 'lower', min: 0, max: 24 });
export const boardWithin = days('network-review.board-within', 90, { meaning: 'Days after a review within which the Board is told of it, and by which something is to come of it.', stricter: 'lower', min: 14, max: 183 });

/** A review as a whole, to be found by its day. */
export function heldOn(review: NetworkReview): Part {
  return { ...review.part(), place: review.at('held_on') };
}

/** The reviews held by the last day that can be judged, the earliest first. */
export function reviewsSoFar(scene: OfNetwork): readonly NetworkReview[] {
  const until = lastDay(scene);
  return scene.all('network-review').filter(({ data }) => data.held_on <= until).toSorted((a, b) => byText(a.data.held_on, b.data.held_on));
}

/** The day on which the Network was founded, where that is on record. */
export function foundedOn(scene: Pick<OfNetwork, 'all'>): Day | undefined {
  return scene.all('organisation')[0]?.data.network_founded_on;
}

/** Not applicable where the Network is on record as too young to be judged. */
export function tooYoung(scene: OfNetwork): Judgement | undefined {
  const [organisation] = scene.all('organisation');
  const founded = organisation?.data.network_founded_on;
  const until = lastDay(scene);
  if (organisation === undefined || founded === undefined || addMonths(founded, scene.value(youngest)) <= until) return undefined;
  return notApplicable(organisation.part('network_founded_on'), `The Network was founded on ${founded}; on ${until} it was younger than ${String(scene.value(youngest))} months.`);
}

/** Judges the last review, with the one before it, unless the Network is too young or there is still time for the first. */
export function* ofLastReview(scene: OfNetwork, judge: (last: NetworkReview, before: NetworkReview | undefined) => Iterable<Judgement>): Generator<Judgement> {
  const young = tooYoung(scene);
  const reviews = reviewsSoFar(scene);
  const last = reviews.at(-1);
  const due = firstDue(scene);
  if (young !== undefined) yield young;
  else if (last !== undefined) yield* judge(last, reviews.at(-2));
  else if (due !== undefined && lastDay(scene) <= due) yield notDue(scene.self, `The first review of the Network is due by ${due}.`);
}

/** When the first review is due; undefined where nobody knows when the Network was founded. */
export function firstDue(scene: OfNetwork): Day | undefined {
  const founded = foundedOn(scene);
  return founded === undefined ? undefined : addMonths(founded, scene.value(latest));
}

/** The Network's meetings in the period, in the order of their dates; working groups are left out. */
export function networkMeetings(scene: Pick<OfNetwork, 'all' | 'period'>): readonly AuditRecord<'network-meetings'>[] {
  return scene.all('network-meetings').filter(({ data }) => data.type === 'meeting' && isWithin(data.date, scene.period)).toSorted((a, b) => byText(a.data.date, b.data.date));
}

/** The share of members at a meeting: at least and at most, where a figure is missing. */
export function attendanceAt({ data }: AuditRecord<'network-meetings'>): { readonly least: number; readonly most: number } {
  const came = lived(data.present);
  if (came === undefined || data.members === undefined || data.members === 0) return { least: 0, most: 1 };
  return { least: came / data.members, most: came / data.members };
}

/** The middle of some numbers; of an even number of them, halfway between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
