import type { Cell, Column, ColumnKind } from '../../../model/table.js';
import { isDay } from '../../../model/day.js';
import { spreadsheetText } from '../../spreadsheet-text.js';
import { MARKS, textOrMark } from '../shown.js';

/** Excel opens no workbook with a longer text in a cell (Microsoft, "Excel specifications and limits"). */
export const LONGEST_TEXT = 32_767;
const CUT = ' … [cut]';

/** A cell of a workbook: its type stands beside its value, so that nothing is ever guessed from the value. */
export type SheetCell =
  | { readonly value: string; readonly type: StringConstructor }
  | { readonly value: number; readonly type: NumberConstructor; readonly format: string }
  | { readonly value: Date; readonly type: DateConstructor; readonly format: string };

const FORMATS: Readonly<Record<ColumnKind, string>> = { text: '#,##0', date: '#,##0', count: '#,##0', days: '#,##0', percent: '0%', ratio: '0.00', money: '£#,##0.00' };

/**
 * The one way into a workbook. Money becomes pounds and a percentage its hundredth, as spreadsheet programs hold them; a text is never a
 * formula and never longer than they take; a mark is its shorthand.
 *
 * @throws RangeError for what would break the workbook: a number that is none, a day that is none
 */
export function toCell(cell: Cell, { kind }: Pick<Column, 'kind'>): SheetCell {
  switch (cell.kind) {
    case 'text': return textCell(textOrMark(cell.text));
    case 'mark': return textCell(MARKS[cell.mark].shorthand);
    case 'number':
      if (!Number.isFinite(cell.value)) throw new RangeError(`not a figure: ${cell.value}`);
      return { value: kind === 'money' || kind === 'percent' ? cell.value / 100 : cell.value, type: Number, format: FORMATS[kind] };
    case 'date':
      if (!isDay(cell.day)) throw new RangeError('not a calendar day');
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'd mmmm yyyy' };
  }
}

/** A text as it may stand in a workbook, cut with a mark where it is too long. */
export function textCell(text: string): SheetCell {
  const safe = spreadsheetText(text);
  return { value: safe.length <= LONGEST_TEXT ? safe : `${safe.slice(0, LONGEST_TEXT - CUT.length).toWellFormed().replace(/\uFFFD$/, '')}${CUT}`, type: String };
}
