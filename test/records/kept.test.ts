import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine, type Examined } from '../../src/records/examine.js';
import type { Kept } from '../../src/records/kept.js';
import { restoreDocument } from '../../src/records/kept-record.js';
import { keepingTexts } from '../../src/records/kept-texts.js';

const FIXTURES = readdirSync('fixtures', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^--- # .*$/gm, '---'));

/** What is kept in memory, as JSON, as it would be in a file. */
function inMemory(): Kept & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return { entries, get: (key) => { const text = entries.get(key); const value: unknown = text === undefined ? undefined : JSON.parse(text); return value; }, put: (key, value) => entries.set(key, JSON.stringify(value)), save: () => undefined };
}

const examined = (text: string, kept?: Kept): Examined => examine({ bytes: new TextEncoder().encode(text), digest: 'd', file: 'r.yaml', level: 'project' }, kept);

/** All that it says: values, places and problems, each in their order. */
const said = (one: Examined): string => JSON.stringify(one, (_key, value: unknown) => (value instanceof Map ? [...value] : value));

test('what was read before is given again as reading it anew would give it, in every record of the fixtures', () => {
  let given = 0;
  for (const text of FIXTURES) {
    const kept = inMemory();
    const anew = said(examined(text));
    expect(said(examined(text, kept))).toBe(anew);
    given += kept.entries.size;
    expect(said(examined(text, kept))).toBe(anew);
  }
  expect(given).toBeGreaterThan(0.3 * FIXTURES.length);
});

test('and so it is in mutated ones', () => {
  const marks = ['a', ': ', '- ', '{', ']', '"', '\n', '\n  ', '#', '\n---\n', '0', '-0', '"1": x\n', 'é', '😀', '\u00A0', '__proto__: {a: 1}\n'];
  fc.assert(
    fc.property(fc.constantFrom(...FIXTURES), fc.array(fc.tuple(fc.nat(9999), fc.constantFrom(...marks)), { maxLength: 3 }), (text, changes) => {
      const mutated = changes.reduce((before, [at, mark]) => before.slice(0, at % before.length) + mark + before.slice(at % before.length), text);
      const kept = inMemory();
      const anew = said(examined(mutated));
      expect(said(examined(mutated, kept))).toBe(anew);
      expect(said(examined(mutated, kept))).toBe(anew);
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('nothing is kept of a file in which anything is wrong', () => {
  const kept = inMemory();
  for (const text of ['kind: activity\n\tid: x\n', 'kind: activity\n', 'kind: nothing\n', '']) examined(text, kept);
  expect(kept.entries.size).toBe(0);
});

test('what comes back in another shape is passed over, whatever it is', () => {
  const text = FIXTURES.find((one) => examined(one).documents.length > 0 && examined(one).problems.length === 0) ?? '';
  const kept = inMemory();
  const anew = said(examined(text, kept));
  const [key = '', stored = ''] = [...kept.entries][0] ?? [];
  const [document]: readonly { readonly kind: string; readonly value: object; readonly nodes: string }[] = JSON.parse(stored);
  const odd: readonly unknown[] = [
    null, 1, 'x', {}, [], [null], [1], [{}], [{ ...document, kind: 'nothing' }], [{ ...document, nodes: 1 }], [{ ...document, nodes: '' }], [{ ...document, nodes: document?.nodes.slice(0, 40) }], [{ ...document, nodes: `${document?.nodes ?? ''}AAAA` }],
    [{ ...document, value: { ...document?.value, more: [1, 2] } }], [{ ...document, nodes: Buffer.alloc(4000, 255).toString('base64') }], [document, null],
  ];
  for (const entry of odd) {
    kept.entries.set(key, JSON.stringify(entry));
    expect(said(examined(text, kept)), JSON.stringify(entry)).toBe(anew);
  }
  expect(restoreDocument(undefined, 10)).toBeUndefined();
});

test('the text of a document is read once, and again where what was kept is none or reading failed', async () => {
  let read = 0;
  const kept = inMemory();
  const reader = keepingTexts({ canRead: () => true, digest: (bytes) => String(bytes[0]), read: (bytes) => { read += 1; return Promise.resolve(bytes[0] === 0 ? { ok: false, code: 'c', message: 'm', mend: 'd' } : { ok: true, blocks: [{ level: 1, text: 'Aims' }] }); } }, kept);
  const good = { ok: true, blocks: [{ level: 1, text: 'Aims' }] };
  expect([await reader.read(new Uint8Array([1]), 'a.docx'), await reader.read(new Uint8Array([1]), 'b.DOCX'), read]).toEqual([good, good, 1]);
  await reader.read(new Uint8Array([1]), 'a.odt');
  expect(read).toBe(2);
  await reader.read(new Uint8Array([0]), 'a.docx');
  await reader.read(new Uint8Array([0]), 'a.docx');
  expect(read).toBe(4);
  for (const odd of [null, [], [1], [{ level: 7, text: 'x' }], [{ level: 1 }], { level: 1, text: 'x' }]) {
    kept.entries.set('text.docx:1', JSON.stringify(odd));
    expect(await reader.read(new Uint8Array([1]), 'a.docx')).toEqual(good);
  }
});
