import { showText } from './safe-text.js';

// What spreadsheet programs take for the start of a formula, the full-width forms too (OWASP ASVS 1.2.10); a bar starts a DDE call in some.
const FORMULA_START = /^[=+\-@|\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text as it may stand in a cell: nothing hidden, on one line, and never a formula; an apostrophe before it says that it is text. */
export function spreadsheetText(text: string): string {
  return (FORMULA_START.test(text) ? "'" : '') + showText(text);
}
