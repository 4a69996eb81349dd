import type { Sign } from '../model/charter.js';
import type { Release } from '../model/release.js';
import type { AuditResult, PlaceResult } from '../model/result.js';
import type { Book } from './book.js';
import type { RawTable } from './raw-table.js';

/** All that the annual tables are made of: results, and nothing of the records. */
export interface Source {
  /** The audit year, as `2024-25`. */
  readonly year: string;
  readonly result: AuditResult;
  /** The projects, in the order of their slugs. */
  readonly projects: readonly PlaceResult[];
  /** Undefined for a project with no portfolio around it: what the organisation would show is then not available. */
  readonly organisation: PlaceResult | undefined;
  /** The signs of box-ticking that were looked for. */
  readonly signs: readonly Pick<Sign, 'id' | 'title' | 'hard'>[];
  /** What was published the year before. */
  readonly previous: Release | undefined;
}

/** Makes one table: enters its figures and sums into the book, and lays them out. */
export type MakeTable = (source: Source, book: Book) => RawTable;
