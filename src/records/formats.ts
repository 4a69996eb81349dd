import { isDay } from '../model/day.js';
import { penceOf } from '../model/money.js';

const DECIMAL = /^\d{1,9}(?:\.\d{1,6})?$/;
const YEAR = /^(\d{4})-(\d{2})$/;
const MONTH_DAY = /^\d{2}-\d{2}$/;

/** Whether the text is a number, 0 or more, written without sign or exponent: `12`, `12.5`. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Whether the text names an audit year: two calendar years that follow each other, as `2024-25` or `1999-00`. */
export function isYear(text: string): boolean {
  const parts = YEAR.exec(text);
  return parts !== null && (Number(parts[1]) + 1) % 100 === Number(parts[2]);
}

/** Whether the text is a day that every year has, as `04-01`. */
export function isMonthDay(text: string): boolean {
  return MONTH_DAY.test(text) && isDay(`2023-${text}`);
}

/**
 * What the schemas call formats, for texts. A file of evidence is only a text here: where it may lie is for whoever opens it
 * to judge, because it needs the folder of the record.
 */
export const formats = {
  date: isDay,
  year: isYear,
  'month-day': isMonthDay,
  money: (text: string): boolean => penceOf(text) !== undefined,
  decimal: isDecimal,
  percent: (text: string): boolean => isDecimal(text) && Number(text) <= 100,
  'evidence-file': (text: string): boolean => text.trim() !== '',
} satisfies Readonly<Record<string, (text: string) => boolean>>;
