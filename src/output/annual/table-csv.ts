import { stringify } from 'csv-stringify/sync';
import type { Release } from '../../model/release.js';
import type { Cell, Column, Table } from '../../model/table.js';
import { spreadsheetText } from '../spreadsheet-text.js';
import type { AnnualOptions } from './files.js';
import { MARKS, textOrMark, titleWithUnit } from './shown.js';

/**
 * A table as CSV (RFC 4180): one row of headings, every text in quotes and none of them a formula, numbers bare: money in pounds,
 * percentages as whole per cent; days as `2025-03-31`. A table that is withheld is one line that says why.
 */
export function tableCsv(_release: Release, { columns, rows, withheld }: Table, { bom }: AnnualOptions): string {
  const lines = withheld === undefined
    ? [columns.map((column) => spreadsheetText(titleWithUnit(column))), ...rows.map(({ cells }) => columns.map((column, i) => field(cells[i], column)))]
    : [['Not shown'], [spreadsheetText(withheld)]];
  return stringify(lines, { quoted_string: true, record_delimiter: 'windows', bom });
}

function field(cell: Cell | undefined, { kind }: Column): string | number {
  if (cell === undefined) return MARKS.x.shorthand;
  if (cell.kind === 'mark') return MARKS[cell.mark].shorthand;
  if (cell.kind === 'date') return cell.day;
  if (cell.kind === 'text') return spreadsheetText(textOrMark(cell.text));
  return kind === 'money' ? cell.value / 100 : cell.value;
}
