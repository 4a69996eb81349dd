import { Composer, Lexer, Parser, type CST, type Document, type ErrorCode } from 'yaml';
import type { Complaints } from './complaints.js';
import { LexemeGuard } from './lexemes.js';
import { LIMITS, showLimit } from './limits.js';
import { worded } from './wording.js';

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // The library compares every key with every other; the walk does it with a set.
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * The documents of a text. It is cut into pieces once, and each is looked at before the parser takes it in, because nesting that
 * is only found out afterwards has by then used up the stack. After a complaint the documents are not to be used.
 */
export function parse(text: string, complaints: Complaints): readonly Document.Parsed[] {
  const guard = new LexemeGuard();
  const parser = new Parser();
  const stream = new DocumentStream(text, complaints);
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const refusal = guard.check(lexeme, offset);
    complaints.add(refusal);
    if (refusal !== undefined && refusal.code !== 'yaml-second-colon') return [];
    // Once something is wrong there is nothing to parse, but the rest is still looked through for more second colons.
    if (!complaints.any) {
      for (const token of parser.next(lexeme)) stream.take(token);
      if (stream.full || tooDeep(parser, complaints)) return [];
    }
    offset += LexemeGuard.width(lexeme);
  }
  const refusal = guard.end();
  complaints.add(refusal);
  if (complaints.any) return [];
  for (const token of parser.end()) stream.take(token);
  return stream.finish();
}

/** The parser's stack holds the document and then the list or mapping of each level that is open. */
function tooDeep(parser: Parser, complaints: Complaints): boolean {
  const level = parser.stack[LIMITS.nestingDepth + 1];
  if (level === undefined || !('items' in level)) return false;
  complaints.add({
    code: 'yaml-too-deep',
    offset: level.offset,
    message: `Lists, mappings or keys are nested too deeply here (${showLimit('nestingDepth')}).`,
    mend: 'Records need no more than a few levels; look for brackets or dashes typed by accident.',
  });
  return true;
}

/** Makes documents of the parser's tokens. */
class DocumentStream {
  readonly #complaints: Complaints;
  readonly #composer = new Composer(OPTIONS);
  readonly #documents: Document.Parsed[] = [];
  #count = 0;

  constructor(text: string, complaints: Complaints) {
    this.#complaints = complaints;
    // The composer makes an Error with its stack for each mistake, which is slow and large where there are 100,000. They are read
    // here instead; should the library change and this handler never be called, `finish` still finds its errors.
    this.#composer['onError'] = (place: number | readonly number[] | { readonly offset: number }, code: ErrorCode, message: string) => {
      const offset = typeof place === 'number' ? place : 'offset' in place ? place.offset : (place[0] ?? 0);
      complaints.add(worded(code, message, Math.min(offset, text.length)));
    };
  }

  /** Whether there are more documents than a file may hold. */
  get full(): boolean {
    return this.#count > LIMITS.documents;
  }

  take(token: CST.Token): void {
    if (token.type === 'error') {
      this.#complaints.add(worded('UNEXPECTED_TOKEN', token.message, token.offset));
      return;
    }
    if (token.type === 'document' || token.type === 'doc-end') this.#count += 1;
    if (this.#count > LIMITS.documents) {
      this.#complaints.add({ code: 'yaml-too-large', offset: token.offset, message: `This file has too many documents (${showLimit('documents')}).`, mend: 'Split it into several files.' });
    } else this.#documents.push(...this.#composer.next(token));
  }

  finish(): readonly Document.Parsed[] {
    this.#documents.push(...this.#composer.end());
    const { errors, warnings } = this.#composer.streamInfo();
    const found = [...this.#documents.flatMap((document) => [...document.errors, ...document.warnings]), ...errors, ...warnings];
    for (const { code, message, pos } of found) this.#complaints.add(worded(code, message, pos[0]));
    return this.#documents;
  }
}
