import type { ErrorCode } from 'yaml';
import type { Complaint } from './complaints.js';

interface Wording {
  readonly when: RegExp;
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** The parser's errors in words for people who keep records. The first that fits is taken; the text matched is the parser's code and message. */
const WORDINGS: readonly Wording[] = [
  { when: /^TAB_AS_INDENT/, code: 'yaml-tab', message: 'This line is indented with a tab.', mend: 'Indent with spaces.' },
  { when: /^NON_STRING_KEY/, code: 'yaml-key-not-text', message: 'The key here is not plain text.', mend: 'Write a word as key; to begin a text with [ or {, put it in quotes.' },
  { when: /Not a YAML token|lock scalar header/, code: 'yaml-block-text', message: 'There is something after | or > on its line.', mend: 'Write | or > alone at the end of the line and the text below it, indented.' },
  { when: /at node end/, code: 'yaml-text-after-end', message: 'Something follows a quote or bracket that has already closed the value.', mend: 'Add the missing comma, or put the whole text in quotes.' },
  { when: /Nested mappings are not allowed/, code: 'yaml-second-colon', message: 'There is a second colon in this line, as if it held two keys.', mend: 'Put the text after the first colon in quotes.' },
  { when: /Implicit map keys need to be followed/, code: 'yaml-no-colon', message: 'This line has no colon between key and value.', mend: 'Write `key: value`; if it goes on a text from the line above, indent it further or put the whole text in quotes.' },
  { when: /^MULTILINE_IMPLICIT_KEY/, code: 'yaml-no-colon', message: 'A key runs over several lines here; the first of them probably has no colon.', mend: 'Write `key: value` in each line, or put the text above in quotes.' },
  { when: /^KEY_OVER_1024_CHARS/, code: 'yaml-long-key', message: 'This key is longer than 1024 characters.', mend: 'If a text was meant, put it in quotes.' },
  { when: /block-seq-ind on same line|sequence may not be used/, code: 'yaml-indent', message: 'A list begins on the line of its key.', mend: 'Begin the list, with its dash, on the next line.' },
  { when: /Sequence item without/, code: 'yaml-indent', message: 'This stands in a list but has no dash before it.', mend: 'Begin the line with `- `, or indent it as its neighbours are.' },
  { when: /same column|^BAD_INDENT/, code: 'yaml-indent', message: 'The indentation here fits none of the lines above.', mend: 'Indent by as many spaces as the entries it belongs to.' },
  { when: /^BLOCK_IN_FLOW/, code: 'yaml-indent', message: 'Inside {} or [] no entries can be written on lines with dashes or `key:` of their own.', mend: 'Part the entries by commas, or write the whole on indented lines without brackets.' },
  { when: /Missing , |Missing space after :/, code: 'yaml-no-comma', message: 'A comma, or the space after a colon, is missing between entries here.', mend: 'Add it; a text that holds a comma, a colon or a quote goes in quotes.' },
  { when: /must end with a/, code: 'yaml-unclosed-bracket', message: 'A list or mapping in brackets is not closed before this.', mend: 'Add the closing bracket.' },
  { when: /directives-end|doc-start/, code: 'yaml-document-start', message: 'The `---` that begins a document is missing, or has text after it.', mend: 'Write `---` on a line of its own.' },
  { when: /Comments must be separated/, code: 'yaml-comment', message: 'There is no space before this #.', mend: 'Put a space before a comment; to write # in a text, put the text in quotes.' },
  { when: /^BAD_DQ_ESCAPE/, code: 'yaml-escape', message: 'A backslash in double quotes is followed by something that is no escape.', mend: 'Write \\\\ for a backslash, or use single quotes.' },
  { when: /^BAD_SCALAR_START/, code: 'yaml-needs-quotes', message: 'A text cannot begin with this character.', mend: 'Put the text in quotes.' },
  { when: /[Bb]lock scalar/, code: 'yaml-indent', message: 'The text after | or > is not written or indented as it must be.', mend: 'Write | or > alone at the end of the line and indent every line of the text alike.' },
  { when: /doc-end/, code: 'yaml-document-end', message: 'This `...` ends a document that never began.', mend: 'Take it out.' },
];

/** What to say of an error that the parser found. */
export function worded(code: ErrorCode, text: string, offset: number): Complaint {
  const found = WORDINGS.find(({ when }) => when.test(`${code} ${text}`));
  if (found !== undefined) return { code: found.code, offset, message: found.message, mend: found.mend };
  return { code: 'yaml-syntax', offset, message: 'This is not YAML as records are written.', mend: 'Look for a quote, bracket, colon or indentation that is not as in the lines around it; put texts in quotes.' };
}
