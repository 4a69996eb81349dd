import { joinedLines } from './pdf-hyphens.js';
import type { Line } from './pdf-lines.js';
import { mostFrequent, usualSize } from './pdf-sizes.js';

/** Lines that belong together. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly lines: number;
  readonly level: number | undefined;
}

/** Where the file doesn't show it, and in larger letters: how far base lines lie from one another, in heights of the font. */
const USUAL_LEADING = 1.2;
/** Letters larger than the usual ones by more than this factor are those of headings. */
export const LARGER = 1.08;
/** Lines farther apart than so many times the usual distance begin a new paragraph. */
const PARTED = 1.2;
/** A first line is drawn in by so many heights of the font or more. */
const DRAWN_IN = 0.8;
/** A line that is shorter than this part of the longest beside it ends its paragraph: the next word would have fitted. */
const FULL = 0.6;
const BULLET = /^[•◦▪●○■‣⁃–·*-]\s+/u;
const ITEM = /^(?:[•◦▪●○■‣⁃–·*-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s)/u;
const ENDED = /[.!?:;]["'’”)]?$/u;

/** The paragraphs of lines in order: from the tags where the PDF has them, else from the distances between lines, their size and weight. */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const isFull = fullness(lines);
  const body = usualSize(lines);
  const leading = usualLeading(lines.filter(({ size }) => size <= body * LARGER), isFull);
  const leadingOf = ({ size }: Line): number => (size > body * LARGER ? USUAL_LEADING : leading);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && belongs(line, last, leadingOf(line), isFull(last))) group.push(line);
    else groups.push([line]);
  }
  const words = lines.map(({ text }) => text).join(' ').toLowerCase();
  return groups.map((group) => ({
    text: joinedLines(group.map(({ text }) => text), words).replace(BULLET, ''),
    size: Math.max(...group.map(({ size }) => size)),
    isBold: group.every(({ isBold }) => isBold),
    lines: group.length,
    level: group[0]?.level,
  }));
}

function belongs(line: Line, last: Line, leading: number, isLastFull: boolean): boolean {
  if (line.level !== last.level) return false;
  const goesOn = !ENDED.test(last.text) && /^\p{Ll}/u.test(line.text);
  if (line.page !== last.page) return goesOn && looksLike(line, last);
  if (line.block !== undefined && last.block !== undefined) return line.block === last.block;
  if (!looksLike(line, last) || ITEM.test(line.text)) return false;
  const distance = line.down - last.down;
  // The next column: the text goes on above.
  if (distance < 0) return goesOn;
  if (!isLastFull && !goesOn) return false;
  const isBeside = distance < 0.4 * line.size;
  const isDrawnIn = ENDED.test(last.text) && line.left > last.left + DRAWN_IN * line.size && !ITEM.test(last.text);
  return !isBeside && !isDrawnIn && distance <= leading * line.size * PARTED;
}

function looksLike(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) < 0.6 && a.isBold === b.isBold && a.degrees === b.degrees;
}

/** Whether a line is about as long as the longest that begins below or above it on its page. */
function fullness(lines: readonly Line[]): (line: Line) => boolean {
  const column = ({ page, left, degrees }: Line): string => `${page} ${degrees} ${Math.round(left / 4)}`;
  const longest = new Map<string, number>();
  for (const line of lines) longest.set(column(line), Math.max(longest.get(column(line)) ?? 0, line.right - line.left));
  return (line) => line.right - line.left >= FULL * (longest.get(column(line)) ?? 0);
}

/** The distance between base lines within paragraphs that comes most often, in heights of the font. */
function usualLeading(lines: readonly Line[], isFull: (line: Line) => boolean): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last?.page !== line.page || !looksLike(line, last) || !isFull(last) || ENDED.test(last.text)) continue;
    const ratio = Math.round(((line.down - last.down) / line.size) * 10) / 10;
    if (ratio >= 0.8 && ratio <= 2.5) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
  }
  return mostFrequent(counts) ?? USUAL_LEADING;
}
