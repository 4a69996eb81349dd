import type { Day } from '../model/day.js';
import type { Cell, Column, Mark, TableId } from '../model/table.js';

/**
 * Whom a figure could give away: nobody (`things`: papers, meetings), people (`people`), or people by a protected characteristic, by being a
 * carer, or by lived experience (`sensitive`).
 */
export type Whose = 'things' | 'people' | 'sensitive';

/**
 * The name of one number, the same wherever it stands in a release: `staff/2024-25/ethnicity/asian`. Two cells of one key show the same
 * value or are both held back.
 */
export type FigureKey = string;

/** A number as it was counted, before anything is held back. Never leaves `src/annual`, except in a partial result and an internal release. */
export interface Figure {
  readonly key: FigureKey;
  readonly whose: Whose;
  /** People or things; pence where `people` says whose money it is. */
  readonly value: number;
  /**
   * For a figure that is no count of people but could give them away (money, days): the key of the count of people behind it. It is shown
   * only where that count is shown, or could be.
   */
  readonly people?: FigureKey;
  /** The least number of people behind it that lets it be shown; left out, the threshold of the people counted. */
  readonly atLeast?: number;
  /** An average: the policy says how many people must be behind it. */
  readonly average?: true;
  /** An outsider knows it exactly, as the headcount that the accounts publish. */
  readonly known?: true;
}

export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: Day }
  /** `c`: held back by the way in which the rows are cut. */
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'figure'; readonly key: FigureKey }
  /** What an earlier release showed, as it stood there. */
  | { readonly kind: 'published'; readonly cell: Cell }
  /** Per cent of one figure in another, worked out from what is shown of both. */
  | { readonly kind: 'percent'; readonly part: FigureKey; readonly of: FigureKey }
  /** How many times as likely: (a/b) ÷ (c/d), worked out from what is shown of all four. */
  | { readonly kind: 'ratio'; readonly a: FigureKey; readonly b: FigureKey; readonly c: FigureKey; readonly d: FigureKey };

export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly total?: true;
}

/** One way to cut a group of rows, with the note that says how. */
export interface Variant {
  readonly rows: readonly RawRow[];
  /** `White, Asian, Black` or `two groups`; shown in the notes where it is not the finest. */
  readonly cut?: string;
}

/**
 * Rows that stand or fall together, as the categories of one characteristic: from the finest cut to the coarsest, by the declared
 * hierarchy. Disclosure control takes the finest that can be shown readably. Rows that can't be merged come as one variant.
 */
export interface RawGroup {
  readonly id: string;
  readonly variants: readonly Variant[];
  /** How many people it is about, where it is about people: decides whether there may be a table at all. */
  readonly population?: FigureKey;
  /** The sub-group whose variable would be given away if one category held (nearly) all of it: the keys of its categories in each variant. */
  readonly categories?: readonly (readonly FigureKey[])[];
}

export interface RawTable {
  readonly id: TableId;
  readonly report: 'impact' | 'equality';
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RawGroup[];
  readonly notes: readonly string[];
  /** Why there is no such table this year, whatever could be shown; it then has no groups. */
  readonly withheld?: string;
}

/** `total` is what the `parts` add up to: what an outsider can reckon with. */
export interface Sum {
  readonly total: FigureKey;
  readonly parts: readonly FigureKey[];
}

/** Everything of a release before disclosure control. */
export interface RawRelease {
  readonly tables: readonly RawTable[];
  /** Every figure that a table shows or a sum names, once. */
  readonly figures: ReadonlyMap<FigureKey, Figure>;
  /** Every sum that holds among the figures, also between tables, and between the cuts of one group. */
  readonly sums: readonly Sum[];
}
