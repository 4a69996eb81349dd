import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/model/day.js';
import type { ColumnKind } from '../../../src/model/table.js';
import { cellText } from '../../../src/output/annual/shown.js';
import { toCell } from '../../../src/output/annual/workbook/to-cell.js';
import { LONGEST_TEXT, textCell } from '../../../src/output/workbook/cell.js';
import { sheetOf } from '../../../src/output/workbook/sheet.js';
import { written } from '../../../src/output/workbook/write.js';

describe('a cell of a workbook', () => {
  test.each([['count', 1234, 1234, '#,##0'], ['money', 123_450, 1234.5, '£#,##0.00'], ['percent', 45, 0.45, '0%'], ['ratio', 1.25, 1.25, '0.00'], ['days', 14, 14, '#,##0']] as const)('holds a figure as the number that spreadsheet programs take it for: %s', (kind, value, held, format) => {
    expect(toCell({ kind: 'number', value }, { kind })).toEqual({ value: held, format });
  });

  test('holds a day as a day, at midnight UTC', () => {
    expect(toCell({ kind: 'date', day: day('2025-03-31') }, { kind: 'date' })).toEqual({ value: new Date('2025-03-31T00:00:00Z'), format: 'd mmmm yyyy' });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses what would break the workbook: %s', (value) => {
    expect(() => toCell({ kind: 'number', value }, { kind: 'count' })).toThrow(RangeError);
  });

  test.each(['=1+1', '\n=1+1', '+44', '-1', '@x', '|dde', '\t=x', '\0=x', '＝1', '＋1', '－1', '＠x'])('puts an apostrophe before what a program could take for a formula: %j', (text) => {
    expect(textCell(text).value).toMatch(/^'/);
  });

  test('shows what XML can’t hold as escapes', () => {
    expect(textCell('a\uFFFE\uFFFF\0\uD800b').value).toBe('a\\u{fffe}\\u{ffff}\\x00\\u{d800}b');
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('holds a word of the language that it is written with: %s', async (word) => {
    const bytes = written([sheetOf('Words', ['Word'], [[textCell(word)], [textCell(word)], [textCell('other')]])], 'Words');
    const [sheet] = await readWorkbook(Buffer.from(bytes));
    expect(sheet?.data.map(([cell]) => String(cell))).toEqual(['Word', word, word, 'other']);
  });

  test('is never blank: a text of nothing is marked as not available', () => {
    expect(toCell({ kind: 'text', text: ' \t ' }, { kind: 'text' })).toEqual({ value: '[x]' });
  });

  test('cuts a text at what Excel takes, with a mark, and between characters', () => {
    expect(textCell('x'.repeat(LONGEST_TEXT)).value).toHaveLength(LONGEST_TEXT);
    fc.assert(fc.property(fc.nat(3), (offset) => {
      const { value } = textCell('x'.repeat(offset) + '😀'.repeat(LONGEST_TEXT));
      expect(String(value).length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(String(value).isWellFormed()).toBe(true);
      expect(value).toMatch(/😀 … \[cut\]$/u);
    }));
  });

  test('takes any text there is and gives one of the length and characters that a workbook holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(String(textCell(text).value)).not.toMatch(/^[=+\-@|\t\r\n\0]|[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
    }));
  });
});

describe('a cell as people read it', () => {
  const read = (value: number, kind: ColumnKind): string => cellText({ kind: 'number', value }, { id: 'x', title: 'X', kind });

  test.each([[0, 'count', '0'], [999, 'count', '999'], [1000, 'count', '1,000'], [1_234_567, 'count', '1,234,567'], [123_450, 'money', '£1,234.50'], [5, 'money', '£0.05'], [-1234, 'money', '-£12.34'], [45, 'percent', '45%'], [1.2, 'ratio', '1.20'], [14, 'days', '14']] as const)('%d in a column of kind %s is %s', (value, kind, text) => {
    expect(read(value, kind)).toBe(text);
  });

  test('a day is written out', () => {
    expect(cellText({ kind: 'date', day: day('2025-03-01') }, { id: 'x', title: 'X', kind: 'date' })).toBe('1 March 2025');
  });

  test('no two days are written alike', () => {
    const days = Array.from({ length: 800 }, (_, i) => cellText({ kind: 'date', day: addDays(day('2024-01-01'), i) }, { id: 'x', title: 'X', kind: 'date' }));
    expect(new Set(days).size).toBe(days.length);
  });
});
