import type { FactFound, FactValue, Scene } from '../src/model/charter.js';
import { isWithin } from '../src/model/audit-year.js';
import { isDay, type Day } from '../src/model/day.js';
import { fact } from './define.js';

/** Something done to bring others to co-produce, of the organisation or a project; empty texts are not on record. */
interface Act extends FactValue {
  readonly date: string;
  readonly act: string;
  readonly partner: string;
  readonly ref: string;
  readonly followedUp: string;
}

/** How many contracts and grants of a year were signed as lead, and how many of those have a clause; -1 is not on record. */
interface Agreements extends FactValue {
  readonly year: string;
  readonly signed: number;
  readonly withClause: number;
}

export type ActFound = FactFound<Act>;

export const partnerActs = fact<Act>({
  name: 'partner-acts',
  reads: ['partner-influence'],
  *collect(scene) {
    for (const record of scene.all('partner-influence')) {
      const { date, act, partner = '', ref = '', followed_up_on: followedUp = '' } = record.data;
      yield { from: record.part(), value: { date, act, partner, ref, followedUp } };
    }
  },
});

export const partnerAgreements = fact<Agreements>({
  name: 'partner-agreements',
  reads: ['partner-influence'],
  *collect(scene) {
    for (const list of scene.lists('partner-influence')) {
      for (const [i, { year, signed = -1, with_clause: withClause = -1 }] of (list.data.agreements ?? []).entries()) yield { from: list.part('agreements', i), value: { year, signed, withClause } };
    }
  },
});

type OfFacts = Pick<Scene, 'facts' | 'period'>;

/** The acts of the year. */
export function actsInYear(scene: OfFacts): readonly ActFound[] {
  return scene.facts(partnerActs).filter(({ value }) => isDay(value.date) && isWithin(value.date, scene.period));
}

/** Acts that name somebody outside. One letter to many is one act, by its reference or, where it has none, by its day and sort. */
export function distinctActs(acts: readonly ActFound[]): readonly ActFound[] {
  const byKey = new Map<string, ActFound>();
  for (const act of acts) if (!byKey.has(keyOf(act))) byKey.set(keyOf(act), act);
  return [...byKey.values()];
}

/** The partners that some acts name, each once. */
export function partnersOf(acts: readonly ActFound[]): readonly string[] {
  return [...new Set(acts.map(({ value }) => plain(value.partner)).filter((name) => name !== ''))].toSorted();
}

/** One act for each partner that some acts name. */
export function onePerPartner(acts: readonly ActFound[]): readonly ActFound[] {
  return partnersOf(acts).flatMap((name) => acts.find(({ value }) => plain(value.partner) === name) ?? []);
}

/** What tells an act from others. */
export function keyOf({ value: { ref, date, act } }: ActFound): string {
  return ref === '' ? `${date} ${act}` : plain(ref);
}

/** The day of an act, or of its follow-up; undefined when it is not on record. */
export function dayOf(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
