import type { Place } from '../../model/place.js';
import type { Frame } from '../../model/result.js';
import { flatMap } from '../../model/lists.js';
import { showText } from '../safe-text.js';
import { columns, widthOf } from '../width.js';
import { LINE_WIDTH } from '../wrap.js';
import { verbatim, type Style } from './style.js';

const CUT = '...';

/** The lines around a place with their numbers, the line itself marked, and a caret under the column. */
export function codeFrame(style: Style, frame: Frame, { line, column }: Place, indent: number): readonly string[] {
  if (line === undefined) return [];
  if (style.plain) return [verbatim(`Line ${String(line)} reads: ${(frame.lines[line - frame.first] ?? '').trim()}`, indent)];
  const digits = String(frame.first + frame.lines.length - 1).length;
  const room = LINE_WIDTH - indent - digits - 5;
  const marked = frame.lines[line - frame.first] ?? '';
  const caretAt = widthOf(showText(marked.slice(0, (column ?? 1) - 1)));
  // All lines are cut alike, so that they stay lined up over the caret.
  const from = caretAt < room - 10 ? 0 : caretAt - Math.floor(room / 3);
  return flatMap(frame.lines, (text, i) => {
    const number = frame.first + i;
    const isMarked = number === line;
    const shown = `${' '.repeat(indent)}${isMarked ? '>' : ' '} ${String(number).padStart(digits)} | ${window(showText(text), from, room)}`.trimEnd();
    if (!isMarked || column === undefined) return [shown];
    return [shown, `${' '.repeat(indent + 2 + digits)} | ${' '.repeat(caretAt - from)}${style.paint.bold('^')}`];
  });
}

function window(text: string, from: number, room: number): string {
  const width = widthOf(text);
  const isCutBefore = from > 0 && width > from;
  const isCutAfter = width > from + room;
  const kept = columns(text, from + (isCutBefore ? CUT.length : 0), isCutAfter ? from + room - CUT.length : from + room);
  return `${isCutBefore ? CUT : ''}${kept}${isCutAfter ? CUT : ''}`;
}
