import { addDays, day, isDay, type Day } from './day.js';

/** The days that an audit judges: what fell due from `from` to `to`, both included. */
export interface Period {
  /** The audit year that was asked for, as `2024-25`; undefined when the audit simply looks from the audit date. */
  readonly year?: string;
  readonly from: Day;
  readonly to: Day;
}

/** The first day of the year unless a portfolio sets another, as `MM-DD`. Financial years of English councils and most charities begin then. */
export const DEFAULT_YEAR_START = '04-01';

const YEAR = /^(\d{4})-(\d{2})$/;

/** Whether the text names an audit year: two calendar years that follow each other, as `2024-25`. */
export function isYear(text: string): boolean {
  const parts = YEAR.exec(text);
  return parts !== null && (Number(parts[1]) + 1) % 100 === Number(parts[2]);
}

/** The audit year of that name. `start` is its first day as `MM-DD`. @throws RangeError for a text that names no year. */
export function auditYear(name: string, start: string = DEFAULT_YEAR_START): Period {
  if (!isYear(name)) throw new RangeError(`not an audit year: ${name}`);
  const first = Number(name.slice(0, 4));
  return { year: name, from: day(`${String(first)}-${start}`), to: addDays(day(`${String(first + 1)}-${start}`), -1) };
}

/** The audit year that holds a day. */
export function yearOf(date: Day, start: string = DEFAULT_YEAR_START): Period {
  const calendarYear = Number(date.slice(0, 4));
  const first = date >= `${String(calendarYear)}-${start}` ? calendarYear : calendarYear - 1;
  return auditYear(nameOfYear(first), start);
}

/** Whether a text such as `04-01` is a day that every year has. */
export function isYearStart(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isDay(`2023-${text}`);
}

/** The name of the audit year that is judged, whether or not it was asked for by name. */
export function yearName({ year, from }: Period): string {
  return year ?? nameOfYear(Number(from.slice(0, 4)));
}

/** Whether a day lies in the period. */
export function isWithin(date: Day, period: Period): boolean {
  return period.from <= date && date <= period.to;
}

/** The name of the year that begins in a calendar year: 2024 gives `2024-25`. */
export function nameOfYear(first: number): string {
  return `${String(first)}-${String((first + 1) % 100).padStart(2, '0')}`;
}
