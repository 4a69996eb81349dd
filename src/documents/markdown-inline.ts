const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Text of a line of Markdown without its marks: emphasis, code, links (their text stays), pictures (their description stays), tags.
 * Every pattern stops at the first mark of its own kind, so that a line made of nothing but marks costs no more than any other.
 */
export function plainText(line: string): string {
  return line
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/<((?:https?|mailto):[^<>\s]*)>/gi, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    // Once more for a picture that is the text of a link.
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])|`+|[*~]+(?=\S)|(?<=\S)[*~]+|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=[^\s_])_+(?![\p{L}\p{N}])/gu, (_mark, escaped?: string) => escaped ?? '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_entity, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a whole line is in one pair of bold marks. */
export function isBold(line: string): boolean {
  const text = line.trim();
  const mark = text.slice(0, 2);
  if ((mark !== '**' && mark !== '__') || text.length < 5 || !text.endsWith(mark)) return false;
  return !text.slice(2, -2).includes(mark);
}
