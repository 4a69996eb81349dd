import { isMap, isSeq, parseAllDocuments, type Document } from 'yaml';
import type { Path, Place } from '../../src/model/place.js';

/** Where a record, or an entry of one, stands in a file. */
interface Standing {
  readonly document: Document.Parsed;
  /** The way to the innermost entry of a list that the place lies in; empty for a whole record. */
  readonly path: Path;
}

/**
 * The text of a file with one subject more like the one at a place: the innermost entry of a list that holds it, or else the whole record. Every id in the copy is a
 * fresh one. Undefined where the place lies in none.
 */
export function withAnother(text: string, { line = 1, column = 1 }: Place, times: number): string | undefined {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return undefined;
  const offset = text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column - 1);
  const found = standingAt(documents, offset);
  if (found === undefined) return undefined;
  const { document, path } = found;
  const copies = Array.from({ length: times }, (_, i) => withFreshIds(path.length === 0 ? document.toJS() : toPlain(document.getIn(path)), `-again-${String(i + 1)}`));
  if (path.length > 0) for (const copy of copies) document.addIn(path.slice(0, -1), document.createNode(copy));
  const texts = documents.map((one) => one.toString({ lineWidth: 0 }));
  return (path.length > 0 ? texts : [...texts, ...copies.map((copy) => `${JSON.stringify(copy)}\n`)]).map((one) => one.replace(/^---\n/, '')).join('---\n');
}

function standingAt(documents: readonly Document.Parsed[], offset: number): Standing | undefined {
  const document = documents.find(({ contents }) => isMap(contents) && holds(contents, offset));
  if (document === undefined) return undefined;
  let path: Path = [];
  const visit = (node: unknown, way: Path): void => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [...way, String(key)]);
    else if (isSeq(node)) {
      node.items.forEach((item, i) => {
        if (isMap(item) && holds(item, offset)) path = [...way, i];
        visit(item, [...way, i]);
      });
    }
  };
  visit(document.contents, []);
  return { document, path };
}

const holds = ({ range }: { readonly range?: readonly number[] | null | undefined }, offset: number): boolean => range?.[0] !== undefined && range[1] !== undefined && range[0] <= offset && offset < range[1];

const toPlain = (node: unknown): unknown => (isMap(node) || isSeq(node) ? node.toJSON() : node);

function withFreshIds(value: unknown, ending: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withFreshIds(one, ending));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' && typeof inner === 'string' ? `${inner}${ending}` : withFreshIds(inner, ending)]));
}
