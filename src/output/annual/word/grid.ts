import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { cellParagraph, INK } from './texts.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule } as const;

export interface WordGrid {
  readonly head: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly { readonly cells: readonly (string | Paragraph)[]; readonly total: boolean }[];
  /** How wide each column is, in twentieths of a point. */
  readonly widths: readonly number[];
}

/** A table whose headings stand again on every sheet, and none of whose rows is torn between two. */
export function wordGrid({ head, numeric, rows, widths }: WordGrid): Table {
  const small = head.length > 8;
  return new Table({
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, i) => cell(cellParagraph(text, { bold: true, right: numeric[i] === true, small, colour: 'FFFFFF' }), widths[i], INK.accent)) }),
      ...rows.map(({ cells, total }) => new TableRow({
        cantSplit: true,
        children: cells.map((content, i) => cell(typeof content === 'string' ? cellParagraph(content, { right: numeric[i] === true, small, bold: total }) : content, widths[i], total ? INK.wash : undefined)),
      })),
    ],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
  });
}

function cell(content: Paragraph, width = 0, fill?: string): TableCell {
  return new TableCell({ children: [content], width: { size: width, type: WidthType.DXA }, margins: { left: 60, right: 60 }, ...(fill === undefined ? {} : { shading: { fill, type: 'clear', color: 'auto' } }) });
}

/** A longer word is broken rather than given its room, in characters. */
const LONGEST_WORD = 14;
/** A longer text stands on several lines. */
const LONGEST_LINE = 24;

/** Shares out a width among columns: each has room for its longest word, and half of what its longest text would take beyond that. */
export function sharedWidths(columns: readonly (readonly string[])[], whole: number): readonly number[] {
  const needs = columns.map((texts) => {
    const word = Math.min(LONGEST_WORD, longest(texts.flatMap((text) => text.split(/[ /-]/)))) + 3;
    return word + Math.max(0, Math.min(LONGEST_LINE, longest(texts)) - word) / 2;
  });
  const sum = needs.reduce((a, b) => a + b, 0);
  return needs.map((need) => Math.floor((need / sum) * whole));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 1);
}
