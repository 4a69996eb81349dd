import { isDay } from '../../model/day.js';
import type { Release } from '../../model/release.js';
import type { Cell, Table } from '../../model/table.js';

/**
 * Refuses a release that no file could hold rightly, before any is written: a workbook with `NaN` in it does not open, and a row that is
 * a cell short puts every figure after it under the wrong heading. All of these are faults of this program.
 *
 * @throws RangeError that names the table, the row and the column
 */
export function checkRelease({ tables, pictures, drafts }: Release): void {
  tables.forEach(checkTable);
  const [known, drawn] = [new Set(tables.map(({ id }) => id)), new Set(pictures.map(({ id }) => id))];
  for (const { id, table, labels, series } of pictures) {
    if (!known.has(table)) throw new RangeError(`picture ${id}: there is no table ${table}`);
    for (const { name, values } of series) {
      if (values.length !== labels.length) throw new RangeError(`picture ${id}, ${name}: ${values.length} values for ${labels.length} labels`);
      if (values.some((value) => value !== null && !(Number.isFinite(value) && value >= 0))) throw new RangeError(`picture ${id}, ${name}: a value that can't be drawn`);
    }
  }
  for (const { id, blocks } of drafts) {
    for (const block of blocks) {
      if (block.kind === 'table' && !known.has(block.table)) throw new RangeError(`draft ${id}: there is no table ${block.table}`);
      if (block.kind === 'picture' && !drawn.has(block.picture)) throw new RangeError(`draft ${id}: there is no picture ${block.picture}`);
    }
  }
}

function checkTable({ id, columns, rows, withheld }: Table): void {
  if (columns.length === 0) throw new RangeError(`table ${id}: no columns`);
  if (withheld !== undefined && rows.length > 0) throw new RangeError(`table ${id}: withheld, and has rows`);
  rows.forEach(({ cells }, row) => {
    const at = `table ${id}, row ${row + 1}`;
    if (cells.length !== columns.length) throw new RangeError(`${at}: ${cells.length} cells for ${columns.length} columns`);
    cells.forEach((cell, column) => {
      if (!isSound(cell)) throw new RangeError(`${at}, ${columns[column]?.id ?? ''}: not a figure, not a day`);
    });
  });
}

function isSound(cell: Cell): boolean {
  return cell.kind === 'number' ? Number.isFinite(cell.value) : cell.kind === 'date' ? isDay(cell.day) : true;
}
