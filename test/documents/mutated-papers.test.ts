import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { ROOT } from '../helpers/cli.js';

const FIXTURES = join(ROOT, 'fixtures');

/** Every paper among the fixtures with one of these endings, save those that are large only when unpacked. */
function papers(...endings: readonly string[]): readonly string[] {
  const all = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) => endings.includes(extname(path)));
  return all.filter((path) => !/stock-list|asset-list/.test(path)).sort();
}

/** Some bytes changed, then perhaps the end cut off. */
function mutated(bytes: Uint8Array, changes: readonly (readonly [number, number])[], kept: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, value] of changes) copy[Math.floor(at * copy.length)] = value;
  return copy.subarray(0, Math.ceil(kept * copy.length));
}

describe('a paper of which bytes are changed or the end is cut off', () => {
  // Each PDF has a thread of its own, which takes longer to start than the reading does.
  it.each([{ endings: ['.docx', '.odt'], runs: 300 }, { endings: ['.pdf'], runs: 60 }])('is read or told to be damaged: $endings', async ({ endings, runs }) => {
    const files = papers(...endings).map((path) => ({ path, bytes: readFileSync(join(FIXTURES, path)) }));
    expect(files.length).toBeGreaterThan(5);
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const changes = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, fc.oneof(fc.constant(1), place), async ({ path, bytes }, changed, kept) => {
        const reading = await readDocument(mutated(bytes, changed, kept), path);
        if (reading.ok) expect(reading.blocks.every(({ text }) => text.trim() !== '')).toBe(true);
        else expect([reading.code, reading.message.length > 10 && reading.message.length <= 500, reading.mend.length > 10]).toEqual([expect.stringMatching(/^document-[a-z-]+$/), true, true]);
      }),
      { numRuns: runs },
    );
  });
});
