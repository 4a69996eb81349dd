import type { Edit } from '../../src/model/result.js';

/** Fills the places in angle brackets as somebody would who has the facts: the latest day allowed, the least count asked for. */
export function fillPlaceholders(text: string, asOf: string): string {
  return text
    .replace(/<day(?: from (\d{4}-\d\d-\d\d))?(?: by (\d{4}-\d\d-\d\d))?>/g, (_, from?: string, by?: string) => by ?? from ?? asOf)
    .replace(/<count(?: from (\d+))?>/g, (_, least?: string) => least ?? '1')
    .replace(/<text(?: of (\d+) words)?>/g, (_, words?: string) => Array.from({ length: Number(words ?? 4) }, (__, i) => WORDS[i % WORDS.length]).join(' '))
    .replace(/<id ([STP])>/g, (_, letter: string) => `${letter}-7Q4ZK${String(letter.charCodeAt(0) % 10)}`)
    .replace(/<id of [a-z -]+>/g, 'filled-in')
    .replace(/<money>/g, '10.00');
}

/** Applies an edit to the files of a portfolio, its places filled in. */
export function applyEdit(files: Readonly<Record<string, string | Uint8Array>>, edit: Edit, asOf: string): Readonly<Record<string, string | Uint8Array>> {
  const insert = fillPlaceholders(edit.insert, asOf);
  const old = files[edit.file];
  if (edit.line === undefined || edit.column === undefined || typeof old !== 'string') return { ...files, [edit.file]: insert };
  const changes = [{ at: offset(old, edit.line, edit.column), replaces: 0, insert }, ...(edit.updatedOn === undefined ? [] : [{ at: offset(old, edit.updatedOn.line, edit.updatedOn.column), replaces: edit.updatedOn.replaces, insert: fillPlaceholders(edit.updatedOn.insert, asOf) }])];
  // From the end to the start, so that no change moves another's place.
  const text = changes.toSorted((a, b) => b.at - a.at).reduce((t, c) => t.slice(0, c.at) + c.insert + t.slice(c.at + c.replaces), old);
  return { ...files, [edit.file]: text };
}

function offset(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0) + column - 1;
}

const WORDS = ['the', 'room', 'was', 'too', 'small', 'for', 'everybody', 'who', 'wanted', 'to', 'come', 'so', 'we', 'moved', 'it', 'upstairs', 'that', 'week'];
