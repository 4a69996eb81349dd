import { BorderStyle, HeightRule, TableCell, TableLayoutType, TableRow, TextDirection, VerticalAlignTable, WidthType, type Paragraph, type Table } from 'docx';
import { DescribedTable, type AltText } from './described-table.js';
import { cellParagraph, INK } from './texts.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule } as const;

export interface WordGrid {
  readonly head: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly { readonly cells: readonly (string | Paragraph)[]; readonly total: boolean }[];
  /** How wide each column is, in twentieths of a point. */
  readonly widths: readonly number[];
  readonly altText: AltText;
}

/** In a table of more columns the headings of figures stand upright, so that their columns can be as narrow as the figures are. */
const CROWDED_COLUMNS = 12;
/** How high upright headings may be, in twentieths of a point. */
const UPRIGHT_HEIGHT = 1700;

/** A table whose headings stand again on every sheet, and none of whose rows is torn between two. */
export function wordGrid({ head, numeric, rows, widths, altText }: WordGrid): Table {
  const isCrowded = isCrowdedBy(head);
  const small = head.length > 8;
  return new DescribedTable({
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        ...(isCrowded ? { height: { value: UPRIGHT_HEIGHT, rule: HeightRule.ATLEAST } } : {}),
        children: head.map((text, i) => {
          const isUpright = isCrowded && numeric[i] === true;
          return cell(cellParagraph(text, { bold: true, right: numeric[i] === true && !isUpright, small, colour: 'FFFFFF' }), { width: widths[i], fill: INK.accent, isHeading: true, isUpright });
        }),
      }),
      ...rows.map(({ cells, total }) => new TableRow({
        cantSplit: true,
        children: cells.map((content, i) => cell(typeof content === 'string' ? cellParagraph(content, { right: numeric[i] === true, small, bold: total }) : content, { width: widths[i], fill: total ? INK.wash : undefined })),
      })),
    ],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
  }, altText);
}

function cell(content: Paragraph, { width = 0, fill, isHeading = false, isUpright = false }: { readonly width?: number | undefined; readonly fill?: string | undefined; readonly isHeading?: boolean; readonly isUpright?: boolean }): TableCell {
  return new TableCell({
    children: [content],
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    ...(fill === undefined ? {} : { shading: { fill, type: 'clear', color: 'auto' } }),
    verticalAlign: isHeading ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(isUpright ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
  });
}

function isCrowdedBy(head: readonly string[]): boolean {
  return head.length > CROWDED_COLUMNS;
}

/** A longer word is broken rather than given its room, in characters. */
const LONGEST_WORD = 14;
/** A longer text stands on several lines. */
const LONGEST_LINE = 60;

/**
 * Shares out a width among columns: each has room for its longest word, and half of what its longest text would take beyond that; one of
 * figures under an upright heading has room for its figures.
 */
export function sharedWidths({ head, numeric, rows }: Pick<WordGrid, 'head' | 'numeric'> & { readonly rows: readonly (readonly string[])[] }, whole: number): readonly number[] {
  const needs = head.map((title, i) => {
    const figures = rows.map((row) => row[i] ?? '');
    const texts = isCrowdedBy(head) && numeric[i] === true ? figures : [title, ...figures];
    const word = Math.min(LONGEST_WORD, longest(texts.flatMap((text) => text.split(/[ /-]/)))) + 3;
    return word + Math.max(0, Math.min(LONGEST_LINE, longest(texts)) - word) / 2;
  });
  const sum = needs.reduce((a, b) => a + b, 0);
  return needs.map((need) => Math.floor((need / sum) * whole));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 1);
}
