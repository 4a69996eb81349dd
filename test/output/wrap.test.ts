import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, widthOf } from '../../src/output/width.js';
import { wrap } from '../../src/output/wrap.js';

describe('a text broken into lines', () => {
  test('has lines of at most 80 columns, further ones set in', () => {
    const lines = wrap('word '.repeat(60), { first: '- ', rest: '    ' });
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines[0]).toMatch(/^- word/);
    expect(lines[1]).toMatch(/^ {4}word/);
  });

  test('never breaks a word, such as a path, however long', () => {
    const path = `projects/${'x'.repeat(100)}/payments.yaml:12:5`;
    expect(wrap(`see ${path} there`)).toEqual(['see', path, 'there']);
  });

  test('gives an empty text a line of its own', () => {
    expect(wrap('')).toEqual(['']);
  });

  test('keeps every word in its order, and fills each line with as many as there is room for', () => {
    const word = fc.oneof(fc.stringMatching(/^[!-~]{1,12}$/), fc.constantFrom('認知症', 'e\u0301t\u00e9', '👍'));
    const gaps = fc.array(fc.constantFrom(' ', '  '), { maxLength: 2 }).map((gap) => gap.join(''));
    const text = fc.tuple(gaps, fc.array(fc.tuple(word, fc.constantFrom(' ', '  ')), { maxLength: 30 })).map(([gap, words]) => gap + words.flat().join(''));
    fc.assert(fc.property(text, fc.constantFrom('', '- ', '* 症'), fc.constantFrom('', '    '), fc.integer({ min: 8, max: 30 }), (said, first, rest, width) => {
      const lines = wrap(said, { first, rest, width }).map((line, i) => ({ line, words: line.slice((i === 0 ? first : rest).length).split(' ') }));
      expect(lines.flatMap(({ words }) => words).filter((one) => one !== '')).toEqual(said.split(' ').filter((one) => one !== ''));
      expect(lines.every(({ line, words }) => words.length === 1 || widthOf(line) <= width)).toBe(true);
      for (const [i, { line }] of lines.slice(0, -1).entries()) expect(widthOf(`${line} ${lines[i + 1]?.words[0] ?? ''}`)).toBeGreaterThan(width);
    }));
  });

  test('counts wide characters twice', () => {
    expect(wrap('認知症 認知症', { width: 10 })).toEqual(['認知症', '認知症']);
  });
});

describe('columns', () => {
  test('are two for a wide character and none for an accent', () => {
    expect(widthOf('a認e\u0301👍')).toBe(6);
  });

  test('can be cut out; a character that lies across the cut is left out', () => {
    expect(columns('abcdef', 2, 4)).toBe('cd');
    expect(columns('認知症', 1, 4)).toBe('知');
  });
});
