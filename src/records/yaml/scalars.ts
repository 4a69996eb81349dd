import type { Scalar } from 'yaml';
import type { Plain } from '../source.js';
import { forbiddenInKey, forbiddenInValue, quote } from './characters.js';
import type { Complaints } from './complaints.js';

/** A double holds 15 decimal digits whatever they are. */
const EXACT_DIGITS = 15;
const WHOLE = /^(?:0|-?[1-9]\d*)$/;
const FRACTION = /^-?(?:0|[1-9]\d*)\.\d+$/;
// What the core schema of YAML 1.2 (10.3.2) takes for something other than text.
const NOT_TEXT = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))?$/;

/**
 * The plain value of a scalar; what may not be in a record goes to `complaints`. Whole numbers come as numbers; numbers with a
 * fraction as the text they were written as, so that `12.50` stays `12.50`.
 */
export function scalarValue(scalar: Scalar, complaints: Complaints): Plain {
  const { value } = scalar;
  const start = scalar.range?.[0] ?? 0;
  if (typeof value === 'string') {
    // Only an escape in double quotes can bring in what the scan of the raw text has not seen.
    if (scalar.type === 'QUOTE_DOUBLE') complaints.add(forbiddenInValue(value, start));
    return value;
  }
  if (typeof value === 'number') return exactNumber(scalar.source ?? String(value), start, complaints);
  return typeof value === 'boolean' ? value : null;
}

/** The text of a key, or undefined where it is none that a record may have. */
export function keyText(key: Scalar, complaints: Complaints): string | undefined {
  const offset = key.range?.[0] ?? 0;
  const text = String(key.value);
  const forbidden = forbiddenInKey(text, offset);
  complaints.add(forbidden);
  if (forbidden !== undefined) return undefined;
  if (text === '__proto__') {
    complaints.add({ code: 'yaml-reserved-key', offset, message: 'The key "__proto__" is not allowed in records.', mend: 'Take the line out.' });
    return undefined;
  }
  if (key.type === 'PLAIN' && NOT_TEXT.test(text)) {
    const what = text === '' ? 'There is no key before this colon.' : `The key ${text} is not text but a number, a yes-or-no or nothing.`;
    complaints.add({ code: 'yaml-key-not-text', offset, message: what, mend: text === '' ? 'Write the key, or put the text in quotes.' : `Put it in quotes: "${text}".` });
  }
  return text;
}

/** The value of a text without quotes, as the core schema has it; undefined for a number that would lose its form. */
export function plainValue(source: string): Plain | undefined {
  if (!NOT_TEXT.test(source)) return source;
  switch (source.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
    case '~':
    case '':
      return null;
    default:
      return asWritten(source);
  }
}

/** Whether a key is text whether or not it stands in quotes, and not the reserved one. */
export function isPlainKey(key: string): boolean {
  return key !== '__proto__' && !NOT_TEXT.test(key);
}

/** A number that loses nothing by it as a number or, with a fraction, as its text. */
function asWritten(source: string): Plain | undefined {
  const digits = source.replace(/\D/g, '').replace(/^0+/, '').length;
  if (digits > EXACT_DIGITS) return undefined;
  if (WHOLE.test(source)) return Number(source);
  return FRACTION.test(source) ? source : undefined;
}

function exactNumber(source: string, offset: number, complaints: Complaints): Plain {
  const exact = asWritten(source);
  if (exact !== undefined) return exact;
  complaints.add({
    code: 'yaml-number',
    offset,
    message: `Read as a number, ${quote(source)} would lose its form (leading zeros, a sign, an exponent, or more than ${String(EXACT_DIGITS)} digits).`,
    mend: 'To keep it as written, put it in quotes; a number is written with digits alone, such as 12 or 12.50.',
  });
  return source;
}
