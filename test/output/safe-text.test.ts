import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { showJson, showText } from '../../src/output/safe-text.js';

describe('a text from a record, when it is shown', () => {
  test('keeps ordinary writing of any script as it is', () => {
    for (const text of ['Zoë’s café, 12:30', 'سلام', '認知症カフェ', 'mwg–ac', '👍🏽 ❤️']) expect(showText(text)).toBe(text);
  });

  test('shows control characters instead of sending them to the terminal', () => {
    expect(showText('a\x1b[2Jb\x07c\x9dd\x7f')).toBe('a\\x1b[2Jb\\x07c\\x9dd\\x7f');
  });

  test('stays on one line', () => {
    expect(showText('a\nb\r\nc\td\u2028e\u0085f')).toBe('a\\nb\\r\\nc\\td\\u{2028}e\\x85f');
  });

  test('shows what turns the direction of writing, and what has no width', () => {
    expect(showText('pay\u202Edrawer\u2066x\u200Bp\uFEFF')).toBe('pay\\u{202e}drawer\\u{2066}x\\u{200b}p\\u{feff}');
  });

  test('shows tag characters, lone halves of pairs and what is no character', () => {
    expect(showText('\u{E0041}\uD800\uFFFE')).toBe('\\u{e0041}\\u{d800}\\u{fffe}');
  });

  test.each([
    ['x\n::error::gone', 'x\\n::error::gone'],
    ['::error::gone', ':\\:error::gone'],
    ['  ::add-mask::e', '  :\\:add-mask::e'],
    ['see ::stop-commands::x', 'see :\\:stop-commands::x'],
    ['a ##[error]b', 'a #\\#[error]b'],
    ['###[group]', '##\\#[group]'],
    ['##vso[task.complete]', '#\\#vso[task.complete]'],
    ['12::30', '12::30'],
  ])('breaks what a build server would obey: %j', (text, shown) => {
    expect(showText(text)).toBe(shown);
  });

  test('leaves no control character and no command, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shown = showText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(shown).not.toMatch(/##\w*\[|(^|\s)::/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a JSON document', () => {
  test('has everything unseen as escapes and parses to the same values', () => {
    const value = { text: 'a\u202Eb\u009Bc\u{E0041}##[error]\u2028\uD800' };
    const shown = showJson(JSON.stringify(value, null, 2));
    expect(shown).toContain('a\\u202eb\\u009bc\\udb40\\udc41\\u0023#[error]\\u2028\\ud800');
    expect(JSON.parse(shown)).toEqual(value);
  });

  test('parses to the same values, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(showJson(JSON.stringify({ text }, null, 2)))).toEqual({ text });
      }),
      { numRuns: 300 },
    );
  });
});
