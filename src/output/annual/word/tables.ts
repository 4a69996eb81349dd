import type { Paragraph, Table as WordTable } from 'docx';
import type { Table } from '../../../model/table.js';
import { isNumeric, rowTexts } from '../shown.js';
import { sharedWidths, wordGrid } from './grid.js';
import { paragraph } from './texts.js';

/** A table with what it says before it and its notes after it, for a sheet of that width. */
export function wordTable({ id, about, columns, rows, notes, withheld }: Table, width: number): readonly (Paragraph | WordTable)[] {
  const head = columns.map(({ title }) => title);
  const texts = rows.map((row) => rowTexts(row, columns));
  return [
    paragraph(`Table ${id}. ${about}`, 'lead'),
    ...(withheld === undefined
      ? [wordGrid({ head, numeric: columns.map(isNumeric), rows: texts.map((cells, i) => ({ cells, total: rows[i]?.total === true })), widths: sharedWidths(head.map((title, i) => [title, ...texts.map((cells) => cells[i] ?? '')]), width) })]
      : [paragraph(`Not shown: ${withheld}`)]),
    ...columns.flatMap(({ title, meaning }) => (meaning === undefined ? [] : [paragraph(`${title}: ${meaning}`, 'note')])),
    ...notes.map((note) => paragraph(note, 'note')),
    paragraph('', 'note'),
  ];
}
