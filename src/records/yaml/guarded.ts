import { isScalar, type Document } from 'yaml';
import type { SourceDocument, SourceText } from '../source.js';
import type { Complaint, Complaints } from './complaints.js';
import { parse } from './parse.js';
import { Walk } from './walk.js';

/** The documents of a text by way of the library, with all that can be said of what is wrong. After a complaint they are not to be used. */
export function readGuarded(source: SourceText, complaints: Complaints): readonly SourceDocument[] {
  const parsed = parse(source.text, complaints);
  if (complaints.any) return [];
  // A `---` with nothing after it ends the document before it.
  const documents = parsed.length > 1 && isEmpty(parsed.at(-1)) ? parsed.slice(0, -1) : parsed;
  if (documents.length === 0) complaints.add(emptiness(0, 'This file is empty, or holds comments alone.'));
  for (const document of documents) {
    if (isEmpty(document)) complaints.add(emptiness(document.range[0], documents.length > 1 ? 'This document is empty.' : 'This file is empty, or holds comments alone.'));
  }
  const walk = new Walk(source, complaints);
  return documents.map((document) => walk.document(document));
}

function isEmpty(document: Document.Parsed | undefined): boolean {
  const contents = document?.contents;
  return isScalar(contents) && contents.source === '' && contents.type === 'PLAIN';
}

function emptiness(offset: number, message: string): Complaint {
  return { code: 'yaml-empty', offset, message, mend: 'Write a record, beginning with its kind, or delete the file or the `---`.' };
}
