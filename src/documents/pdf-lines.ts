import type { PdfPage, PdfText } from './pdf-pages.js';

/** A line of a page, or a part of one that stands apart, as a cell of a table does. Lengths are in points. */
export interface Line {
  /** Of the document, from 0. */
  readonly page: number;
  /** It lies at the top or at the bottom of its page, where running heads are. */
  readonly isAtEdge: boolean;
  text: string;
  /** The size that most of its letters have, and whether all of them are bold. */
  size: number;
  isBold: boolean;
  readonly left: number;
  right: number;
  readonly down: number;
  readonly degrees: number;
  /** In a tagged PDF: where it begins. */
  readonly block: number | undefined;
  readonly level: number | undefined;
}

/** A number, letter or bullet that stands before a line with a gap after it. */
const LABEL = /^(?:[•◦▪●○■‣⁃–·*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,3}){0,4}\.?)$/u;
/** A wider gap than so many heights of the font parts a line, as between the cells of a table. */
const WIDE_GAP = 2.5;
/** The part of a page's height that is its edge, at either end. */
const EDGE = 1 / 8;
/** A gap from so many heights of the font is a space where the file has none. */
const SPACE_GAP = 0.2;

/** The lines of a page in the order of the file, which is that of reading in what word processors write. Slanted text, such as a watermark, is left out. */
export function linesOf({ texts, height }: PdfPage, page: number): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const text of texts) {
    if (text.degrees % 90 !== 0 || text.text === '') continue;
    if (line !== undefined && continues(line, text)) extend(line, text);
    else if (text.text.trim() !== '') lines.push((line = started(text, page)));
  }
  const isAtEdge = ({ down, degrees }: Line): boolean => degrees === 0 && (down < height * EDGE || down > height * (1 - EDGE));
  return lines.map((one) => ({ ...one, text: one.text.replace(/\s+/gu, ' ').trim(), isAtEdge: isAtEdge(one) }));
}

function started({ text, across, down, width, size, degrees, isBold, block, level }: PdfText, page: number): Line {
  return { page, isAtEdge: false, text, size, isBold, left: across, right: across + width, down, degrees, block, level };
}

function continues(line: Line, text: PdfText): boolean {
  const height = Math.max(line.size, text.size);
  const isBeside = text.degrees === line.degrees && Math.abs(text.down - line.down) < 0.4 * height && text.across > line.right - height;
  return isBeside && (text.across - line.right < WIDE_GAP * height || LABEL.test(line.text.trim()));
}

function extend(line: Line, text: PdfText): void {
  const hasSpace = /\s$/u.test(line.text) || /^\s/u.test(text.text);
  if (!hasSpace && text.across - line.right > SPACE_GAP * text.size) line.text += ' ';
  // A space may be as wide as the gap to the next cell.
  if (text.text.trim() === '') line.text += ' ';
  else {
    // Bullets, numbers and marks above the line are set in another size or weight and say nothing of the line.
    const isLonger = LABEL.test(line.text.trim()) || (text.size !== line.size && text.text.length > line.text.length);
    if (isLonger) line.size = text.size;
    line.isBold = LABEL.test(line.text.trim()) ? text.isBold : line.isBold && text.isBold;
    line.text += text.text;
    line.right = Math.max(line.right, text.across + text.width);
  }
}
