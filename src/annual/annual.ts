import type { Ledger } from '../model/ledger.js';
import type { Release } from '../model/release.js';
import type { Table } from '../model/table.js';
import { draftsOf } from './drafts/index.js';
import { picturesOf } from './pictures.js';
import { rawRelease } from './raw-release.js';
import type { RawRelease } from './raw-table.js';
import type { Source } from './source.js';

/** Tables as they may be shown, with what is to be said of how they were made so. */
export interface Shown {
  readonly tables: readonly Table[];
  readonly protection: Release['protection'];
  readonly ledger?: Ledger;
}

/**
 * The annual release: every table is counted, then whatever decides on what may be shown has its say, and pictures and drafts are made of
 * nothing but what it leaves.
 */
export async function annual(source: Source, show: (raw: RawRelease) => Promise<Shown>): Promise<Release> {
  const { result, year } = source;
  const organisation = result.organisation ?? 'An organisation without a name on record';
  const { tables, protection, ledger } = await show(rawRelease(source));
  const pictures = picturesOf(tables, year);
  const notes = protection.kind === 'protected' ? protection.notes : [`Nothing is held back. This is for those alone who are named here: ${protection.reason}`];
  return {
    formatVersion: '1.0',
    tool: result.tool,
    organisation,
    year,
    period: result.period,
    asOf: result.asOf,
    protection,
    tables,
    pictures,
    drafts: draftsOf({ year, tables, pictures, notes }),
    ...(ledger === undefined ? {} : { ledger }),
  };
}
