/** A calendar day, `YYYY-MM-DD`. Days compare with `<` and `===`: the text order of this form is the order of the calendar. */
export type Day = string & { readonly day: unique symbol };

const MS_PER_DAY = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real calendar day: `2024-02-29` is, `2023-02-29` and `2024-13-45` are not. */
export function isDay(text: string): text is Day {
  const parts = FORM.exec(text);
  return parts !== null && Number(parts[1]) >= 1000 && fromNumber(toNumber(text)) === text;
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
  const [year, month, date] = from.split('-').map(Number);
  const months = (year ?? 0) * 12 + (month ?? 1) - 1 + count;
  const first = Date.UTC(Math.floor(months / 12), months % 12, 1);
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return day(fromNumber(first / MS_PER_DAY + Math.min(date ?? 1, last) - 1));
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

// Days are counted in UTC, where every day has the same length, so that no time zone can shift one.
function toNumber(text: string): number {
  const [year, month, date] = text.split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) / MS_PER_DAY;
}

function fromNumber(count: number): string {
  return new Date(count * MS_PER_DAY).toISOString().slice(0, 10);
}
