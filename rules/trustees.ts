import type { Scene } from '../src/model/charter.js';
import { addDays, daysBetween, type Day } from '../src/model/day.js';
import type { AuditRecord } from '../src/model/record.js';

/** A trustee's term as evidence. */
export type Term = AuditRecord<'board-terms'>;

/** What is asked of a day, of terms that are fully on record, and again with those that may count. */
export interface Standing {
  /** For certain: people who use services, as they declared it, in a term with its last day on record. */
  readonly sure: boolean;
  /** If every term that is not fully on record counted. */
  readonly possible: boolean;
}

/** The share of days on which something held: for certain, and at most. */
export interface ShareOfDays {
  readonly sure: number;
  readonly possible: number;
  readonly days: number;
}

type OfTerms = Pick<Scene<'board-terms', never>, 'all'>;

/** Whether the term may be that of a person who uses services; a carer's is not, nor is any other. */
export function mayCount({ data }: Term): boolean {
  return data.capacity === undefined || data.capacity === 'pwus' || data.capacity === 'both';
}

/** Whether everything is on record for it to count. */
export function surelyCounts(term: Term): boolean {
  return mayCount(term) && term.data.capacity !== undefined && term.data.declared_on !== undefined && term.data.to !== undefined;
}

/** How many trustees who use services are in post on a day. A person with two terms is one. */
export function inPost(scene: OfTerms, on: Day, counts: (term: Term) => boolean = surelyCounts): number {
  return new Set(scene.all('board-terms').filter((term) => counts(term) && covers(term.data, on)).map(({ data }) => data.member)).size;
}

/** Whether two trustees who use services are in post. */
export function hasTwo(scene: OfTerms, on: Day): Standing {
  return { sure: inPost(scene, on) >= 2, possible: inPost(scene, on, mayCount) >= 2 };
}

/** Whether a trustee who uses services chairs the Network. */
export function hasChair(scene: OfTerms, on: Day): Standing {
  const chairs = scene.all('board-terms').filter((term) => mayCount(term) && covers(term.data, on) && term.data.chairs_network !== undefined && covers(term.data.chairs_network, on));
  return { sure: chairs.some((term) => surelyCounts(term) && term.data.chairs_network?.to !== undefined), possible: chairs.length > 0 };
}

/** On how many days from one to another something held. */
export function onDays(from: Day, to: Day, holds: (on: Day) => Standing): ShareOfDays {
  const days = daysBetween(from, to) + 1;
  const standings = Array.from({ length: days }, (_, i) => holds(addDays(from, i)));
  return { days, sure: standings.filter((s) => s.sure).length, possible: standings.filter((s) => s.possible).length };
}

/** Whether two are in post and one who uses services chairs the Network. */
export function hasTwoAndChair(scene: OfTerms, on: Day): Standing {
  const [two, chair] = [hasTwo(scene, on), hasChair(scene, on)];
  return { sure: two.sure && chair.sure, possible: two.possible && chair.possible };
}

/** The longest stretch without two, in days, that touches the period: from the day the second left, also before it began. */
export function longestVacancy(scene: OfTerms, from: Day, to: Day): number {
  const isShort = (on: Day): boolean => !hasTwo(scene, on).sure;
  const first = scene.all('board-terms').map(({ data }) => data.from).toSorted()[0] ?? from;
  let start = from;
  while (start > first && isShort(addDays(start, -1)) && isShort(from)) start = addDays(start, -1);
  let longest = 0;
  let current = 0;
  for (let on = start; on <= to; on = addDays(on, 1)) {
    current = isShort(on) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

function covers({ from, to }: { readonly from: Day; readonly to?: Day }, on: Day): boolean {
  return from <= on && (to === undefined || on <= to);
}

/** Terms that touch the period. */
export function termsInPeriod(scene: OfTerms & Pick<Scene, 'period'>): readonly Term[] {
  return scene.all('board-terms').filter(({ data }) => data.from <= scene.period.to && (data.to === undefined || data.to >= scene.period.from));
}

/** Meetings of the Board in the period. */
export function meetingsInPeriod(scene: Pick<Scene<'board-meetings', never>, 'all' | 'period'>): readonly AuditRecord<'board-meetings'>[] {
  return scene.all('board-meetings').filter(({ data }) => scene.period.from <= data.date && data.date <= scene.period.to);
}

/** The last day that can be judged: of the period, or so far. */
export function lastDay({ asOf, period }: Pick<Scene, 'asOf' | 'period'>): Day {
  return asOf < period.to ? asOf : period.to;
}
