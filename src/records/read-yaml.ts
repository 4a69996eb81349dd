import { isScalar, type Document } from 'yaml';
import type { Problem } from '../model/problem.js';
import type { SourceDocument, SourceText } from './source.js';
import { Complaints } from './yaml/complaints.js';
import { parse } from './yaml/parse.js';
import { decode } from './yaml/text.js';
import { Walk } from './yaml/walk.js';

export { LIMITS } from './yaml/limits.js';

/** What a file holds; where there is any problem, no document of it. */
export interface YamlReading {
  readonly source: SourceText;
  readonly documents: readonly SourceDocument[];
  /** In order of place, at most `LIMITS.problemsShown` and one that counts the rest. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a record file of which nothing is trusted: bytes → UTF-8 text → pieces, each looked at before the parser has it → tree →
 * plain values with their places. Any bytes give a reading; nothing is thrown.
 * `file` is the path as messages show it.
 */
export function readYaml(bytes: Uint8Array, file: string): YamlReading {
  const complaints = new Complaints();
  const source = decode(bytes, complaints);
  const documents = complaints.any ? [] : readText(source, complaints);
  return { source, documents: complaints.any ? [] : documents, problems: complaints.problems(source, file) };
}

function readText(source: SourceText, complaints: Complaints): readonly SourceDocument[] {
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

function emptiness(offset: number, message: string): { readonly code: string; readonly offset: number; readonly message: string; readonly mend: string } {
  return { code: 'yaml-empty', offset, message, mend: 'Write a record, beginning with its kind, or delete the file or the `---`.' };
}
