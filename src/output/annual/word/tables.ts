import type { Paragraph, Table as WordTable } from 'docx';
import type { Table } from '../../../model/table.js';
import { isNumeric, rowTexts } from '../shown.js';
import { sharedWidths, wordGrid } from './grid.js';
import { caption, paragraph } from './texts.js';

/** A table with its title before it and its notes after it, for a sheet of that width. */
export function wordTable({ id, title, columns, rows, notes, withheld }: Table, width: number): readonly (Paragraph | WordTable)[] {
  const [head, numeric, texts] = [columns.map(({ title }) => title), columns.map(isNumeric), rows.map((row) => rowTexts(row, columns))];
  const widths = sharedWidths({ head, numeric, rows: texts }, width);
  return [
    caption(`Table ${id}: ${title}`),
    ...(withheld === undefined ? [wordGrid({ head, numeric, rows: texts.map((cells, i) => ({ cells, total: rows[i]?.total === true })), widths })] : [paragraph(`Not shown: ${withheld}`)]),
    ...columns.flatMap(({ title, meaning }) => (meaning === undefined ? [] : [paragraph(`${title}: ${meaning}`, 'note')])),
    ...notes.map((note) => paragraph(note, 'note')),
    paragraph('', 'note'),
  ];
}
