import type { Ledger } from '../../model/ledger.js';
import type { Table } from '../../model/table.js';

export type { Ledger, LedgerFigure, LedgerTable } from '../../model/ledger.js';

/** A release that may be published. */
export interface ProtectedRelease {
  readonly tables: readonly Table[];
  /** How it was protected, in sentences for readers. */
  readonly notes: readonly string[];
  readonly ledger: Ledger;
}
