import { describe, expect, test } from 'vitest';
import { day } from '../../src/model/day.js';
import { strengthInWords } from '../../src/output/text/amounts.js';
import { SOME_EVIDENCE } from '../helpers/result.js';

describe('how old evidence is on the audit date', () => {
  const told = (oldest: string, newest: string, asOf: string): string => strengthInWords({ ...SOME_EVIDENCE, oldest: day(oldest), newest: day(newest) }, day(asOf)).split('; ').at(-1) ?? '';

  test.each([
    ['2024-03-31', '2024-03-31', '2024-03-31', '2024-03-31, 0 days before the audit date'],
    ['2024-03-30', '2024-03-31', '2024-03-31', '2024-03-30 to 2024-03-31, the oldest 1 day before the audit date'],
    ['2024-02-01', '2024-02-01', '2024-03-31', '2024-02-01, 59 days before the audit date'],
    ['2024-01-31', '2024-02-29', '2024-03-31', '2024-01-31 to 2024-02-29, the oldest 2 months before the audit date'],
    ['2022-04-01', '2024-02-29', '2024-03-31', '2022-04-01 to 2024-02-29, the oldest 23 months before the audit date'],
    ['2022-03-31', '2024-02-29', '2024-03-31', '2022-03-31 to 2024-02-29, the oldest 24 months before the audit date'],
    ['2024-04-01', '2024-04-02', '2024-03-31', '2024-04-01 to 2024-04-02, the oldest 1 day after the audit date'],
  ])('%s to %s, as on %s', (oldest, newest, asOf, words) => {
    expect(told(oldest, newest, asOf)).toBe(words);
  });
});
