import { isYear, isYearStart } from '../model/audit-year.js';
import { isDay } from '../model/day.js';
import { penceOf } from '../model/money.js';

const DECIMAL = /^\d{1,9}(?:\.\d{1,6})?$/;

/** Whether the text is a number, 0 or more, written without sign or exponent: `12`, `12.5`. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * What the schemas call formats, for texts. A file of evidence is only a text here: where it may lie is for whoever opens it
 * to judge, because it needs the folder of the record.
 */
export const formats = {
  date: isDay,
  year: isYear,
  'month-day': isYearStart,
  money: (text: string): boolean => penceOf(text) !== undefined,
  decimal: isDecimal,
  percent: (text: string): boolean => isDecimal(text) && Number(text) <= 100,
  'evidence-file': (text: string): boolean => text.trim() !== '',
} satisfies Readonly<Record<string, (text: string) => boolean>>;
