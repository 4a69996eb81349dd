import type { SheetCell } from './cell.js';

/** A sheet before it is dressed: one row of headings, then rows of as many cells, none of them blank. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** For each column, as many characters as its longest line may take. */
  readonly widths: readonly number[];
  /** The sheet that the first cell of each row leads to. */
  readonly links?: readonly string[];
}

interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Adds up the rows that it stands under. */
  readonly total: boolean;
}

const NARROWEST = 10;
const WIDEST = 80;
/** `30 September 2025` */
const LONGEST_DAY = 17;

/** A sheet of rows none of which adds up others, its columns as wide as what stands in them and no wider than `widest`. */
export function sheetOf(name: string, headings: readonly string[], rows: readonly (readonly SheetCell[])[], widest: number = WIDEST): Sheet {
  return {
    name,
    headings,
    rows: rows.map((cells) => ({ cells, total: false })),
    widths: headings.map((heading, i) => Math.min(widest, widthOf(heading, rows.map((cells) => lengthOf(cells[i]))))),
  };
}

/** How wide a column is, for texts of these lengths. A heading may stand on two or three lines; a figure may not. */
export function widthOf(heading: string, lengths: readonly number[]): number {
  const longestWord = longest(heading.split(' ').map((word) => word.length));
  return Math.min(WIDEST, Math.max(NARROWEST, longestWord + 4, Math.ceil(heading.length / 2), longest(lengths) + 2));
}

function lengthOf(cell: SheetCell | undefined): number {
  return cell?.value instanceof Date ? LONGEST_DAY : String(cell?.value ?? '').length;
}

// As many as there are rows: too many to be handed to one call.
function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
