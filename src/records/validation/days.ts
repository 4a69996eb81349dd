import { MONTHS } from '../../model/day-in-words.js';
import { isDay } from '../../model/day.js';
import { quote } from '../yaml/characters.js';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
// As it is written in Britain: the day before the month.
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** Why a text is no calendar day, and what was probably meant. */
export function whyNotADay(text: string): { readonly message: string; readonly mend: string } {
  const [, year, month, date] = YEAR_FIRST.exec(text) ?? turned(DAY_FIRST.exec(text)) ?? [];
  if (year === undefined || month === undefined || date === undefined) {
    return { message: `${quote(text)} is no day as records write it.`, mend: 'Write the year, the month and the day, such as 2024-06-11.' };
  }
  const meant = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (isDay(meant)) return { message: `${quote(text)} is no day as records write it.`, mend: `Write ${meant}, if that is the day you mean.` };
  return { message: `${quote(text)} is no real day: ${reason(Number(year), Number(month))}.`, mend: 'Look the day up, and write it as year-month-day.' };
}

function reason(year: number, month: number): string {
  const name = MONTHS[month - 1];
  if (year < 1000) return 'there is no such year in our records';
  if (name === undefined) return `there is no month ${String(month)}`;
  const longest = [31, 30, 29, 28].find((date) => isDay(`${String(year)}-${String(month).padStart(2, '0')}-${String(date)}`));
  return `${name} ${String(year)} has days 1 to ${String(longest ?? 28)}`;
}

function turned(parts: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return parts === null ? undefined : [parts[0], parts[3], parts[2], parts[1]];
}
