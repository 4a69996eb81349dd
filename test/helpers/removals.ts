import { type Document, isMap, isSeq, parseAllDocuments } from 'yaml';
import type { Path } from '../../src/model/place.js';

/** A file with one field, one entry or one whole record taken out. */
export interface Removal {
  readonly file: string;
  /** What was taken out: the kind of the record and the way to the field, positions of entries left out. */
  readonly what: string;
  readonly text: string | undefined;
}

/** Every way to take one field out of a file, or one entry, or one whole record; formatting is kept where it is not touched. */
export function* removalsOf(file: string, text: string): Generator<Removal> {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return;
  const texts = documents.map(written);
  for (const [index, document] of documents.entries()) {
    const kind = String(document.get('kind'));
    const among = (changed: readonly string[]): string => texts.toSpliced(index, 1, ...changed).join('---\n');
    yield { file, what: kind, text: documents.length === 1 ? undefined : among([]) };
    for (const { path, items, at } of entriesOf(document.contents)) {
      const [taken] = items.splice(at, 1);
      const rest = written(document);
      items.splice(at, 0, taken);
      yield { file, what: [kind, ...path.filter((step) => typeof step === 'string')].join('.') + (typeof path.at(-1) === 'number' ? '[]' : ''), text: among([rest]) };
    }
  }
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

/** A field or an entry of a list, with the list of its kin that it stands in. */
interface Entry {
  readonly path: Path;
  readonly items: unknown[];
  readonly at: number;
}

function* entriesOf(node: unknown, path: Path = []): Generator<Entry> {
  if (isMap(node)) {
    for (const [at, { key, value }] of [...node.items.entries()]) {
      const name = String(key);
      if (path.length === 0 && (name === 'kind' || name === 'recorded_on' || name === 'recorded_by')) continue;
      yield { path: [...path, name], items: node.items, at };
      yield* entriesOf(value, [...path, name]);
    }
  } else if (isSeq(node)) {
    for (const [at, item] of [...node.items.entries()]) {
      yield { path: [...path, at], items: node.items, at };
      yield* entriesOf(item, [...path, at]);
    }
  }
}
