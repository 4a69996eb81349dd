import { showText } from './safe-text.js';

const MARK = /[\\`*_{}[\]<>()#+\-.!|~&$@:]/;
const MARKS = new RegExp(MARK, 'g');

/**
 * A text from a record as it may stand in Markdown: on one line, no mark of it at work. Every mark is escaped; a space of no width after
 * @, # and the name of a scheme keeps the sites that show Markdown from pinging a person or making a link after it was rendered.
 */
export function markdownText(text: string): string {
  const shown = showText(text);
  if (!MARK.test(shown)) return shown;
  return shown
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(/\\[@#]/g, (mark) => `${mark}&#8203;`)
    .replace(/\b(https?|ftp|mailto|www)(?=\\[:.])/gi, (word) => `${word}&#8203;`);
}
