import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { showPlace } from '../../src/model/place.js';
import { LIMITS, readYaml, type YamlReading } from '../../src/records/read-yaml.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): YamlReading => readYaml(bytesOf(text), 'r.yaml');
const values = (text: string): readonly unknown[] => {
  const reading = read(text);
  expect(reading.problems).toEqual([]);
  return reading.documents.map((document) => document.value);
};
/** The problems as `line:column code`. */
const places = ({ problems }: YamlReading): readonly string[] => problems.map(({ code, place }) => `${showPlace(place).replace('r.yaml:', '')} ${code}`);

test('an ordinary record gives its plain values', () => {
  const text = 'kind: activity\nheld_on: 2024-06-11\ncount: 12\nfee: 12.50\nopen: true\nwhy:\nparts:\n  - who: "T-1"\n  - {a: [1, x]}\ntext: |\n  two\n  lines\n';
  expect(values(text)).toEqual([{ kind: 'activity', held_on: '2024-06-11', count: 12, fee: '12.50', open: true, why: null, parts: [{ who: 'T-1' }, { a: [1, 'x'] }], text: 'two\nlines\n' }]);
});

const nested = (levels: number): string => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
const laughs = `a: &a [x]\n${Array.from('bcdefghij', (c, i) => `${c}: &${c} [${`*${'abcdefghi'.charAt(i)},`.repeat(10)}]`).join('\n')}\n`;

test.each([
  ['yaml-laughs', laughs, '1:4 yaml-anchor'],
  ['yaml-alias-amplify', `x: &big [${'1,'.repeat(20_000)}]\ny: [${'*big,'.repeat(99)}]`, '1:4 yaml-anchor'],
  ['yaml-alias-cycle', 'a: &a [*a]', '1:4 yaml-anchor'],
  ['an alias of nothing', 'a: *nope', '1:4 yaml-alias'],
  ['yaml-key-nest', '? '.repeat(1000), '1:3 yaml-nested-key'],
  ['keys in lists in keys', '- ? '.repeat(400), '1:129 yaml-too-deep'],
  ['lists in lists', '- '.repeat(2000), '1:129 yaml-too-deep'],
  ['lists as keys of lists', `${'['.repeat(400)}a${']: 1'.repeat(400)}`, '1:65 yaml-too-deep'],
  ['yaml-braces', '{'.repeat(100_000), '1:65 yaml-too-deep'],
  ['yaml-deep-flow', '['.repeat(100_000), '1:65 yaml-too-deep'],
  ['yaml-deep-block', nested(2000), '65:65 yaml-too-deep'],
  ['yaml-anchors-20k', Array.from({ length: 20_000 }, (_, i) => `k${String(i)}: &a${String(i)} 1`).join('\n'), '1:5 yaml-anchor'],
  ['a tag of JavaScript', 'a: !!js/function x', '1:4 yaml-tag'],
  ['a tag of Python', 'a: !!python/object:os.system x', '1:4 yaml-tag'],
  ['a binary tag', 'a: !!binary aGk=', '1:4 yaml-tag'],
  ['a tag of a time', 'a: !!timestamp 2024-01-01', '1:4 yaml-tag'],
  ['a local tag', 'a: !x y', '1:4 yaml-tag'],
  ['yaml-11-directive', '%YAML 1.1\n---\ncountry: no\n', '1:1 yaml-version'],
  ['another directive', '%TAG ! tag:x,2000:\n---\na: 1\n', '1:1 yaml-directive'],
  ['a key twice', 'a: 1\na: 2\n', '2:1 yaml-duplicate-key'],
  ['yaml-proto', '__proto__:\n  polluted: 1\n', '1:1 yaml-reserved-key'],
  ['a byte order mark inside', 'a: 1\n\uFEFFb: 2\n', '2:1 yaml-bom-inside'],
  ['line ends of CR alone', 'a: 1\rb: 2\r', '1:5 yaml-line-ends'],
  ['a no-break space as indentation', 'a:\n\u00A0\u00A0b: 1\n', '2:1 yaml-hard-space'],
  ['a no-break space after a colon', 'a:\u00A0b\n', '1:3 yaml-hard-space'],
  ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 yaml-tab'],
  ['a raw NUL', 'a: b\0\n', '1:5 yaml-control-character'],
  ['a raw ESC', 'a: \x1b[31m\n', '1:4 yaml-control-character'],
  ['an escaped NUL', 'a: "\\0"\n', '1:4 yaml-control-character'],
  ['half a character', 'a: "\\ud800"\n', '1:4 yaml-control-character'],
  ['a raw bidirectional control', 'a: x\u202Ey\n', '1:5 yaml-invisible-character'],
  ['an escaped bidirectional control', 'a: "\\u202e"\n', '1:4 yaml-invisible-character'],
  ['a zero-width space in a key', 'ki\u200Bnd: x\n', '1:3 yaml-invisible-character'],
  ['a tag character', 'a: x\u{E0041}\n', '1:5 yaml-invisible-character'],
  ['an empty file', '', '1:1 yaml-empty'],
  ['comments alone', '# nothing yet\n', '1:1 yaml-empty'],
  ['an empty document between two', 'a: 1\n---\n---\nb: 2\n', '2:1 yaml-empty'],
  ['yaml-unclosed-quote', `a: 1\nb: 2\nc: "open\n${'d: 1\n'.repeat(400)}`, '3:4 yaml-unclosed-quote'],
  ['a quote that only an escaped one closes', 'a: "open\\"', '1:4 yaml-unclosed-quote'],
  ['a quote that only a doubled one closes', "a: 'open''", '1:4 yaml-unclosed-quote'],
  ['an unclosed bracket', 'a: {b: 1\nc: 2\n', '1:4 yaml-unclosed-bracket'],
  ['a bracket closed by another', 'a: [1, 2}\n', '1:4 yaml-unclosed-bracket'],
  ['brackets that close nothing', '}'.repeat(100_000), '1:1 yaml-stray-bracket'],
  ['commas and nothing between', `[${','.repeat(500_000)}]`, '1:2 yaml-empty-item'],
  ['too many documents', '---\n'.repeat(400_000), '1001:1 yaml-too-large'],
  ['two keys in a line', 'a: b: c\n', '1:5 yaml-second-colon'],
  ['a line without a colon', 'a: 1\nfoo\n', '2:1 yaml-no-colon'],
  ['a list as key', '[x, y]: 1\n', '1:1 yaml-key-not-text'],
])('%s is refused at its place', (_name, text, expected) => {
  const reading = read(text);
  expect(places(reading)).toEqual([expected]);
  expect(reading.documents).toEqual([]);
});

test('a key is the same key in quotes, and the message names both places', () => {
  const { problems } = read('1: x\n"1": y\n');
  expect(problems.map((p) => p.code)).toEqual(['yaml-key-not-text', 'yaml-duplicate-key']);
  expect(problems[1]?.message).toContain('line 1, column 1');
  expect(problems[1]?.place).toEqual({ file: 'r.yaml', line: 2, column: 1 });
});

test('names that JavaScript gives its objects are plain keys', () => {
  const [value] = values('constructor: 1\ntoString: 2\nhasOwnProperty: 3\n');
  expect(Object.entries(value ?? {})).toEqual([['constructor', 1], ['toString', 2], ['hasOwnProperty', 3]]);
  read('__proto__: {polluted: true}');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('what other readers make booleans, dates or numbers of stays text', () => {
  expect(values('a: no\nb: on\nc: 1_000\nd: 12:30\ne: 2024-13-45\nf: "010"\n')).toEqual([{ a: 'no', b: 'on', c: '1_000', d: '12:30', e: '2024-13-45', f: '010' }]);
});

test.each(['010', '08', '+44', '-0', '1e5', '.inf', '-.INF', '.nan', '0x1f', '0o17', '.5', '5.', '12345678901234567890', '1.2345678901234567'])('the number %s would lose its form and is to be put in quotes', (number) => {
  const { problems } = read(`a: ${number}\n`);
  expect(problems.map((p) => [p.code, p.place.line, p.place.column])).toEqual([['yaml-number', 1, 4]]);
  expect(problems[0]?.message).toContain(`"${number}"`);
  expect(problems[0]?.mend).toContain('put it in quotes');
});

test.each(['1: a', 'true: a', 'null: a', '~: a', ': a', '1.5: a', '.inf: a'])('the key of "%s" is not text', (text) => {
  expect(places(read(text))).toEqual(['1:1 yaml-key-not-text']);
});

test.each([
  ['UTF-16 LE', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3a, 0])],
  ['UTF-16 BE', Uint8Array.from([0xfe, 0xff, 0, 0x61, 0, 0x3a])],
  ['UTF-16 LE', Uint8Array.from([0x61, 0, 0x3a, 0, 0x20, 0])],
  ['UTF-16 BE', Uint8Array.from([0, 0x61, 0, 0x3a, 0, 0x20])],
  ['UTF-32 LE', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
])('a file in %s is named as such', (name, bytes) => {
  const { problems } = readYaml(bytes, 'r.yaml');
  expect(problems.map((p) => p.code)).toEqual(['yaml-encoding']);
  expect(problems[0]?.message).toContain(name);
});

test.each([
  ['in the middle', [...bytesOf('a: 1\nb: caf'), 0xe9, 0x0a], '2:7 yaml-encoding'],
  ['at the end', [...bytesOf('a: é'), 0xc3], '1:5 yaml-encoding'],
  ['at the start', [0xa3, 0x35], '1:1 yaml-encoding'],
])('a Latin-1 byte %s is named at its place', (_where, bytes, expected) => {
  const reading = readYaml(Uint8Array.from(bytes), 'r.yaml');
  expect(places(reading)).toEqual([expected]);
  expect(reading.problems[0]?.message).toContain('Latin-1');
});

test('a byte order mark at the start is left out, and columns count without it', () => {
  expect(values('\uFEFFa: 1\n')).toEqual([{ a: 1 }]);
  expect(places(read('\uFEFFa: 010\n'))).toEqual(['1:4 yaml-number']);
});

test('joined emoji and scripts that need joiners are text; a joiner between Latin letters hides', () => {
  expect(values('a: 👩‍🦽 and می‌خواهم\n')).toEqual([{ a: '👩‍🦽 and می‌خواهم' }]);
  expect(places(read('a: pay\u200Dment\n'))).toEqual(['1:7 yaml-invisible-character']);
});

test('a no-break space inside a text is part of it', () => {
  expect(values('a: 10\u00A0am\nb: |\n  \u00A0x:\u00A0y\n')).toEqual([{ a: '10\u00A0am', b: '\u00A0x:\u00A0y\n' }]);
});

test('several documents are each read, and an end mark or a last `---` adds none', () => {
  expect(values('a: 1\n---\nb: 2\n...\n---\n')).toEqual([{ a: 1 }, { b: 2 }]);
});

test('a list, a text and a written null are handed on as they are', () => {
  expect(values('- a\n--- text\n--- null\n')).toEqual([['a'], 'text', null]);
});

test('a file over the size limit is refused without looking at it', () => {
  const reading = readYaml(new Uint8Array(LIMITS.recordBytes + 1), 'r.yaml');
  expect(places(reading)).toEqual(['1:1 yaml-too-large']);
  expect(reading.problems[0]?.message).toContain('recordBytes: 2097152');
});

test.each([
  ['tokens', '\n'.repeat(LIMITS.recordBytes)],
  ['nodes', `[${'1,'.repeat(400_000)}]`],
])('a file over the limit of %s is told which limit that is', (name, text) => {
  const { problems } = read(text);
  expect(problems.map((p) => p.code)).toEqual(['yaml-too-large']);
  expect(problems[0]?.message).toContain(`limit ${name}: `);
});

test('a mapping of 100,000 keys is read', () => {
  const [value] = values(Array.from({ length: 100_000 }, (_, i) => `k${String(i)}: 1`).join('\n'));
  expect(Object.keys(value ?? {}).length).toBe(100_000);
});

test('64 levels are read', () => {
  expect(read(nested(64)).problems).toEqual([]);
});

test('of 100,000 mistakes the first 20 are shown and the rest is counted', () => {
  const { problems } = read('a: b: c\n'.repeat(100_000));
  expect(problems.slice(0, 20).map((p) => p.place.line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(problems.slice(20).map((p) => p.message)).toEqual(['and 99980 more']);
});

test('all duplicate keys and bad numbers of a file are told in one reading', () => {
  expect(places(read('a: 010\nb:\n  c: 1\n  c: 2\nb: 1e3\n'))).toEqual(['1:4 yaml-number', '4:3 yaml-duplicate-key', '5:1 yaml-duplicate-key']);
});

const SOUP = ['a', 'b: ', ': ', '- ', '? ', '{', '}', '[', ']', ', ', '"', "'", '|\n', '>-\n', '\n', '\n  ', '\n    ', '\r\n', '# c', '---\n', '...\n', '&x ', '*x', '!t ', '%YAML 1.2\n', '\t', '1', 'null', 'é', '😀', '\u00A0', '\\', '\u202E'];
const soup = fc.array(fc.constantFrom(...SOUP), { maxLength: 30 }).map((parts) => parts.join(''));

test('any soup of marks gives documents or problems with short messages and places in the text, and never both', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { documents, problems, source } = read(text);
      expect(documents.length > 0).not.toBe(problems.length > 0);
      for (const { message, mend, place } of problems) {
        expect(message.length + mend.length).toBeLessThan(450);
        expect(message + mend).not.toMatch(/\p{Cc}/u);
        expect((source.lineStarts[(place.line ?? 1) - 1] ?? Infinity) + (place.column ?? 1) - 1).toBeLessThanOrEqual(source.text.length);
      }
    }),
    { numRuns: 3000 },
  );
});

test('what is read of any soup is what YAML says it is', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { documents, problems } = read(text);
      if (problems.length > 0) return;
      const reference = parseAllDocuments(text, { version: '1.2', schema: 'core' });
      expect(documents.map((d) => d.value)).toEqual([...reference].slice(0, documents.length).map((document): unknown => document.toJS()));
    }),
    { numRuns: 3000 },
  );
});

test('any bytes give a reading', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { documents, problems } = readYaml(bytes, 'r.yaml');
      expect(documents.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
