import type { Cell, Column, ColumnKind } from '../../../model/table.js';
import { dayCell, numberCell, textCell, type SheetCell } from '../../workbook/cell.js';
import { MARKS, textOrMark } from '../shown.js';

const FORMATS: Readonly<Record<ColumnKind, string>> = { text: '#,##0', date: '#,##0', count: '#,##0', days: '#,##0', percent: '0%', ratio: '0.00', money: '£#,##0.00' };

/**
 * The one way of a figure into the workbook. Money becomes pounds and a percentage its hundredth, as spreadsheet programs hold them; a mark is its shorthand.
 *
 * @throws RangeError for what would break the workbook: a number that is none, a day that is none
 */
export function toCell(cell: Cell, { kind }: Pick<Column, 'kind'>): SheetCell {
  switch (cell.kind) {
    case 'text': return textCell(textOrMark(cell.text));
    case 'mark': return textCell(MARKS[cell.mark].shorthand);
    case 'number': return numberCell(kind === 'money' || kind === 'percent' ? cell.value / 100 : cell.value, FORMATS[kind]);
    case 'date': return dayCell(cell.day);
  }
}
