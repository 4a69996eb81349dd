import { quote, showCodePoint } from './characters.js';
import type { Complaint } from './complaints.js';
import { showLimit } from './limits.js';

// Spaces of other widths: YAML takes them for letters, so that they turn a whole line into one key or one text.
const WIDE_SPACE = /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|\n[ \t]*[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const WIDE_AFTER_COLON = /:[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** A space of another width where YAML needs an ordinary one. */
export function wideSpace(lexeme: string, offset: number, lineBegins: boolean): Complaint | undefined {
  // Inside a running text such a space is ordinary typing; at the start of a line it was meant as indentation or after a key.
  const found = WIDE_SPACE.exec(lexeme) ?? (lineBegins ? WIDE_AFTER_COLON.exec(lexeme) : null);
  if (found === null) return undefined;
  const at = found.index + found[0].length - 1;
  const code = showCodePoint(found[0].slice(-1));
  const name = code === 'U+00A0' ? 'a no-break space' : 'a space of another width';
  return refused('yaml-hard-space', offset + at, `Here is ${name} (${code}) where YAML needs an ordinary one, as indentation or after a colon.`, 'Type an ordinary space instead, or put the text in quotes.');
}

/** A quote that nothing closes, reported where it opens. */
export function quoted(lexeme: string, offset: number): Complaint | undefined {
  const mark = lexeme.charAt(0);
  // A quote at the end closes only if it is not itself escaped: by a backslash, or in single quotes by its double.
  const closed = lexeme.length > 1 && lexeme.endsWith(mark) && (mark === '"' ? run(lexeme.slice(0, -1), '\\') % 2 === 0 : run(lexeme.slice(1), "'") % 2 === 1);
  if (closed) return undefined;
  const end = mark === "'" ? 'An apostrophe inside a text in single quotes is written twice.' : 'A quote inside a text in double quotes is written \\".';
  return refused('yaml-unclosed-quote', offset, `The quote that opens here (${mark}) is never closed.`, `Close it on the same line. ${end}`);
}

/** How often the character is repeated at the end of the text. */
function run(text: string, character: string): number {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === character) count += 1;
  return count;
}

/** A directive other than the one that says what holds anyhow. */
export function directive(lexeme: string, offset: number): Complaint | undefined {
  if (/^%YAML[ \t]+1\.2$/.test(lexeme)) return undefined;
  if (lexeme.startsWith('%YAML')) return refused('yaml-version', offset, `Records are YAML 1.2; ${quote(lexeme)} asks for another version.`, 'Take the line out.');
  return refused('yaml-directive', offset, `Directives such as ${quote(lexeme)} are not allowed in records.`, 'Take the line out.');
}

/** A bracket that nothing closes, reported where it opens. */
export function unclosed(mark: string, offset: number): Complaint {
  const wanted = mark === '{' ? '}' : ']';
  return refused('yaml-unclosed-bracket', offset, `The ${mark} that opens here is never closed by a ${wanted}.`, `Add the ${wanted}, and indent what stands between; to begin a text with ${mark}, put it in quotes.`);
}

/** More pieces or nodes than a file may have. */
export function tooMany(what: string, limit: 'tokens' | 'nodes', offset: number): Complaint {
  return refused('yaml-too-large', offset, `This file has too many ${what} for a record (${showLimit(limit)}).`, 'Split it into several files.');
}

/** A complaint in its four parts. */
export function refused(code: string, offset: number, message: string, mend: string): Complaint {
  return { code, offset, message, mend };
}
