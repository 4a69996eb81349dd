import type { Day } from './day.js';

/** What a column holds, which says how its numbers are to be read: money in pence, percentages as whole per cent, days as whole days. */
export type ColumnKind = 'text' | 'count' | 'percent' | 'ratio' | 'money' | 'days' | 'date';

export interface Column {
  /** Kebab-case, one of its table; the name of the column in stored results. */
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** What is counted, where the title can't say it all. */
  readonly meaning?: string;
}

/**
 * Why a cell shows no figure, in the shorthand that official statistics in the UK use: `c` confidential, held back to protect people;
 * `x` not available, nobody wrote it down; `z` not applicable. (Government Analysis Function, "Symbols in tables".)
 */
export type Mark = 'c' | 'x' | 'z';

/** What stands in a cell. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'mark'; readonly mark: Mark };

export interface Row {
  /** As many as there are columns, in their order. */
  readonly cells: readonly Cell[];
  /** Adds up the rows that it stands under. */
  readonly total?: true;
}

/** The ids of the annual tables: the impact report's (I) and the equality and diversity report's (E). */
export const TABLE_IDS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** An annual table as it may be shown: what disclosure control left of it. Every output of `annual` renders these and nothing else. */
export interface Table {
  readonly id: TableId;
  readonly report: 'impact' | 'equality';
  readonly title: string;
  /** What the table says, in one sentence for somebody who has not read the records. */
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What a reader must know to read the figures rightly: how they were counted, rounded, merged. */
  readonly notes: readonly string[];
  /** Why the table is not shown; it then has no rows. */
  readonly withheld?: string;
}
