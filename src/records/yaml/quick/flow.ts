import type { Plain, SourceDocument, SourceNode } from '../../source.js';
import type { Cursor } from './cursor.js';
import { readKey, readScalar } from './scalars.js';

/** Reads a list or mapping in brackets; undefined where there is doubt. `column` is that of the entry it belongs to: its lines are indented further, but for the last bracket. */
export function readFlow(cursor: Cursor, column: number, keyStart: number, outermost = true): SourceDocument | undefined {
  if (!cursor.enter()) return undefined;
  const { text, at: start } = cursor;
  const list = text[start] === '[';
  const close = list ? ']' : '}';
  const items: Plain[] = [];
  const fields: { [key: string]: Plain } = {};
  const children = new Map<string | number, SourceNode>();
  let end = start + 1;
  cursor.at = end;
  for (;;) {
    if (!gap(cursor, column, outermost)) return undefined;
    if (text[cursor.at] === close) break;
    const entryStart = cursor.at;
    const step = list ? items.length : keyAndSpace(cursor);
    if (step === undefined || children.has(step)) return undefined;
    const read = '[{'.includes(text.charAt(cursor.at)) ? readFlow(cursor, column, entryStart, false) : readScalar(cursor, column, entryStart, true);
    if (read === undefined) return undefined;
    if (list) items.push(read.value);
    else fields[step] = read.value;
    children.set(step, read.node);
    end = cursor.at;
    if (!gap(cursor, column, outermost)) return undefined;
    if (text[cursor.at] === ',') cursor.at += 1;
    else if (text[cursor.at] !== close) return undefined;
  }
  cursor.at += 1;
  cursor.leave();
  return { value: list ? items : fields, node: { start, keyStart, end, style: 'flow', indent: 0, children } };
}

function keyAndSpace(cursor: Cursor): string | undefined {
  const key = readKey(cursor);
  cursor.skipSpaces();
  return key;
}

/** Goes past spaces, line ends and comments. */
function gap(cursor: Cursor, column: number, outermost: boolean): boolean {
  if (!cursor.lineEnds()) return true;
  const from = cursor.at;
  cursor.nextLine();
  // The library takes a comment that is not indented for one without a space before it.
  if (cursor.text.slice(from, cursor.at).includes('\n#')) return false;
  return cursor.column > column || (outermost && cursor.column === column && ']}'.includes(cursor.text.charAt(cursor.at)));
}
