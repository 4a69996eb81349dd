import { xmlText } from '../xml-text.js';
import { textCell, type SheetCell } from './cell.js';
import type { Sheet } from './sheet.js';
import type { Look, Role, Styles } from './styles.js';

/** A table of more columns keeps its first one in view. */
const MANY_COLUMNS = 7;
/** A sheet of more columns is printed sideways. */
const UPRIGHT_COLUMNS = 6;
/** The height of a line of 11 points, in points. */
const LINE_HEIGHT = 14.5;
/** The highest row that Excel takes, in points. */
const HIGHEST = 409;
/** What words take more than their letters, since they are not broken. */
const WIDER = 1.15;
/** The number of 1 January 1970 among days as spreadsheet programs count them: 1 January 1900 is 1, and that year is taken to have had a 29 February (ECMA-376, part 1, 18.17.4.1). */
const DAYS_BEFORE_1970 = 25_569;
const DAY = 86_400_000;

/** What the sheets of a workbook share: a text or a look that many cells have stands in it once. */
export interface Shared {
  readonly styles: Styles;
  /** The position of each text in the list of texts. */
  readonly texts: Map<string, number>;
}

/** A sheet as its part of the workbook (ECMA-376, part 1, 18.3.1, which also says in what order its elements stand). Of all sheets one is selected. */
export function sheetXml(sheet: Sheet, isSelected: boolean, shared: Shared): string {
  const { headings, widths } = sheet;
  const columns = widths.map((width, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`);
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    + `<sheetViews><sheetView${isSelected ? ' tabSelected="1"' : ''} workbookViewId="0">${inView(headings.length)}</sheetView></sheetViews>`
    + `<cols>${columns.join('')}</cols><sheetData>${rowsXml(sheet, shared)}</sheetData>${filter(sheet)}${links(sheet)}${onPaper(headings.length)}</worksheet>`;
}

/** All that the sheet holds, as `A1:D20`; with `$` before each letter and number where it is to stay the same wherever it is copied to. */
export function rangeOf({ headings, rows }: Sheet, fixed: '' | '$' = ''): string {
  return `${fixed}A${fixed}1:${fixed}${columnLetters(headings.length)}${fixed}${String(rows.length + 1)}`;
}

// The headings stay in view, and with many columns the first of them.
function inView(columns: number): string {
  return columns > MANY_COLUMNS ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
}

function rowsXml({ headings, rows, links: targets, widths }: Sheet, shared: Shared): string {
  const letters = headings.map((_, i) => columnLetters(i + 1));
  const row = (cells: readonly SheetCell[], at: number, roleAt: (column: number) => Role): string => {
    const inRow = cells.map((cell, i) => cellXml(cell, `${letters[i] ?? ''}${String(at)}`, roleAt(i), shared));
    return `<row r="${String(at)}" ht="${String(heightOf(cells, widths))}" customHeight="1">${inRow.join('')}</row>`;
  };
  return [
    row(headings.map(textCell), 1, () => 'heading'),
    ...rows.map(({ cells, total }, i) => row(cells, i + 2, (column) => (total ? 'total' : column === 0 && targets !== undefined ? 'link' : 'plain'))),
  ].join('');
}

function cellXml(cell: SheetCell, at: string, role: Role, { styles, texts }: Shared): string {
  const { value } = cell;
  const style = String(styles.numberOf(lookOf(cell, role)));
  if (typeof value === 'string') return `<c r="${at}" s="${style}" t="s"><v>${String(placeOf(value, texts))}</v></c>`;
  return `<c r="${at}" s="${style}"><v>${String(typeof value === 'number' ? value : value.getTime() / DAY + DAYS_BEFORE_1970)}</v></c>`;
}

// Marks stand where their figures would, if nothing else is said of them.
function lookOf({ value, format, align }: SheetCell, role: Role): Look {
  if (typeof value !== 'string') return { role, format, align, wrap: false };
  return { role, align: align ?? (/^\[[cxz]\]$/.test(value) ? 'right' : undefined), wrap: true };
}

function placeOf(text: string, texts: Map<string, number>): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

// Not every program makes room for a text that is wrapped.
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  let lines = 1;
  for (const [i, { value }] of cells.entries()) {
    const width = widths[i] ?? 1;
    if (typeof value === 'string' && value.length + 2 > width) lines = Math.max(lines, Math.ceil((value.length * WIDER) / width));
  }
  return Math.min(HIGHEST, lines * LINE_HEIGHT + 2);
}

function filter(sheet: Sheet): string {
  return sheet.rows.length === 0 ? '' : `<autoFilter ref="${rangeOf(sheet)}"/>`;
}

// Names of sheets are ids of tables and words of ours. In quotes, since one such as `I1` would be taken for a cell.
function links({ links: targets = [] }: Sheet): string {
  return targets.length === 0 ? '' : `<hyperlinks>${targets.map((name, i) => `<hyperlink ref="A${String(i + 2)}" location="'${name}'!A1" display="${xmlText(name)}"/>`).join('')}</hyperlinks>`;
}

// As wide as a sheet of paper (A4) at most, turned sideways where there are many columns.
function onPaper(columns: number): string {
  return `<pageSetup paperSize="9" orientation="${columns > UPRIGHT_COLUMNS ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`;
}

/** The letters of a column, the first of which is 1: A, Z, AA. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
