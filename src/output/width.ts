// Characters that a terminal draws two columns wide: East Asian scripts, their full-width forms, and pictures.
const WIDE = /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;
// Accents and the like, drawn over the character before.
const OVER = /^[\p{Mn}\p{Me}\uFE0E\uFE0F]/u;

const NOT_PLAIN = /[^ -~]/;

/** Whether all of a text takes a column a character, as nearly every text does. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}

/** How many columns a text takes in a terminal, near enough to line things up. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The part of a text from one column to another (from 0, `to` left out); a character cut in two is left out. */
export function columns(text: string, from: number, to: number): string {
  if (isPlain(text)) return text.slice(from, to);
  let at = 0;
  let cut = '';
  for (const character of text) {
    const next = at + columnsOf(character);
    if (at >= from && next <= to) cut += character;
    at = next;
    if (at >= to) break;
  }
  return cut;
}

function columnsOf(character: string): number {
  return OVER.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
