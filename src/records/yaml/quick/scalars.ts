import type { Plain, SourceDocument, SourceNode } from '../../source.js';
import { forbiddenInKey } from '../characters.js';
import { isPlainKey, plainValue } from '../scalars.js';
import type { Cursor } from './cursor.js';
import { resolve } from './resolve.js';

const NO_CHILDREN: ReadonlyMap<string | number, SourceNode> = new Map();

// Keys far shorter than the 1024 characters that YAML allows them.
const KEY = /(?:\w[\w./-]{0,99}|"[^"\\\r\n]{0,99}"|'[^'\r\n]{0,99}'):(?=[ \r\n]|$)/y;
// A text without quotes goes on to a comment or to what might be a key's colon, among brackets also to a mark of theirs.
const PLAIN = /[^ \r\n\-?:,[\]{}#&*!|>'"%@`][^:#\r\n]*(?:(?::(?=[^ \r\n])|(?<=[^ ])#)[^:#\r\n]*)*/y;
const PLAIN_IN_FLOW = /[^ \r\n\-?:,[\]{}#&*!|>'"%@`][^:#,[\]{}\r\n]*(?:(?::(?=[^ \r\n,[\]{}])|(?<=[^ ])#)[^:#,[\]{}\r\n]*)*/y;
const NEXT_LINE = / *\r?\n +(?=[^ \r\n#])/y;
const DOUBLE = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const SINGLE = /'[^']*(?:''[^']*)*'/y;

/** The node of a text, number or nothing. */
export function scalarNode(start: number, keyStart: number, end: number): SourceNode {
  return { start, keyStart, end, style: 'scalar', indent: 0, children: NO_CHILDREN };
}

/** Whether a key stands here. */
export function atKey(cursor: Cursor): boolean {
  KEY.lastIndex = cursor.at;
  return KEY.test(cursor.text);
}

/** Reads a key and its colon. */
export function readKey(cursor: Cursor): string | undefined {
  const found = take(cursor, KEY);
  if (found === undefined) return undefined;
  const bare = !`"'`.includes(found.charAt(0));
  const key = bare ? found.slice(0, -1) : found.slice(1, -2);
  return isPlainKey(key) && (bare || forbiddenInKey(key, 0) === undefined) ? key : undefined;
}

/** Reads a text with or without quotes, a number, or a yes-or-no. `column` is that of the entry it belongs to. */
export function readScalar(cursor: Cursor, column: number, keyStart: number, inFlow: boolean): SourceDocument | undefined {
  const start = cursor.at;
  const value = scalar(cursor, column, inFlow);
  return value === undefined ? undefined : { value, node: scalarNode(start, keyStart, cursor.at) };
}

function scalar(cursor: Cursor, column: number, inFlow: boolean): Plain | undefined {
  switch (cursor.text[cursor.at]) {
    case '"':
      return quoted(take(cursor, DOUBLE), column, 'double-quoted-scalar', '\\');
    case "'":
      return quoted(take(cursor, SINGLE), column, 'single-quoted-scalar', "''");
    default:
      return plain(cursor, column, inFlow);
  }
}

function quoted(source: string | undefined, column: number, type: 'double-quoted-scalar' | 'single-quoted-scalar', escape: string): string | undefined {
  if (source === undefined) return undefined;
  const inside = source.slice(1, -1);
  if (!inside.includes('\n') && !inside.includes(escape)) return inside;
  return isIndented(source, column) ? resolve({ type, offset: 0, indent: column, source }) : undefined;
}

function plain(cursor: Cursor, column: number, inFlow: boolean): Plain | undefined {
  const start = cursor.at;
  if (!plainLine(cursor, inFlow)) return undefined;
  if (inFlow || !goesOn(cursor, column)) return plainValue(cursor.text.slice(start, cursor.at));
  do if (!plainLine(cursor, inFlow)) return undefined;
  while (goesOn(cursor, column));
  const value = resolve({ type: 'scalar', offset: start, indent: column, source: cursor.text.slice(start, cursor.at) });
  return value === undefined ? undefined : plainValue(value);
}

/** Goes past what a line holds of a text without quotes, but for spaces at its end. */
function plainLine(cursor: Cursor, inFlow: boolean): boolean {
  if (take(cursor, inFlow ? PLAIN_IN_FLOW : PLAIN) === undefined) return false;
  while (cursor.text.charAt(cursor.at - 1) === ' ') cursor.at -= 1;
  return true;
}

/** Goes to the next line if a text goes on there, because it is indented further than to the column. */
function goesOn(cursor: Cursor, column: number): boolean {
  const end = cursor.at;
  if (take(cursor, NEXT_LINE) !== undefined && cursor.at - 1 - cursor.text.lastIndexOf('\n', cursor.at) > column) return true;
  cursor.at = end;
  return false;
}

/** Whether all lines but the first are blank or indented further than to the column. */
function isIndented(source: string, column: number): boolean {
  return source.split('\n').slice(1).every((line) => /^ *\r?$/.test(line) || line.search(/[^ ]/) > column);
}

/** What the pattern, sticky, finds where the cursor stands; the cursor goes past it. */
function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) return undefined;
  const found = cursor.text.slice(cursor.at, pattern.lastIndex);
  cursor.at = pattern.lastIndex;
  return found;
}
