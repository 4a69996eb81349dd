// What prints as nothing, moves the cursor, or turns the direction of writing: control and format characters, lone halves of a
// pair, line and paragraph separators, fillers and tags.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

// The same, but for the end of a line.
const UNSEEN_IN_LINES = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

const NOT_PLAIN = /[^ -~]/;
const NOT_PLAIN_LINES = /[^\n -~]/;

// They only choose between two looks of the character before them, and every second emoji has one.
const VARIATIONS = new Set(['\uFE0E', '\uFE0F']);

const NAMED: ReadonlyMap<string, string> = new Map([['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t']]);

// A runner of GitHub Actions obeys `##[command]` anywhere in a line (other build servers put a word before the bracket) ...
const BRACKET_COMMAND = /#(?=#\w*\[)/g;
// ... and `::command::` at the start of one, after spaces. Wrapping may bring any word to the start.
const COLON_COMMAND = /(?<![^\s]):(?=:)/g;

/**
 * A text from a record, a file name or an exception as it may be printed: on one line, nothing hidden. Characters that can't be seen
 * are shown, not taken out: `\x1b`, `\u{202e}`; and what a build server would take for a command is broken by a backslash.
 */
export function showText(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(UNSEEN, showCharacter).replace(BRACKET_COMMAND, '#\\').replace(COLON_COMMAND, ':\\');
}

/**
 * The text of a JSON document with everything unseen, and every bracket command, written as escapes: it parses to the same values.
 * JSON has such characters inside its strings alone, apart from the line ends, which stay.
 */
export function showJson(json: string): string {
  return (NOT_PLAIN_LINES.test(json) ? json.replace(UNSEEN_IN_LINES, escapeUnits) : json).replace(BRACKET_COMMAND, '\\u0023');
}

// Nearly every text is of these characters alone, and then there is nothing to look for.
function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text) && !text.includes('##') && !text.includes('::');
}

function showCharacter(character: string): string {
  const named = NAMED.get(character);
  if (named !== undefined) return named;
  if (VARIATIONS.has(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
}

function escapeUnits(character: string): string {
  return VARIATIONS.has(character) ? character : Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
