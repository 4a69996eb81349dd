import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, readYaml, type YamlReading } from '../../src/records/read-yaml.js';
import { Complaints } from '../../src/records/yaml/complaints.js';
import { readGuarded } from '../../src/records/yaml/guarded.js';
import { readQuickly } from '../../src/records/yaml/quick/read.js';
import { decode } from '../../src/records/yaml/text.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The reading of a file in which the quick way has no part. */
function byTheLibrary(bytes: Uint8Array): YamlReading {
  const complaints = new Complaints();
  const source = decode(bytes, complaints);
  const documents = complaints.any ? [] : readGuarded(source, complaints);
  return { source, documents: complaints.any ? [] : documents, problems: complaints.problems(source, 'r.yaml') };
}

/** All that a reading says: values, places and problems, each in their order. */
const said = ({ documents, problems }: YamlReading): string => JSON.stringify({ documents, problems }, (_key, value: unknown) => (value instanceof Map ? [...value] : value));

const expectTheSame = (text: string): void => expect(said(readYaml(bytesOf(text), 'r.yaml'))).toBe(said(byTheLibrary(bytesOf(text))));

const FIXTURES = readdirSync('fixtures', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

test('every record of the fixtures is read as the library reads it', () => {
  for (const text of FIXTURES) expectTheSame(text);
});

test('nearly every record of the fixtures is read the quick way', () => {
  const quick = FIXTURES.filter((text) => readQuickly(text) !== undefined);
  expect(quick.length).toBeGreaterThan(0.95 * FIXTURES.length);
});

const QUICK: readonly (readonly [string, string])[] = [
  ['comments everywhere', '# a\n\nkind: x # b\n  # c\nparts: # d\n# e\n  - f # g\n\n    # h\n  - {i: 1, # j\n     k: 2} # l\n# m'],
  ['CRLF line ends', 'a: x\r\nb:\r\n  - c: "y"\r\n    d: |\r\n      z\r\n\r\n      w\r\n  - e # f\r\ng: {h: 1,\r\n  i: 2}\r\n'],
  ['no line end at the end', 'a: 1\nb: x'],
  ['a comment at the end', 'a:\n  b: 1 # c'],
  ['spaces at the ends of lines', 'a: x   \nb: "y"   \nc: [z]   \nd:   \n   \ne: 1\n  '],
  ['characters of two units and other scripts', 'a: é 😀 €5\nb: "日本語"\nc: [Ünï, می‌خواهم]\n'],
  ['several documents', '# a\n---\n# b\na: 1\n--- # c\nb: 2\n---\nc: 3\n'],
  ['a `---` inside a text', 'a: x --- y\nb: |\n  ---\nc: "x\n  ---"\n'],
  ['nothing after a colon', 'a:\nb:\n  c:\n  d:   # x\n\n\ne:'],
  ['keys in quotes', '"a b": 1\n\'c, d\': {"e {": 2}\nf:\n  - "g": 3\n'],
  ['colons inside texts', 'a: http://x/y\nb: 12:30\nc: {d: x:y, e: 1:2}\n'],
  ['number signs inside texts', 'a: x#y\nb: x # y\nc: "x # y"\nd: [x#y, z] # w\n'],
  ['values of all kinds', 'a: ~\nb: null\nc: True\nd: FALSE\ne: yes\nf: 0\ng: 12\nh: 12.50\ni: 1_000\nj: 2024-05-01\nk: 12:30\n'],
  ['quotes and escapes', 'a: "x\\ty \\u00e9 \\"z\\""\nb: \'it\'\'s\'\nc: \'\'\nd: ""\ne: \'\'\'\'\n'],
  ['a plain text of several lines', 'a: one\n  two three\nb:\n  c: d\n    e\n  f:\n    g\n     h\n'],
  ['texts in quotes of several lines', 'a: "one\n  two\n\n  three \\\n  four"\nb: {c: \'x\n    y\', d: 1}\n'],
  ['texts after | and >', 'a: |\n  one\n   two\n\n  three # four\n\n\nb: >-\n  five\n  six\n\n  seven\n   eight\nc:\n  - >\n    nine\n  - |-\n    ten'],
  ['a value on the line below its key', 'a:\n  {b: 1,\n   c: 2}\nd:\n  "x"\ne:\n  [y]\nf:\n  |\n  z\n'],
  ['lists indented as their key and further', 'a:\n- x\n- y\nb:\n    - z\nc:\n- d: 1\n  e:\n  - f\n'],
  ['mappings in lists, after one space and after more', 'a:\n  - b: 1\n    c: 2\n  -   d: 3\n      e: 4\n'],
  ['brackets over several lines', 'a: [\n  1, # x\n\n  2,\n]\nb: {\n  c: [d,\n  e]\n  , f: 1\n}\ng: [ ]\nh: { }\n'],
  ['brackets in brackets', 'a: [[1, [2]], {b: {c: [d]}}, {}, []]\n'],
];

test.each(QUICK)('a record with %s is read the quick way and as the library reads it', (_what, text) => {
  expect(readQuickly(text)).toBeDefined();
  expectTheSame(text);
});

const LEFT: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['comments alone', '# a\n'],
  ['an empty document', 'a: 1\n---\n---\nb: 2\n'],
  ['a `---` at the end', 'a: 1\n---\n'],
  ['a text after `---`', '--- a\n'],
  ['a key after `---`', '--- a: 1\n'],
  ['an end mark', 'a: 1\n...\nb: 2\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['a list at the top', '- a\n'],
  ['an indented mapping at the top', '  a: 1\n  b: 2\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a key that is a number', '1: a\n'],
  ['a key that is nothing', 'null: a\n'],
  ['a reserved key', 'a: 1\n__proto__: {b: 2}\n'],
  ['a reserved key in quotes', '"__proto__": 1\n'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n'],
  ['a key twice in brackets', 'a: {b: 1, b: 2}\n'],
  ['a key of many characters', `${'k'.repeat(1100)}: 1\n`],
  ['a space before a colon', 'a : 1\n'],
  ['no space after a colon', 'a:1\n'],
  ['two colons in a line', 'a: b: c\nd: e:\n'],
  ['a colon in a text that goes on', 'a: b\n  c: d\n'],
  ['a colon below a text', 'a:\n  b\n  c: 1\n'],
  ['a tab', 'a:\tb\nc: d\te\n'],
  ['a wide space', 'a:\u00A0b\nc:\n\u3000d: 1\n'],
  ['an anchor and its alias', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !t 1\n'],
  ['a number that would lose its form', 'a: 010\nb: [1e3, 0x1f, .5, -0]\n'],
  ['a text that begins with a mark', 'a: @x\nb: `y`\nc: %z\nd: -1\n'],
  ['a control character in an escape', 'a: "\\0"\nb: "\\u202e"\nc: "\\ud800"\n'],
  ['an escape that is none', 'a: "\\q"\n'],
  ['a quote that is not closed', 'a: "b\nc: 1\n'],
  ['a text in quotes that is not indented', 'a: "b\nc"\n'],
  ['a text after a quote', 'a: "b" c\n'],
  ['a comment close to a quote or bracket', 'a: "b"#c\nd: [e]#f\n'],
  ['a comment at the start of a line among brackets', 'a: [b\n#c\n]\n'],
  ['a value below a comment that is not indented', 'a:\n#c\n  text\nb: 1\n'],
  ['a text that a comment parts', 'a: b # c\n  d\n'],
  ['a text that a blank line parts', 'a: b\n\n  c\n'],
  ['an entry without a value among brackets', 'a: {b, c: , d: 1}\n'],
  ['a pair in a list', 'a: [b: c]\n'],
  ['a comma without an entry', 'a: [,]\nb: [c,, d]\n'],
  ['a bracket too many', 'a: {b: 1}}\n'],
  ['a bracket that is not closed', 'a: [b, c\nd: 1\n'],
  ['a bracket that is not indented', 'a: {b: [c\n]}\nd: 1\n'],
  ['an indentation that fits nothing', 'a:\n    b: 1\n  c: 2\n'],
  ['an entry indented further than the one before', 'a: 1\n  b: 2\n'],
  ['no dash', 'a:\n  - b\n  c\n'],
  ['an empty item', 'a:\n  -\n  - b\n'],
  ['a list in a list', 'a:\n  - - b\n    - c\n'],
  ['a text after | that is kept whole or has its indentation given', 'a: |+\n  b\n\nc: |2\n   d\n'],
  ['a text after | that begins with a blank line', 'a: |\n\n  b\n'],
  ['a text after | with spaces on a line of their own', 'a: |\n  b\n\n     \nc: 1\n'],
  ['a text after | that is empty', 'a: |\nb: 1\n'],
  ['a comment after |', 'a: | # b\n  c\n'],
];

test.each(LEFT)('a record with %s is left to the library', (_what, text) => {
  expect(readQuickly(text)).toBeUndefined();
  expectTheSame(text);
});

test('what limits a file limits it either way', () => {
  const nested = (levels: number): string => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  const brackets = (levels: number): string => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}`;
  const documents = (count: number): string => 'a: 1\n---\n'.repeat(count - 1) + 'a: 1\n';
  const long = (length: number): string => `a: ${'x'.repeat(length - 3)}`;
  for (const [make, limit] of [[nested, LIMITS.nestingDepth], [brackets, LIMITS.nestingDepth], [documents, LIMITS.documents], [long, LIMITS.nodes]] as const) {
    expect(readQuickly(make(limit))).toBeDefined();
    expect(readQuickly(make(limit + 1))).toBeUndefined();
    expectTheSame(make(limit));
    expectTheSame(make(limit + 1));
  }
});

const MARKS = ['a', 'k: v\n', 'b: ', ':', ': ', '- ', '-', '? ', '{', '}', '[', ']', ',', ', ', '"', "'", "''", '\\', '\\u00e9', '|', ' >-\n', ' |\n', '\n', '\n\n', '\n  ', '\r\n', '#', ' # c', '\n#c\n', '\n---\n', '...\n', '&x ', '*x', '!t ', '%', '\t', '0', '1.5', '010', 'null', 'true', 'é', '😀', '\u00A0', ' ', '  ', '{a: 1, b: [c, "d"]}', '@', '__proto__'];

type Change = (text: string, i: number, j: number, mark: string) => string;
const onLines = (change: (lines: string[], i: number, j: number) => readonly string[]): Change => (text, i, j) => {
  const lines = text.split('\n');
  return change(lines, i % lines.length, j % lines.length).join('\n');
};
const CHANGES: readonly Change[] = [
  (text, i, j) => text.slice(0, i % text.length) + text.slice((i % text.length) + 1 + (j % 4)),
  (text, i, _j, mark) => text.slice(0, i % text.length) + mark + text.slice(i % text.length),
  (text, i, _j, mark) => text.slice(0, i % text.length) + mark + text.slice((i % text.length) + 1),
  (text, i) => text.slice(0, i % text.length) + text.slice(i % text.length, (i % text.length) + 2).split('').reverse().join('') + text.slice((i % text.length) + 2),
  (text, i, j) => text.replace(/ /g, (space, at: number) => (at % 7 === i % 7 ? `\n${' '.repeat(j % 6)}` : space)),
  (text, i) => (i % 2 === 0 ? text.replace(/\n$/, '') : text.replace(/\r?\n/g, '\r\n')),
  onLines((lines, i, j) => lines.toSpliced(j, 0, lines[i] ?? '')),
  onLines((lines, i) => lines.toSpliced(i, 1)),
  onLines((lines, i, j) => lines.toSpliced(i, 1).toSpliced(j, 0, lines[i] ?? '')),
  onLines((lines, i, j) => lines.map((line, n) => (n >= i && n <= i + (j % 4) ? ` ${line}` : line))),
  onLines((lines, i, j) => lines.map((line, n) => (n >= i && n <= i + (j % 4) ? line.replace(/^ {1,2}/, '') : line))),
];

/** Some lines of a text, moved to the left so that they can stand alone. */
function excerpt(text: string, from: number, count: number): string {
  const lines = text.split('\n');
  const some = lines.slice(from % lines.length, (from % lines.length) + count);
  const indent = Math.min(...some.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/)));
  const left = some.map((line) => line.slice(Math.min(indent, line.length))).join('\n');
  return `${left.startsWith('- ') ? 'list:\n' : ''}${left}\n`;
}

test('a mutated record is read as the library reads it, with the same values, places and problems', () => {
  const texts = fc.oneof(fc.constantFrom(...FIXTURES), fc.constantFrom(...[...QUICK, ...LEFT].map(([, text]) => text)));
  const excerpts = fc.tuple(texts, fc.nat({ max: 99 }), fc.integer({ min: 1, max: 12 })).map(([text, from, count]) => excerpt(text, from, count));
  const changes = fc.array(fc.tuple(fc.constantFrom(...CHANGES), fc.nat({ max: 9999 }), fc.nat({ max: 99 }), fc.constantFrom(...MARKS)), { maxLength: 4 });
  const read = { quick: 0, both: 0 };
  fc.assert(
    fc.property(excerpts, changes, (text, made) => {
      const mutated = made.reduce((before, [change, i, j, mark]) => change(before || '\n', i, j, mark), text);
      expectTheSame(mutated);
      read.both += 1;
      if (readQuickly(mutated) !== undefined) read.quick += 1;
    }),
    { numRuns: 5000, seed: 5 },
  );
  // Enough of either to mean something.
  expect(read.quick).toBeGreaterThan(0.2 * read.both);
  expect(read.quick).toBeLessThan(0.8 * read.both);
});
