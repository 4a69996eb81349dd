import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/model/words.js';

describe('words are counted', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 0],
    [' - \u2013 ... ', 0],
    ['Two words.', 2],
    ["don't and people\u2019s and co-production", 5],
    ["'quoted' -dash- end-", 3],
    ['caf\u00e9 cafe\u0301 \u0441\u043b\u043e\u0432\u043e 2026', 4],
    ['either/or one\u2014two', 4],
    ["twenty-two-year-old don''t", 3],
  ];
  for (const [text, words] of cases) it(`${words} in ${JSON.stringify(text)}`, () => expect(countWords(text)).toBe(words));

  it('in texts of any length', () => {
    expect(countWords('a-'.repeat(5_000_000))).toBe(1);
    expect(countWords('a'.repeat(10_000_000))).toBe(1);
  });
});
