import type { SourceText } from '../source.js';
import { forbiddenInText, showCodePoint } from './characters.js';
import type { Complaint, Complaints } from './complaints.js';
import { LIMITS, showLimit } from './limits.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const NO_TEXT: SourceText = { text: '', lineStarts: [0] };

/**
 * The text of a file, without a byte order mark, so that columns on line 1 are right.
 * What is wrong with bytes or characters goes to `complaints`, at most one encoding error among it.
 */
export function decode(bytes: Uint8Array, complaints: Complaints): SourceText {
  if (bytes.length > LIMITS.recordBytes) {
    complaints.add({ code: 'yaml-too-large', offset: 0, message: `This file has ${String(bytes.length)} bytes, too many for a record (${showLimit('recordBytes')}).`, mend: 'Split it into several files.' });
    return NO_TEXT;
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    complaints.add({ code: 'yaml-encoding', offset: 0, message: `This file is written in ${wide}, not in UTF-8.`, mend: 'Save it again with the encoding UTF-8.' });
    return NO_TEXT;
  }
  const text = utf8(bytes, false);
  if (text === undefined) {
    const valid = validPrefix(bytes);
    const source = sourceText(utf8(bytes.subarray(0, valid), false) ?? '');
    complaints.add(notUtf8(bytes[valid] ?? 0, source.text.length));
    return source;
  }
  scan(text, complaints);
  return sourceText(text);
}

function scan(text: string, complaints: Complaints): void {
  const lineEnd = text.search(/\r(?!\n)/);
  if (lineEnd >= 0) {
    complaints.add({ code: 'yaml-line-ends', offset: lineEnd, message: 'A line ends here with a carriage return alone (CR, the line end of old Macs).', mend: 'Save the file with LF or CRLF line ends.' });
  }
  for (const complaint of forbiddenInText(text)) {
    complaints.add(text[complaint.offset] === '\uFEFF' ? markInside(complaint.offset) : complaint);
  }
}

function markInside(offset: number): Complaint {
  return { code: 'yaml-bom-inside', offset, message: 'There is a byte order mark (U+FEFF) in the middle of the file, where it becomes part of a word.', mend: 'Delete it; files that were joined each brought one.' };
}

function notUtf8(byte: number, offset: number): Complaint {
  const shown = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  // Latin-1 and its Windows form write é, £ and curly quotes as one byte from 0x80 up.
  const meant = byte >= 0xa0 ? ` In Latin-1 it would be ${String.fromCharCode(byte)} (${showCodePoint(String.fromCharCode(byte))}).` : '';
  return { code: 'yaml-encoding', offset, message: `The byte ${shown} here is not UTF-8; the file looks like Latin-1 (or Windows-1252).${meant}`, mend: 'Save the file again with the encoding UTF-8.' };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32 LE' : 'UTF-16 LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16 BE';
  // Without a mark: a record begins with an ASCII character, so its other byte is zero.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16 LE';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'UTF-16 BE';
  return undefined;
}

/** How many bytes from the start are UTF-8: bisected, because the decoder says only whether, not where. */
function validPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (utf8(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  // The last character may be cut short.
  while (good > 0 && utf8(bytes.subarray(0, good), false) === undefined) good -= 1;
  return good;
}

/** The text, or undefined where the bytes are not UTF-8; `open` lets the last character be cut short. */
function utf8(bytes: Uint8Array, open: boolean): string | undefined {
  try {
    // One that is in the middle of a text remembers what it has seen of it.
    return open ? new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }) : UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function sourceText(text: string): SourceText {
  const lineStarts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lineStarts.push(end + 1);
  return { text, lineStarts };
}
