import type { Day } from '../src/model/day.js';
import { daysBetween } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord, Part } from '../src/model/record.js';

/** A subject or a piece of evidence: a whole record, or a part of one. */
export type Shown = Part | AuditRecord;

type More = Omit<Judgement, 'verdict' | 'subject' | 'reason' | 'rests' | 'either'> & {
  readonly rests?: readonly Shown[];
  readonly either?: { readonly count: number; readonly of: readonly Shown[] };
};
type WithMend = More & { readonly mend: string };

/** The rule is met; say by what, with the numbers. */
export const pass = (subject: Shown, reason: string, more?: More): Judgement => judged('pass', subject, reason, more);

/** The evidence shows the rule broken, or a day passed in silence for an act that always leaves a trace. */
export const fail = (subject: Shown, reason: string, more: WithMend): Judgement => judged('fail', subject, reason, more);

/** It can't be told from what is on record. */
export const insufficient = (subject: Shown, reason: string, more: WithMend): Judgement =>
  judged('insufficient-evidence', subject, reason, more);

/** The rule doesn't apply, by a fact on record, which the reason names; never by silence. */
export const notApplicable = (subject: Shown, reason: string, more?: More): Judgement => judged('not-applicable', subject, reason, more);

/** There is still time. */
export const notDue = (subject: Shown, reason: string, more?: More): Judgement => judged('not-due', subject, reason, more);

interface Timed extends WithMend {
  /** What was due, as a subject for a sentence: "the feedback". */
  readonly what: string;
  readonly due: Day;
  /** When it was done; undefined as long as it wasn't. */
  readonly done: Day | undefined;
  readonly asOf: Day;
}

/** Done by a day: passes on that day, is not due up to and including it, and fails the day after when nothing was done. */
export function onTime(subject: Shown, timed: Timed): Judgement {
  const { what, due, done, asOf } = timed;
  if (done !== undefined && done <= due) return pass(subject, `${what}: done on ${done}, due by ${due}.`, timed);
  if (done !== undefined) return fail(subject, `${what}: done on ${done}, ${inDays(daysBetween(due, done))} after the due day ${due}.`, timed);
  if (asOf <= due) return notDue(subject, `${what}: due by ${due}, not done yet on ${asOf}.`, timed);
  return fail(subject, `${what}: due by ${due}, nothing on record ${inDays(daysBetween(due, asOf))} later.`, { ...timed, outstanding: true });
}

interface Level extends WithMend {
  /** What is counted, as the end of "9 of 12 …": "of the participants were told". */
  readonly what: string;
  /** How many; undefined when it isn't on record. */
  readonly part: number | undefined;
  readonly whole: number | undefined;
  /** The least share, 0 to 1. */
  readonly least: number;
}

/** A share inside one record that must reach a level, at any number. Nothing to share out is not decided here: ask before. */
export function shareOf(subject: Shown, level: Level): Judgement {
  const { what, part, whole, least } = level;
  if (part === undefined || whole === undefined || whole === 0) {
    const missing = whole === undefined || whole === 0 ? 'out of how many' : 'how many';
    return insufficient(subject, `It is not on record ${missing} ${what}.`, level);
  }
  const reason = `${kOfN(part, whole)} ${what}; at least ${percent(least)} are asked for.`;
  return reaches(part, whole, least) ? pass(subject, reason, level) : fail(subject, reason, level);
}

/** Whether `part` of `whole` is at least a share, reckoned without rounding errors (0.9 of 10 is 9). */
export function reaches(part: number, whole: number, least: number): boolean {
  return part + 1e-9 >= whole * least;
}

/** "9 of 12 (75 %)": the count first, the percentage second. */
export function kOfN(part: number, whole: number): string {
  return whole === 0 ? `${String(part)} of 0` : `${String(part)} of ${String(whole)} (${percent(part / whole)})`;
}

/** "75 %", rounded down, so that a share that falls short never reads as if it reached. */
export function percent(value: number): string {
  return `${String(Math.floor(value * 100 + 1e-9))} %`;
}

/** "1 day", "12 days". */
export function inDays(n: number): string {
  return several(n, 'day');
}

/** "1 claim", "3 claims", "2 people": a number with its noun; the plural adds an s unless given. */
export function several(n: number, one: string, many = `${one}s`): string {
  return `${String(n)} ${n === 1 ? one : many}`;
}

/** The part that a subject or piece of evidence is. */
export function partOf(shown: Shown): Part {
  return 'part' in shown ? shown.part() : shown;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

// Field by field: there are so many judgements that copying what is left over of an object would take longer than the rules.
function judged(verdict: Judgement['verdict'], subject: Shown, reason: string, more: More | undefined): Judgement {
  const judgement: Writable<Judgement> = { verdict, subject: partOf(subject), reason };
  if (more === undefined) return judgement;
  const { mend, due, outstanding, explained, rests, either, paste } = more;
  if (mend !== undefined) judgement.mend = mend;
  if (due !== undefined) judgement.due = due;
  if (outstanding !== undefined) judgement.outstanding = outstanding;
  if (explained !== undefined) judgement.explained = explained;
  if (rests !== undefined) judgement.rests = rests.map(partOf);
  if (either !== undefined) judgement.either = { count: either.count, of: either.of.map(partOf) };
  if (paste !== undefined) judgement.paste = paste;
  return judgement;
}
