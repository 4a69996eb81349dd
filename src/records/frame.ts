import type { Place } from '../model/place.js';
import type { Frame } from '../model/result.js';
import type { SourceText } from './source.js';

/** Lines shown before and after the line in question. */
const AROUND = 1;

/** The lines around a place in the text of its file, or undefined when that was not read or no line is named. */
export function frameAt(source: SourceText | undefined, { line }: Place): Frame | undefined {
  if (source === undefined || line === undefined) return undefined;
  const first = Math.max(1, line - AROUND);
  const last = Math.min(source.lineStarts.length, line + AROUND);
  const lines: string[] = [];
  for (let at = first; at <= last; at += 1) lines.push(lineAt(source, at));
  // A file that ends with a line feed has an empty last line that nobody sees.
  return { first, lines: last === source.lineStarts.length && lines.at(-1) === '' ? lines.slice(0, -1) : lines };
}

function lineAt({ text, lineStarts }: SourceText, line: number): string {
  return text.slice(lineStarts[line - 1], lineStarts[line] ?? text.length).replace(/\r?\n$/, '');
}
