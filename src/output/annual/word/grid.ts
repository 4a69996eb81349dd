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
/** One of more columns is set smaller. */
const SMALL_COLUMNS = 8;

/** A table of no more rows is not torn between two sheets. */
const KEPT_ROWS = 14;

/** A table whose headings stand again on every sheet, and none of whose rows is torn between two. */
export function wordGrid({ head, numeric, rows, widths, altText }: WordGrid): Table {
  const isCrowded = isCrowdedBy(head);
  const small = isSmallBy(head);
  const isKept = rows.length <= KEPT_ROWS;
  return new DescribedTable({
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        ...(isCrowded ? { height: { value: uprightHeight({ head, numeric }), rule: HeightRule.ATLEAST } } : {}),
        children: head.map((text, i) => {
          const isUpright = isCrowded && numeric[i] === true;
          return cell(cellParagraph(text, { bold: true, right: numeric[i] === true && !isUpright, small, colour: 'FFFFFF', withNext: true }), { width: widths[i], fill: INK.accent, isHeading: true, isUpright });
        }),
      }),
      ...rows.map(({ cells, total }, row) => new TableRow({
        cantSplit: true,
        children: cells.map((content, i) => cell(typeof content === 'string' ? cellParagraph(content, { right: numeric[i] === true, small, bold: total, withNext: isKept && row < rows.length - 1 }) : content, { width: widths[i], fill: total ? INK.wash : undefined })),
      })),
    ],
    columnWidths: [...widths],
    width: { size: sumOf(widths), type: WidthType.DXA },
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

function isSmallBy(head: readonly string[]): boolean {
  return head.length > SMALL_COLUMNS;
}

/** A longer word is broken rather than given its room, in characters. */
const LONGEST_WORD = 14;
/** A longer text stands on several lines. */
const LONGEST_LINE = 60;
/** How much wider letters are set in bold. */
const BOLD = 1.12;
/** What a cell keeps free about its text, in twentieths of a point. */
const FREE = 160;

/**
 * Shares out a width among columns: each has room for its longest word, a heading in its bold letters too, unless it stands upright; what is
 * left goes to those whose texts take several lines.
 */
export function sharedWidths({ head, numeric, rows }: Pick<WordGrid, 'head' | 'numeric'> & { readonly rows: readonly (readonly string[])[] }, whole: number): readonly number[] {
  const cells = head.map((_, i) => rows.map((row) => row[i] ?? ''));
  const isUpright = (i: number): boolean => isCrowdedBy(head) && numeric[i] === true;
  const least = head.map((title, i) => Math.max(longestWord(cells[i] ?? []), isUpright(i) ? 0 : longestWord([title]) * BOLD) * characterIn(head) + FREE);
  const more = head.map((title, i) => Math.max(0, Math.min(LONGEST_LINE, longest([...(isUpright(i) ? [] : [title]), ...(cells[i] ?? [])])) - longestWord(cells[i] ?? [])));
  const [taken, wanted] = [sumOf(least), sumOf(more)];
  if (taken > whole) return least.map((width) => Math.floor((width / taken) * whole));
  return least.map((width, i) => Math.floor(width + (whole - taken) * (wanted === 0 ? 1 / head.length : (more[i] ?? 0) / wanted)));
}

/** How high the row of headings is where some stand upright: as the longest of them is long. */
function uprightHeight({ head, numeric }: Pick<WordGrid, 'head' | 'numeric'>): number {
  return Math.round(longest(head.filter((_, i) => numeric[i] === true)) * BOLD * characterIn(head)) + FREE;
}

// About as wide as a character is set, in twentieths of a point.
function characterIn(head: readonly string[]): number {
  return isSmallBy(head) ? 80 : 96;
}

function longestWord(texts: readonly string[]): number {
  return Math.min(LONGEST_WORD, longest(texts.flatMap((text) => text.split(/[ /-]/))));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 1);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
