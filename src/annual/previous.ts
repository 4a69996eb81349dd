import type { Release } from '../model/release.js';
import type { Cell, TableId } from '../model/table.js';
import { NOT_ON_RECORD } from './book.js';
import type { RawCell } from './raw-table.js';

/**
 * What last year's release showed in a column of the row that has these texts: a mark stays a mark, so that nothing is reckoned from what
 * was held back. Not available without such a row, as where categories were put together in another way.
 */
export function lastYear(previous: Release | undefined, id: TableId, row: Readonly<Record<string, string>>, column: string): RawCell {
  const table = previous?.tables.find((candidate) => candidate.id === id);
  if (table === undefined) return NOT_ON_RECORD;
  const at = (name: string): number => table.columns.findIndex((c) => c.id === name);
  const textOf = (cell: Cell | undefined): string | undefined => (cell?.kind === 'text' ? cell.text : undefined);
  const found = table.rows.find(({ cells }) => Object.entries(row).every(([name, text]) => textOf(cells[at(name)]) === text));
  const cell = found?.cells[at(column)];
  return cell === undefined ? NOT_ON_RECORD : { kind: 'published', cell };
}
