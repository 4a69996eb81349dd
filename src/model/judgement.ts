import type { Day } from './day.js';
import type { Kind } from './generated/records.js';
import type { Part } from './record.js';
import type { Verdict } from './verdict.js';

/** What a rule says of one subject. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What was judged: a record or part of one, or the project or organisation as a whole (`scene.self`). */
  readonly subject: Part;
  /** Why, in plain English, with the numbers in it. */
  readonly reason: string;
  /** What to do about it; every fail and every lack of evidence has one. */
  readonly mend?: string;
  /** The day the duty fell due: it decides which audit year the judgement belongs to. Left out for a standing duty. */
  readonly due?: Day;
  /** Nothing has been done yet, as against done late: an older one is still shown in a later year. */
  readonly outstanding?: boolean;
  /** The record itself gives a reason for the breach (see the tolerance of a rule). */
  readonly explained?: boolean;
  /** What else it rests on; the subject always counts. If any of it is struck out, the judgement can't help. */
  readonly rests?: readonly Part[];
  /** So many of these must stand; for "at least one" and "at least two". */
  readonly either?: { readonly count: number; readonly of: readonly Part[] };
  /** What to write into the records to mend it, ready to paste. */
  readonly paste?: Paste;
}

/**
 * Lines to write into the records. Places to be filled in stand in angle brackets: `<day by 2024-07-09>`, `<day from 2024-06-12>`,
 * `<day from 2024-06-12 by 2024-07-09>`, `<count from 12>`, `<count>`, `<text>`, `<text of 15 words>`, `<id S>`, `<id P>`.
 */
export type Paste =
  /** One more field of a mapping: `field: value`, the value on one line. */
  | { readonly into: Part; readonly field: string; readonly value: string }
  /** One more item of a list that is there. */
  | { readonly list: Part; readonly item: string }
  /** A new record, or one more entry where the kind is a list: its fields, each `name: value` on one line. */
  | { readonly kind: Kind; readonly fields: readonly string[] };
