/** Beginnings of words that are written with a hyphen: one at the end of a line is the word's own. */
const OWN_HYPHEN: ReadonlySet<string> = new Set(['co', 'non', 'self', 'ex', 'well', 'long', 'short', 'part', 'full', 'half', 'cross', 'peer', 'user', 'person', 'decision', 'follow', 'year', 'two', 'three', 'one']);

/**
 * Lines as one text. A word that was parted at the end of a line is made whole; a hyphen that is its own stays, as in `co-production`.
 *
 * @param words the whole document in small letters: how it writes the word elsewhere decides
 */
export function joinedLines(lines: readonly string[], words: string): string {
  let text = lines[0] ?? '';
  for (const line of lines.slice(1)) {
    const before = /([\p{L}\p{N}-]*)([-\u2010\u00ad])$/u.exec(text);
    const after = /^\p{Ll}+/u.exec(line)?.[0];
    if (before === null || after === undefined || before[1] === '') text += ` ${line}`;
    else text = (keepsHyphen(before[1] ?? '', after, words) && before[2] !== '\u00ad' ? text : text.slice(0, -1)) + line;
  }
  return text;
}

function keepsHyphen(before: string, after: string, words: string): boolean {
  const start = before.toLowerCase();
  if (/\d$/.test(start) || words.includes(`${start}-${after}`)) return true;
  if (words.includes(`${start}${after}`)) return false;
  return OWN_HYPHEN.has(start);
}
