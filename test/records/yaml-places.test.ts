import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/records/read-yaml.js';
import { isList, lineAndColumn, type Plain, type SourceNode } from '../../src/records/source.js';

const read = (text: string) => readYaml(new TextEncoder().encode(text), 'r.yaml');

test.each([
  ['a nested value', 'a:\n  b: x\n', ['a', 'b'], '2:6'],
  ['CRLF line ends', 'a: 1\r\nb:\r\n  - c: x\r\n', ['b', 0, 'c'], '3:8'],
  ['a second document', 'z: 1\n---\na: x\n', ['a'], '3:4'],
  ['characters of two units', '"😀é": {a: x}\n', ['😀é', 'a'], '1:12'],
  ['a byte order mark', '\uFEFFa: x\n', ['a'], '1:4'],
  ['tabs between key and value', 'a:\t\tx\n', ['a'], '1:5'],
])('a value stands at its line and column: %s', (_name, text, path, expected) => {
  const { source, documents, problems } = read(text);
  expect(problems).toEqual([]);
  let node: SourceNode | undefined = documents.at(-1)?.node;
  for (const step of path) node = node?.children.get(step);
  const { line, column } = lineAndColumn(source, node?.start ?? 0);
  expect(`${String(line)}:${String(column)}`).toBe(expected);
});

test('a key and its value each have a place', () => {
  const node = read('a: 1\n? long\n: x\n').documents[0]?.node;
  expect([node?.children.get('a')?.keyStart, node?.children.get('a')?.start]).toEqual([0, 3]);
  expect([node?.children.get('long')?.keyStart, node?.children.get('long')?.start]).toEqual([7, 14]);
});

test.each([
  ['block', '- a: 1\n  b: 2\n', 'a: 1\n  b: 2', 2],
  ['flow', 'x: {a: 1 }\n', '{a: 1', 0],
  ['empty flow', 'x: { }\n', '{', 0],
  ['block before a comment', 'x:\n  a: 1  # why\n', 'a: 1  # why', 2],
  ['block ending in a text of lines', 'x:\n  a: |\n    one\n\n', 'a: |\n    one', 2],
])('a mapping ends where another entry can be written: %s', (_name, text, expected, indent) => {
  const root = read(text).documents[0]?.node;
  const node = root?.children.get(0) ?? root?.children.get('x');
  expect(text.slice(node?.start, node?.end)).toBe(expected);
  expect(node?.indent).toBe(indent);
});

/** A piece of YAML: its lines where it stands on lines of its own, or what follows a colon or dash on the same line. */
type Piece = { readonly inline: string } | { readonly lines: readonly string[] } | { readonly inline: string; readonly lines: readonly string[] };

const comment = fc.constantFrom('', '', '', '   ', ' # note', '  # k: {');
const scalar = fc.constantFrom('plain text', '"in # quotes"', "'it''s'", '12', '12.50', '', 'null', 'é😀', '"a\\"b"');
const flow: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('x', '"q, }"', '12', "'s'"),
    fc.array(fc.tuple(tie('value'), fc.constantFrom('', ' ', ' # c\n      ')), { maxLength: 3 }).map((items) => `[${items.map(([v, gap]) => v + gap).join(', ')}]`),
    fc.array(fc.tuple(fc.oneof(tie('value'), fc.constant('')), fc.constantFrom('', ' ', ' # c\n      ')), { maxLength: 3 }).map((items) => `{${items.map(([v, gap], i) => `f${String(i)}: ${v}${gap}`).join(', ')}}`),
  ),
})).value;
const blockText = fc.tuple(fc.constantFrom('|', '>', '|-', '|+', '|2', '| # c'), fc.array(fc.constantFrom('one', '  two', '', '# no comment', 'k: v'), { maxLength: 4 }));

const piece: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece; map: Piece; list: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(scalar, comment).map(([s, c]) => ({ inline: s + c })),
    fc.tuple(flow, comment).map(([f, c]) => ({ inline: f + c })),
    blockText.map(([head, lines]) => ({ inline: head, lines: ['first', ...lines].map((line) => (line === '' ? '' : `  ${line}`)) })),
    tie('map'),
    tie('list'),
  ),
  map: fc.array(fc.tuple(tie('piece'), fc.constantFrom('', '', '# above', '')), { minLength: 1, maxLength: 3 }).map((entries) => ({
    lines: entries.flatMap(([p, above], i) => [...(above === '' ? [] : [above]), ...under(`k${String(i)}:`, p)]),
  })),
  list: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((items) => ({ lines: items.flatMap((p) => under('-', p)) })),
})).piece;

function under(head: string, p: Piece): readonly string[] {
  if (!('lines' in p)) return [`${head} ${p.inline}`];
  if ('inline' in p) return [`${head} ${p.inline}`, ...p.lines];
  const [first = '', ...rest] = p.lines;
  // A mapping or list can begin on the line of its dash.
  if (head === '-' && !first.startsWith('#')) return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  return [head, ...p.lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

test('in any record, one more key written at the end of any mapping is read as that key and changes nothing else', () => {
  let mappings = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (pieces, lineEnd, last) => {
      const text = pieces.flatMap((p, i) => under(`top${String(i)}:`, p)).join('\n').replaceAll('\n', lineEnd) + (last ? lineEnd : '');
      const before = read(text);
      fc.pre(before.problems.length === 0);
      const [document] = before.documents;
      if (document === undefined) throw new Error('no document');
      for (const { node, with: expected } of mappingsOf(document.value, document.node)) {
        const entry = node.style === 'block' ? `\n${' '.repeat(node.indent)}k: 1` : node.children.size === 0 ? 'k: 1' : ', k: 1';
        const after = read(text.slice(0, node.end) + entry + text.slice(node.end));
        expect({ problems: after.problems, value: after.documents[0]?.value }).toEqual({ problems: [], value: expected });
        mappings += 1;
      }
    }),
    { numRuns: 1500 },
  );
  expect(mappings).toBeGreaterThan(1500);
});

/** Every mapping of a value, with the whole value as it is with `k: 1` added to that mapping. */
function mappingsOf(value: Plain, node: SourceNode): readonly { readonly node: SourceNode; readonly with: Plain }[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = [...node.children].flatMap(([step, child]) => {
    const inner: Plain | undefined = Object.getOwnPropertyDescriptor(value, step)?.value;
    return mappingsOf(inner ?? null, child).map((found) => ({ node: found.node, with: replaced(value, step, found.with) }));
  });
  return isList(value) ? steps : [{ node, with: { ...value, k: 1 } }, ...steps];
}

function replaced(value: object, step: string | number, by: Plain): Plain {
  if (Array.isArray(value)) return value.map((item: Plain, i) => (i === step ? by : item));
  return { ...value, [step]: by };
}
