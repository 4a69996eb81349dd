import { addDays, type Day } from './day.js';

/** The months as they are written out. */
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A day as people write it: `31 March 2025`. */
export function dayInWords(day: Day): string {
  return `${dateOf(day)} ${monthOf(day)} ${yearOf(day)}`;
}

/** The days from one to another, both included: `April to June 2024` where they are whole months, else `6 April to 5 July 2024`; the first has its year where the last has another. */
export function daysInWords(from: Day, to: Day): string {
  const areWholeMonths = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  const inYear = (day: Day): string => (areWholeMonths ? monthOf(day) : `${dateOf(day)} ${monthOf(day)}`);
  const last = `${inYear(to)} ${yearOf(to)}`;
  if (yearOf(from) !== yearOf(to)) return `${inYear(from)} ${yearOf(from)} to ${last}`;
  return inYear(from) === inYear(to) ? last : `${inYear(from)} to ${last}`;
}

function dateOf(day: Day): string {
  return String(Number(day.slice(8)));
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
