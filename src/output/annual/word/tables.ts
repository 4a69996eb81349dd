import type { Paragraph, Table as WordTable } from 'docx';
import type { Row, Table } from '../../../model/table.js';
import { figureText, isNumeric, rowTexts } from '../shown.js';
import { sharedWidths, wordGrid } from './grid.js';
import { caption, noteOn, paragraph } from './texts.js';

/** A table of more rows fills too many sheets for a report; its totals stand there, and the whole of it in the workbook. */
const MOST_ROWS = 60;

/** A table with its title before it and its notes after it, for a sheet of that width. */
export function wordTable({ id, title, about, columns, rows: all, notes, withheld }: Table, width: number): readonly (Paragraph | WordTable)[] {
  const rows = shortened(all);
  const [head, numeric, texts] = [columns.map(({ title }) => title), columns.map(isNumeric), rows.map((row) => rowTexts(row, columns))];
  const widths = sharedWidths({ head, numeric, rows: texts }, width);
  const name = `Table ${id}: ${title}`;
  return [
    caption(name),
    ...(withheld === undefined ? [wordGrid({ head, numeric, rows: texts.map((cells, i) => ({ cells, total: rows[i]?.total === true })), widths, altText: { title: name, description: about } })] : [paragraph(`Not shown: ${withheld}`)]),
    ...(rows.length < all.length ? [paragraph(`${figureText(rows.length, 'count')} of ${figureText(all.length, 'count')} rows. The whole table is in the workbook, on sheet ${id}.`, 'note')] : []),
    ...columns.flatMap(({ title, meaning }) => (meaning === undefined ? [] : [noteOn(title, meaning)])),
    ...notes.map((note) => paragraph(note, 'note')),
    paragraph('', 'note'),
  ];
}

// From the first row that adds up others to the end; where there is none, or that is too much still, as many as a report takes.
function shortened(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  const total = rows.findIndex((row) => row.total === true);
  return rows.slice(Math.max(total, 0)).slice(0, MOST_ROWS);
}
