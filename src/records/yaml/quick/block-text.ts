import type { CST } from 'yaml';
import type { SourceDocument } from '../../source.js';
import { endOfBlockText } from '../ends.js';
import type { Cursor } from './cursor.js';
import { resolve } from './resolve.js';
import { scalarNode } from './scalars.js';

// The mark, then lines that are wholly empty or indented at least like the first and not blank.
const BLOCK_TEXT = /(?<mark>[|>]-?)(?<lineEnd>\r?\n)(?<source>(?<indent> +)[^ \r\n][^\n]*(?:\n(?:\r?\n)*\k<indent> *[^ \r\n][^\n]*)*(?:\n|$))/y;
// Spaces on a line of their own may belong to the text above.
const BLANK_LINE = /(?:\r?\n)* +(?:\r?\n|$)/y;

/** Reads a text after | or >. `column` is that of the entry it belongs to. */
export function readBlockText(cursor: Cursor, column: number, keyStart: number): SourceDocument | undefined {
  const { text, at: start } = cursor;
  BLOCK_TEXT.lastIndex = start;
  const { mark = '', lineEnd = '', source = '', indent = '' } = BLOCK_TEXT.exec(text)?.groups ?? {};
  if (indent.length <= column) return undefined;
  const stop = BLOCK_TEXT.lastIndex;
  cursor.startLine(stop);
  BLANK_LINE.lastIndex = stop;
  if (BLANK_LINE.test(text)) return undefined;
  cursor.skipComments();
  const header: CST.SourceToken = { type: 'block-scalar-header', offset: start, indent: column, source: mark };
  const newline: CST.SourceToken = { type: 'newline', offset: start + mark.length, indent: column, source: lineEnd };
  const value = resolve({ type: 'block-scalar', offset: start, indent: column, props: [header, newline], source });
  return value === undefined ? undefined : { value, node: scalarNode(start, keyStart, endOfBlockText(text, stop)) };
}
