import type { Problem } from '../model/problem.js';
import type { SourceDocument, SourceText } from './source.js';
import { Complaints } from './yaml/complaints.js';
import { readGuarded } from './yaml/guarded.js';
import { readQuickly } from './yaml/quick/read.js';
import { decode } from './yaml/text.js';

export { LIMITS } from './yaml/limits.js';

/** What a file holds; where there is any problem, no document of it. */
export interface YamlReading {
  readonly source: SourceText;
  readonly documents: readonly SourceDocument[];
  /** In order of place, at most `LIMITS.problemsShown` and one that counts the rest. */
  readonly problems: readonly Problem[];
}

/** The text of a file that was read before without a problem; undefined where it can't have been. */
export function sourceOf(bytes: Uint8Array): SourceText | undefined {
  const complaints = new Complaints();
  const source = decode(bytes, complaints);
  return complaints.any ? undefined : source;
}

/**
 * Reads a record file of which nothing is trusted: bytes → UTF-8 text → plain values with their places. A text that is written as
 * records are as a rule is read at once; any other goes to the library, each piece of it looked at before the parser has it, and
 * gives the same or the words for what is wrong. Any bytes give a reading; nothing is thrown.
 * `file` is the path as messages show it.
 */
export function readYaml(bytes: Uint8Array, file: string): YamlReading {
  const complaints = new Complaints();
  const source = decode(bytes, complaints);
  const documents = complaints.any ? [] : (readQuickly(source.text) ?? readGuarded(source, complaints));
  return { source, documents: complaints.any ? [] : documents, problems: complaints.problems(source, file) };
}
