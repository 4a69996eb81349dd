import type { Charter } from './charter.js';
import type { TableId } from './table.js';

/** The numbers that disclosure control goes by; docs/disclosure-control.md says what each does. */
export type DisclosurePolicy = { readonly [Name in keyof Charter['disclosure']]: number };

/**
 * What is kept of a release, so that a later one, cut in another way, can be held against it. It holds nothing that was not published, but
 * for the names of figures and which of them add up.
 */
export interface Ledger {
  readonly formatVersion: '1.0';
  readonly rules: DisclosurePolicy;
  readonly tables: readonly LedgerTable[];
  /** Figures about people that a table showed or held back, by key. */
  readonly figures: Readonly<Record<string, LedgerFigure>>;
  /** Which of them, and of those that outsiders know, add up. */
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[];
}

export interface LedgerTable {
  readonly id: TableId;
  /** SHA-256, in hex, of the table as JSON. */
  readonly hash: string;
  readonly withheld: boolean;
  /** The groups of rows that are shown: how each was cut, where it could be cut in several ways, and how many people it is about, as published. */
  readonly groups: readonly { readonly id: string; readonly cut: string | null; readonly population: number | null }[];
}

export interface LedgerFigure {
  /** As published; null where it was held back. Pence where it is money. */
  readonly shown: number | null;
  /** `rounded`: to the base in the rules, by the threshold named here. `exact`: to the unit; also what outsiders know. */
  readonly as: 'exact' | 'rounded';
  /** The least count that is shown at all. */
  readonly threshold: number;
}
