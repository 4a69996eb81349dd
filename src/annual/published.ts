import type { Cell, Row, Table, TableId } from '../model/table.js';

/** A table of a release that may be shown; undefined where it is withheld. */
export function shownTable(tables: readonly Table[], id: TableId): Table | undefined {
  return tables.find((table) => table.id === id && table.withheld === undefined && table.rows.length > 0);
}

/** The cell of a row in a column; undefined where the table has no such column. */
export function cellOf({ columns }: Table, row: Row | undefined, column: string): Cell | undefined {
  return row?.cells[columns.findIndex(({ id }) => id === column)];
}

/** The number that a row shows in a column; null where it shows none. */
export function numberOf(table: Table, row: Row | undefined, column: string): number | null {
  const cell = cellOf(table, row, column);
  return cell?.kind === 'number' ? cell.value : null;
}

/** The text that a row shows in a column; empty where it shows none. */
export function textOf(table: Table, row: Row | undefined, column: string): string {
  const cell = cellOf(table, row, column);
  return cell?.kind === 'text' ? cell.text : '';
}

/** The row that adds the others up. */
export function totalRow({ rows }: Table): Row | undefined {
  return rows.find(({ total }) => total === true);
}

/** The rows above the one that adds them up. */
export function rowsAbove(table: Table): readonly Row[] {
  const at = table.rows.findIndex(({ total }) => total === true);
  return at === -1 ? table.rows : table.rows.slice(0, at);
}
