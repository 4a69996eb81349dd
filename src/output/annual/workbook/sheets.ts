import type { Release } from '../../../model/release.js';
import type { Column, Row, Table } from '../../../model/table.js';
import { cellText, MARK_ORDER, MARKS, textOrMark, titleWithUnit } from '../shown.js';
import { madeBy, periodOf, protectionNotes, REPORT_TITLES, titleOf, warningOf } from '../wording.js';
import { textCell, toCell, type SheetCell } from './to-cell.js';

/** A sheet before it is dressed: one row of headings, then rows of as many cells, none of them blank. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly cells: readonly SheetCell[]; readonly total: boolean }[];
  /** For each column, as many characters as its longest line may take. */
  readonly widths: readonly number[];
  /** The sheet that the first cell of each row leads to. */
  readonly links?: readonly string[];
}

const NARROWEST = 10;
const WIDEST = 80;

/** All sheets in their order: what there is, how to read it, then each table. */
export function sheetsOf(release: Release): readonly Sheet[] {
  const reading = notes(release);
  return [contents(release, reading.rows.length), reading, ...release.tables.map(tableSheet)];
}

function contents({ tables }: Release, lineCount: number): Sheet {
  const lines = tables.map(({ id, title, report, about, rows, withheld }) => [id, title, REPORT_TITLES[report], about, withheld === undefined ? rows.length : 'not shown']);
  const sheet = plainSheet('Contents', ['Sheet', 'Title', 'Report', 'What it says', 'Rows'], [['Notes', 'How to read the tables', 'Both', 'What the shorthand means, how figures were counted and protected', lineCount], ...lines]);
  return { ...sheet, links: ['Notes', ...tables.map(({ id }) => id)] };
}

function notes(release: Release): Sheet {
  const warning = warningOf(release);
  return plainSheet('Notes', ['About', 'Note'], [
    ...(warning === undefined ? [] : [['All tables', warning]]),
    ['All tables', titleOf(release)],
    ['All tables', periodOf(release)],
    ...MARK_ORDER.map((mark) => [MARKS[mark].shorthand, MARKS[mark].meaning]),
    ...protectionNotes(release).map((note) => ['All tables', note]),
    ...notesOf(release.tables),
    ['All tables', madeBy(release)],
  ]);
}

function notesOf(tables: readonly Table[]): readonly (readonly string[])[] {
  return tables.flatMap(({ id, columns, notes: own }) => [
    ...columns.flatMap(({ title, meaning }) => (meaning === undefined ? [] : [[id, `${title}: ${meaning}`]])),
    ...own.map((note) => [id, note]),
  ]);
}

function tableSheet({ id, columns, rows, withheld }: Table): Sheet {
  if (withheld !== undefined) return plainSheet(id, ['Not shown'], [[withheld]]);
  return {
    name: id,
    headings: columns.map(titleWithUnit),
    rows: rows.map(({ cells, total }) => ({ cells: columns.flatMap((column, i) => { const cell = cells[i]; return cell === undefined ? [] : [toCell(cell, column)]; }), total: total === true })),
    widths: columns.map((column, i) => widthOf(titleWithUnit(column), rows.map((row) => lengthAt(row, column, i)))),
  };
}

function lengthAt({ cells }: Row, column: Column, i: number): number {
  const cell = cells[i];
  return cell === undefined ? 0 : cellText(cell, column).length;
}

function plainSheet(name: string, headings: readonly string[], lines: readonly (readonly (string | number)[])[]): Sheet {
  return {
    name,
    headings,
    rows: lines.map((line) => ({ cells: line.map((value) => (typeof value === 'number' ? toCell({ kind: 'number', value }, { kind: 'count' }) : textCell(textOrMark(value)))), total: false })),
    widths: headings.map((heading, i) => widthOf(heading, lines.map((line) => String(line[i] ?? '').length))),
  };
}

// A heading may stand on two or three lines; a figure may not.
function widthOf(heading: string, lengths: readonly number[]): number {
  const longestWord = Math.max(...heading.split(' ').map((word) => word.length));
  return Math.min(WIDEST, Math.max(NARROWEST, longestWord + 4, Math.ceil(heading.length / 2), ...lengths.map((length) => length + 2)));
}
