import type { Complaint } from './complaints.js';

/** Most values and all known keys are ASCII: nothing more need be looked for. */
const ORDINARY = /^[\t\n -~]*$/;
// Control characters but tab and line ends, and the two that no text format of ours can carry.
const CONTROL = /[^\P{Cc}\t\n\r]+|[\uFFFE\uFFFF]+/gu;
const CARRIAGE_RETURN = /\r/g;
const LONE_SURROGATE = /\p{Cs}/u;

// Bidirectional controls, zero-width characters and tag characters: they make text read other than it is (CVE-2021-42574).
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]+/gu;
const JOINER = /[\u200C\u200D]/u;
// Joiners belong in emoji and in the scripts that join or stack their letters; anywhere else they hide.
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}])[\u200C\u200D]/gu;

/** A character as messages show it: `U+202E`. */
export function showCodePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A piece of a file as messages quote it: on one line, without control or invisible characters, at most 60 characters. */
export function quote(text: string): string {
  const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
  const points = Array.from(clean);
  return `"${points.length > 60 ? `${points.slice(0, 57).join('')}...` : clean}"`;
}

/** What of the raw text may stand nowhere in a record, not even in a comment. */
export function* forbiddenInText(text: string): Generator<Complaint> {
  if (ORDINARY.test(text)) return;
  for (const match of text.matchAll(CONTROL)) yield control(match[0], match.index);
  for (const match of text.matchAll(INVISIBLE)) yield invisible(match[0], match.index);
  for (const match of text.matchAll(STRAY_JOINER)) yield invisible(match[0], match.index);
}

/** What a value may not hold though its text looks harmless, because it was written with `\u…` in double quotes. */
export function forbiddenInValue(value: string, offset: number): Complaint | undefined {
  if (ORDINARY.test(value)) return undefined;
  const surrogate = LONE_SURROGATE.exec(value);
  if (surrogate !== null) {
    const what = showCodePoint(surrogate[0]);
    return { code: 'yaml-control-character', offset, message: `This text holds half a character (${what}, a lone surrogate).`, mend: 'Write the whole character, or leave it out.' };
  }
  // A carriage return in a value can only come from an escape: line ends are made one by the parser.
  const found = first(CARRIAGE_RETURN, value) ?? first(CONTROL, value);
  if (found !== undefined) return control(found[0], offset);
  const hidden = first(INVISIBLE, value) ?? first(STRAY_JOINER, value);
  return hidden === undefined ? undefined : invisible(hidden[0], offset);
}

function first(pattern: RegExp, value: string): RegExpExecArray | undefined {
  return value.matchAll(pattern).next().value;
}

/** A key may hold no joiner at all: no field has one. */
export function forbiddenInKey(key: string, offset: number): Complaint | undefined {
  const joiner = JOINER.exec(key);
  return joiner === null ? forbiddenInValue(key, offset) : invisible(joiner[0], offset);
}

function control(found: string, offset: number): Complaint {
  return { code: 'yaml-control-character', offset, message: `There is a control character here (${showCodePoint(found)}).`, mend: 'Delete it; it was probably pasted in by accident.' };
}

function invisible(found: string, offset: number): Complaint {
  return { code: 'yaml-invisible-character', offset, message: `There is an invisible character here (${showCodePoint(found)}) that can make the text read other than it is.`, mend: 'Delete it, or type the text again.' };
}
