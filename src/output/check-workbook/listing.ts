import type { Day } from '../../model/day.js';
import { dayCell, numberCell, textCell, type SheetCell } from '../workbook/cell.js';
import { sheetOf, type Sheet } from '../workbook/sheet.js';

/** A column of a listing: its heading, and what stands in it for each thing that has a row. */
export type Column<T> = readonly [heading: string, of: (one: T) => SheetCell];

/** A sheet with the sentence that says what it holds. */
export interface Listing {
  readonly sheet: Sheet;
  readonly about: string;
}

/** Where there is nothing to say: a blank cell would leave readers to guess, and screen readers pass it over. */
export const NOTHING = '–';

/** Rows that stand on one sheet: fewer than programs take (1,048,576, the headings with them), and as many as still open at once on an ordinary machine. */
const MOST_ROWS = 200_000;

/** Of many columns none may take the whole screen. */
const WIDEST = 50;

export function text(value: string | undefined): SheetCell {
  return textCell(value === undefined || value.trim() === '' ? NOTHING : value);
}

export function count(value: number | undefined): SheetCell {
  return value === undefined ? text(undefined) : numberCell(value);
}

/** A number that counts nothing, such as that of a line. */
export function position(value: number | undefined): SheetCell {
  return value === undefined ? text(undefined) : { ...numberCell(value, '0'), align: 'left' };
}

export function on(day: Day | undefined): SheetCell {
  return day === undefined ? text(undefined) : dayCell(day);
}

/** A row for each thing. Where there are too many for one sheet, the others go on to further ones, each with the headings. */
export function listing<T>(name: string, about: string, columns: readonly Column<T>[], all: readonly T[], most: number = MOST_ROWS): readonly Listing[] {
  const headings = columns.map(([heading]) => heading);
  return Array.from({ length: Math.max(1, Math.ceil(all.length / most)) }, (_, i) => ({
    sheet: sheetOf(i === 0 ? name : `${name} ${String(i + 1)}`, headings, all.slice(i * most, (i + 1) * most).map((one) => columns.map(([, of]) => of(one))), WIDEST),
    about: i === 0 ? about : `${about} Continued.`,
  }));
}
