/** A calendar day, `YYYY-MM-DD`. Days compare with `<` and `===`: the text order of this form is the order of the calendar. */
export type Day = string & { readonly day: unique symbol };

const FORM = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a real calendar day: `2024-02-29` is, `2023-02-29` and `2024-13-45` are not. */
export function isDay(text: string): text is Day {
  if (!FORM.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return date >= 1 && date <= lengthOfMonth(year, month);
}

/** The day that the text names. @throws RangeError when it is no real calendar day; validate first. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** The day `count` days later; earlier when negative. */
export function addDays(from: Day, count: number): Day {
  return day(fromNumber(toNumber(from) + count));
}

/** Whole days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** The same date so many months later; a day that the month lacks becomes its last (31 January + 1 is 28 or 29 February). */
export function addMonths(from: Day, count: number): Day {
  const { year, month, date } = partsOf(from);
  const months = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return day(written(newYear, newMonth, Math.min(date, lengthOfMonth(newYear, newMonth))));
}

/** The earliest of the days that are known. */
export function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return known(days).reduce<Day | undefined>((least, d) => (least === undefined || d < least ? d : least), undefined);
}

/** The latest of the days that are known. */
export function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return known(days).reduce<Day | undefined>((most, d) => (most === undefined || d > most ? d : most), undefined);
}

function known(days: readonly (Day | undefined)[]): readonly Day[] {
  return days.filter((d) => d !== undefined);
}

// The length of a month in the Gregorian calendar; 0 for a month that there is not.
function lengthOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

// Days are counted from 1 March of the year 0, so that a leap day is the last of its year; no clock and no time zone comes into it.
function toNumber(text: Day): number {
  const { year, month, date } = partsOf(text);
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + Math.floor((153 * months + 2) / 5) + date - 1;
}

// The calendar repeats itself every 400 years, which are 146,097 days.
function fromNumber(count: number): string {
  const cycle = Math.floor(count / 146_097);
  const inCycle = count - cycle * 146_097;
  const year = Math.floor((inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365);
  const dayOfYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const months = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * months + 2) / 5) + 1;
  const years = year + cycle * 400;
  return months < 10 ? written(years, months + 3, date) : written(years + 1, months - 9, date);
}

function partsOf(text: string): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), date: Number(text.slice(8, 10)) };
}

function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
