import { KINDS, type Kind } from '../model/generated/records.js';
import type { Problem } from '../model/problem.js';
import type { Kept } from './kept.js';
import { keepDocument, restoreDocument } from './kept-record.js';
import { readYaml, sourceOf } from './read-yaml.js';
import type { SourceDocument, SourceText } from './source.js';
import { validateDocument } from './validate.js';
import type { Home } from './validation/kind-of.js';

/** What reading and validating a file gave. */
export interface Examined {
  readonly source: SourceText;
  /** Those that are valid. */
  readonly documents: readonly { readonly kind: Kind; readonly document: SourceDocument; readonly index: number }[];
  readonly problems: readonly Problem[];
  /** Kinds of which a record could not be used; `*` when it can't be told which. */
  readonly unreadable: readonly string[];
  /** Whether it could be read, though a record in it may not be valid. */
  readonly isRead: boolean;
}

/** A file to be read, and where it lies: its bytes, with their digest. */
export interface ToExamine {
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly file: string;
  readonly level: Home;
}

/** Reads and validates a file, or takes what that gave before when its bytes were the same. Only what is valid throughout is kept: what is wrong is found anew each time. */
export function examine(found: ToExamine, kept: Kept | undefined): Examined {
  const key = `${found.level}:${found.digest}`;
  const before = kept === undefined ? undefined : restored(kept.get(key), found.bytes);
  if (before !== undefined) return before;
  const examined = examineAnew(found);
  if (kept !== undefined && examined.isRead && examined.problems.length === 0) {
    const documents = examined.documents.map(({ kind, document }) => keepDocument(kind, document));
    if (documents.every((document) => document !== undefined)) kept.put(key, documents);
  }
  return examined;
}

function restored(kept: unknown, bytes: Uint8Array): Examined | undefined {
  if (!Array.isArray(kept)) return undefined;
  const source = sourceOf(bytes);
  const documents = source === undefined ? [] : kept.map((one: unknown) => restoreDocument(one, source.text.length));
  if (source === undefined || documents.length === 0 || documents.includes(undefined)) return undefined;
  return { source, documents: documents.flatMap((document, index) => (document === undefined ? [] : [{ ...document, index }])), problems: [], unreadable: [], isRead: true };
}

function examineAnew({ bytes, file, level }: ToExamine): Examined {
  const { source, documents, problems } = readYaml(bytes, file);
  if (problems.length > 0) return { source, documents: [], problems, unreadable: kindsNamedIn(source.text), isRead: false };
  const valid: Examined['documents'][number][] = [];
  const invalid: Problem[] = [];
  const unreadable: string[] = [];
  for (const [index, document] of documents.entries()) {
    const checked = validateDocument(document, source, file, level);
    invalid.push(...checked.problems);
    if (checked.problems.length > 0 || checked.kind === undefined) unreadable.push(checked.kind ?? '*');
    else valid.push({ kind: checked.kind, document, index });
  }
  return { source, documents: valid, problems: invalid, unreadable, isRead: true };
}

// A file that can't be parsed still tells, as a rule, what it was meant to hold.
function kindsNamedIn(text: string): readonly string[] {
  const named = [...text.matchAll(/^kind:[ \t]*([a-z-]+)/gm)].map((match) => match[1] ?? '');
  const known = KINDS.filter((kind: Kind) => named.includes(kind));
  return known.length > 0 ? known : ['*'];
}
