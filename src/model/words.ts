// The first letter or digit of a word: not after another, nor after one with an apostrophe or a hyphen between. Marks go with letters,
// so that an accent written as a character of its own does not part a word. Nothing in it repeats, so no text exhausts the stack.
const WORD_START = /(?<![\p{L}\p{N}\p{M}])(?<![\p{L}\p{N}\p{M}]['’ʼ\-‐‑\u00AD])[\p{L}\p{N}\p{M}]/gu;

/** How many words a text has: runs of letters and digits of any script; an apostrophe or a hyphen inside a word does not part it. */
export function countWords(text: string): number {
  const start = new RegExp(WORD_START);
  let words = 0;
  while (start.test(text)) words += 1;
  return words;
}

/** The same text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Choices of the records that are names or abbreviations. */
const NAMES: Readonly<Record<string, string>> = { 'easy-read': 'Easy Read', 'bsl': 'BSL', 'it-skills': 'IT skills' };

/** A choice of the records as it stands in a sentence: `large print` for `large-print`, `BSL` for `bsl`. */
export function choiceInWords(choice: string): string {
  return NAMES[choice] ?? choice.replaceAll('-', ' ');
}

/**
 * The same text, held in one piece. V8 holds a text that was put together as a tree of what it was put together from; where very many are kept, that
 * takes several times the room, and the time to move it about.
 */
export function inOnePiece(text: string): string {
  // Looking at a character is what makes one piece of it. There is none only in the empty text.
  return Number.isNaN(text.charCodeAt(0)) ? '' : text;
}
