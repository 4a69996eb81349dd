import { isDay } from '../../model/day.js';
import { spreadsheetText } from '../spreadsheet-text.js';

/** Excel opens no workbook with a longer text in a cell (Microsoft, "Excel specifications and limits"). */
export const LONGEST_TEXT = 32_767;
const CUT = ' … [cut]';

/** A cell of a workbook: a text, a number or a day, the last two with the format in which they are shown. */
export type SheetCell = ({ readonly value: string; readonly format?: never } | { readonly value: number | Date; readonly format: string }) & {
  /** Where it stands otherwise than its type does: among texts, a figure is looked for on the left. */
  readonly align?: 'left';
};

/** A text as it may stand in a workbook: never a formula, and cut with a mark where it is too long. */
export function textCell(text: string): SheetCell {
  const safe = spreadsheetText(text);
  return { value: safe.length <= LONGEST_TEXT ? safe : `${safe.slice(0, LONGEST_TEXT - CUT.length).toWellFormed().replace(/\uFFFD$/, '')}${CUT}` };
}

/** A number, shown as that format has it. @throws RangeError for one that is none: the workbook would not open */
export function numberCell(value: number, format = '#,##0'): SheetCell {
  if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${value}`);
  return { value, format };
}

/** A day, which spreadsheet programs can sort and filter by. @throws RangeError for what is none */
export function dayCell(day: string): SheetCell {
  if (!isDay(day)) throw new RangeError('not a calendar day');
  return { value: new Date(`${day}T00:00:00Z`), format: 'd mmmm yyyy' };
}
