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
  for (const [index, document] of documents.entries()) {
    const kind = String(document.get('kind'));
    const written = (changed: Document | undefined): string => documents.flatMap((d, i) => (i !== index ? [d] : changed === undefined ? [] : [changed])).map((d) => d.toString({ lineWidth: 0 })).join('---\n');
    yield { file, what: kind, text: documents.length === 1 ? undefined : written(undefined) };
    for (const path of pathsIn(document)) {
      const rest = document.clone();
      rest.deleteIn(path);
      yield { file, what: [kind, ...path.filter((step) => typeof step === 'string')].join('.') + (typeof path.at(-1) === 'number' ? '[]' : ''), text: written(rest) };
    }
  }
}

function pathsIn(document: Document): readonly Path[] {
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
