import type { Release } from '../../../model/release.js';
import type { Column, Row, Table } from '../../../model/table.js';
import { numberCell, textCell } from '../../workbook/cell.js';
import { sheetOf, widthOf, type Sheet } from '../../workbook/sheet.js';
import { cellText, MARK_ORDER, MARKS, textOrMark, titleWithUnit } from '../shown.js';
import { madeBy, periodOf, protectionNotes, REPORT_TITLES, titleOf, warningOf } from '../wording.js';
import { toCell } from './to-cell.js';

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

// Here a mark stands in for no figure: it is explained.
function plainSheet(name: string, headings: readonly string[], lines: readonly (readonly (string | number)[])[]): Sheet {
  return sheetOf(name, headings, lines.map((line) => line.map((value) => (typeof value === 'number' ? numberCell(value) : { ...textCell(textOrMark(value)), align: 'left' as const }))));
}
