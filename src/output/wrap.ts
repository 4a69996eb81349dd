import { isPlain, widthOf } from './width.js';

/** Columns of an ordinary terminal. */
export const LINE_WIDTH = 80;

/** How a text is laid out: `first` goes before its first line, `rest` before the others (both plain), `width` in columns. */
export interface Wrapping {
  readonly first?: string;
  readonly rest?: string;
  readonly width?: number;
}

/** A text broken at its spaces into lines of at most 80 columns. A word that is longer, such as a path, is never broken. */
export function wrap(text: string, { first = '', rest = first, width = LINE_WIDTH }: Wrapping = {}): readonly string[] {
  const said = withSingleSpaces(text);
  const columnsOf = isPlain(said) ? (from: number, to: number) => to - from : (from: number, to: number) => widthOf(said.slice(from, to));
  const lines: string[] = [];
  let before = first;
  let used = widthOf(first);
  // Where the line begins in the text, and where the last word that it has room for ends.
  let start = 0;
  let end = 0;
  for (let from = 0; from < said.length; from = end + 1) {
    const space = said.indexOf(' ', from);
    const next = space < 0 ? said.length : space;
    const columns = columnsOf(from, next);
    if (from > start && used + 1 + columns > width) {
      lines.push(before + said.slice(start, end));
      before = rest;
      used = widthOf(rest);
      start = from;
    }
    used += columns + (from > start ? 1 : 0);
    end = next;
  }
  lines.push(before + said.slice(start, end));
  return lines;
}

function withSingleSpaces(text: string): string {
  return text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') ? text.split(' ').filter((word) => word !== '').join(' ') : text;
}
