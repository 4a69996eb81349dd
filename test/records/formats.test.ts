import { describe, expect, it } from 'vitest';
import { formats } from '../../src/records/formats.js';

describe('a format', () => {
  it.each([
    ['date', '2024-02-29', '2023-02-29'],
    ['date', '2024-12-31', '2024-12-31T00:00:00Z'],
    ['year', '2024-25', '2024-26'],
    ['year', '1999-00', '1999-2000'],
    ['month-day', '04-01', '02-29'],
    ['money', '12.50', '12.505'],
    ['money', '0', '-1'],
    ['decimal', '0.75', '1e3'],
    ['percent', '100', '100.5'],
    ['evidence-file', 'papers/review.docx', ' '],
  ] as const)('%s takes %s but not %s', (format, right, wrong) => {
    expect(formats[format](right)).toBe(true);
    expect(formats[format](wrong)).toBe(false);
  });
});
