import { Document, isMap, isSeq, parseAllDocuments } from 'yaml';
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
  const count = parseAllDocuments(text).length;
  for (let index = 0; index < count; index += 1) {
    const document = documentAt(text, index);
    const kind = String(document.get('kind'));
    yield { file, what: kind, text: count === 1 ? undefined : written(text, (documents) => documents.filter((_, i) => i !== index)) };
    for (const path of pathsIn(document)) {
      yield { file, what: [kind, ...path.filter((step) => typeof step === 'string')].join('.') + (typeof path.at(-1) === 'number' ? '[]' : ''), text: written(text, (documents) => documents.map((d, i) => (i === index ? without(d, path) : d))) };
    }
  }
}

function documentAt(text: string, index: number): Document.Parsed {
  const document = parseAllDocuments(text)[index];
  if (document === undefined || !('contents' in document)) throw new Error(`no document ${String(index)}`);
  return document;
}

function written(text: string, change: (documents: readonly Document.Parsed[]) => readonly Document.Parsed[]): string {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) throw new Error('no document');
  return change([...documents]).map((d) => d.toString({ lineWidth: 0 })).join('---\n');
}

function without(document: Document.Parsed, path: Path): Document.Parsed {
  document.deleteIn(path);
  return document;
}

function pathsIn(document: Document.Parsed): readonly Path[] {
  const paths: Path[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = String(key);
        if (path.length === 0 && (name === 'kind' || name === 'recorded_on' || name === 'recorded_by')) continue;
        paths.push([...path, name]);
        visit(value, [...path, name]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, i) => {
        paths.push([...path, i]);
        visit(item, [...path, i]);
      });
    }
  };
  visit(document.contents, []);
  return paths;
}
