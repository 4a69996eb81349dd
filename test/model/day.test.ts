import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords, daysInWords } from '../../src/model/day-in-words.js';
import { addDays, addMonths, day, daysBetween, earliest, isDay, latest } from '../../src/model/day.js';

const days = fc.integer({ min: -36_500, max: 36_500 }).map((n) => addDays(day('2024-02-29'), n));

describe('a calendar day', () => {
  it('is real: leap days are, the 30th of February is not', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-45', '2024-1-1', '24-01-01', '', '2024-04-31'].map(isDay)).toEqual([true, false, false, false, false, false, false]);
    expect(() => day('2024-02-30')).toThrow(RangeError);
  });

  it('agrees with the calendar of the machine over 800 years', () => {
    for (let n = 0; n < 292_194; n += 7) {
      const text = new Date(Date.UTC(1600, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day('1600-01-01'), n)).toBe(text);
    }
  });

  it('moves by days and back again', () => {
    fc.assert(fc.property(days, fc.integer({ min: -4000, max: 4000 }), (d, n) => {
      expect(addDays(addDays(d, n), -n)).toBe(d);
      expect(daysBetween(d, addDays(d, n))).toBe(n);
    }));
  });

  it('comes in the order of the calendar', () => {
    fc.assert(fc.property(days, days, (a, b) => { expect(a < b).toBe(daysBetween(a, b) > 0); }));
  });

  it('moves by months to the same date, or to the last of a shorter month', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2023-01-31'), 1)).toBe('2023-02-28');
    expect(addMonths(day('2024-12-15'), 12)).toBe('2025-12-15');
    expect(addMonths(day('2024-03-31'), -13)).toBe('2023-02-28');
  });

  it('can be the earliest or latest of those that are known', () => {
    expect(earliest([undefined, day('2024-05-01'), day('2024-04-01')])).toBe('2024-04-01');
    expect(latest([undefined, day('2024-05-01'), day('2024-04-01')])).toBe('2024-05-01');
    expect(latest([undefined])).toBeUndefined();
  });
});

describe('days in words', () => {
  it('are written as people do', () => {
    expect(['2025-03-31', '2024-12-01'].map((text) => dayInWords(day(text)))).toEqual(['31 March 2025', '1 December 2024']);
  });

  it.each([
    ['2024-04-01', '2024-06-30', 'April to June 2024'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2024-12-01', '2025-02-28', 'December 2024 to February 2025'],
    ['2024-04-06', '2024-07-05', '6 April to 5 July 2024'],
    ['2024-10-06', '2025-01-05', '6 October 2024 to 5 January 2025'],
    ['2024-06-01', '2024-06-29', '1 June to 29 June 2024'],
    ['2024-06-11', '2024-06-11', '11 June 2024'],
  ])('name from %s to %s as %s: months where they are whole, and a year once where one is enough', (from, to, words) => {
    expect(daysInWords(day(from), day(to))).toBe(words);
  });
});
