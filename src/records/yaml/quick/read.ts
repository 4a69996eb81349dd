import type { SourceDocument } from '../../source.js';
import { LIMITS } from '../limits.js';
import { BlockReader } from './block.js';
import { Cursor } from './cursor.js';

/** Blanks other than the space and the line end. */
const ODD_BLANK = /[\t\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

/**
 * The documents of a text in which nothing forbidden was found, if every one is a mapping written as records are as a rule.
 * Undefined wherever it is not certain that the library takes the text, and for what: it alone is asked then, and it alone words
 * what is wrong. What is read here has the same values and places as there.
 */
export function readQuickly(text: string): readonly SourceDocument[] | undefined {
  // Each key or value takes a character, and so does each piece, with at most one mark before it: a text of this length holds too many of neither.
  if (text.length > LIMITS.nodes || ODD_BLANK.test(text)) return undefined;
  const cursor = new Cursor(text);
  const reader = new BlockReader(cursor);
  const documents: SourceDocument[] = [];
  cursor.skipComments();
  do {
    const start = cursor.at;
    if (cursor.atDocument) {
      cursor.at += '---'.length;
      if (!cursor.nextLine()) return undefined;
    }
    const document = cursor.column === 0 ? reader.mapping(start) : undefined;
    if (document === undefined || documents.push(document) > LIMITS.documents) return undefined;
  } while (cursor.atDocument);
  return cursor.at === text.length ? documents : undefined;
}
