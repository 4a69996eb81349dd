import type { Table, TableId } from '../../model/table.js';
import type { FigureKey, Sum } from '../raw-table.js';
import type { DisclosurePolicy } from './policy.js';

/** A release that may be published. */
export interface ProtectedRelease {
  readonly tables: readonly Table[];
  /** How it was protected, in sentences for readers. */
  readonly notes: readonly string[];
  readonly ledger: Ledger;
}

/**
 * What `release.json` keeps of a release, so that a later one, cut in another way, can be held against it. It holds nothing that was not
 * published, but for the names of figures and which of them add up.
 */
export interface Ledger {
  readonly formatVersion: '1.0';
  readonly rules: DisclosurePolicy;
  readonly tables: readonly LedgerTable[];
  /** Figures about people that a table showed or held back, by key. */
  readonly figures: Readonly<Record<FigureKey, LedgerFigure>>;
  /** Which of them, and of those that outsiders know, add up. */
  readonly sums: readonly Sum[];
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
