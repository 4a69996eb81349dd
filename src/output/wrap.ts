import { widthOf } from './width.js';

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
  const lines: string[] = [];
  let line = first;
  let used = widthOf(first);
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const columns = widthOf(word);
    if (!isEmpty && used + 1 + columns > width) {
      lines.push(line);
      line = rest;
      used = widthOf(rest);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    used += columns + (isEmpty ? 0 : 1);
    isEmpty = false;
  }
  lines.push(line);
  return lines;
}
