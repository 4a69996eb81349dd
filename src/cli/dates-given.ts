import { InvalidArgumentError } from 'commander';
import { isYear } from '../model/audit-year.js';
import { isDay, type Day } from '../model/day.js';

/** The day that an option names. @throws InvalidArgumentError for what is none. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('A day is written as 2025-03-31.');
  return text;
}

/** The audit year that an option names. @throws InvalidArgumentError for what is none. */
export function parseYear(text: string): string {
  if (!isYear(text)) throw new InvalidArgumentError('An audit year is written as 2024-25.');
  return text;
}
