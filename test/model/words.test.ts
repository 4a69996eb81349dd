import { describe, expect, it } from 'vitest';
import { capital, choiceInWords, countWords, inOnePiece } from '../../src/model/words.js';

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

describe('what stands in the records as a choice is written in a sentence', () => {
  it.each([['easy-read', 'Easy Read'], ['bsl', 'BSL'], ['it-skills', 'IT skills'], ['large-print', 'large print'], ['audio', 'audio'], ['one-to-one', 'one to one']])('%s as %s', (choice, words) => {
    expect(choiceInWords(choice)).toBe(words);
  });

  it('with a capital where it begins one', () => {
    expect(['large print', 'BSL', ''].map(capital)).toEqual(['Large print', 'BSL', '']);
  });
});

describe('a text in one piece', () => {
  for (const text of ['', 'a', `put ${String(2)}gether from ${'several '.repeat(3)}pieces`, '\uD83D\uDC4D']) it(`is the same text: ${JSON.stringify(text)}`, () => expect(inOnePiece(text)).toBe(text));
});
