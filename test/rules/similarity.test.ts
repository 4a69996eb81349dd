import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, nearCopies, type Grouped } from '../../rules/integrity/similarity.js';
import { copyExamples, likenessExamples, runExamples, shingleExamples, wordExamples } from '../helpers/text-examples.js';

describe('the words by which texts are compared', () => {
  it.each(wordExamples)('$name', ({ found, expected }) => expect(found()).toEqual(expected));
});

describe('shingles', () => {
  it.each(shingleExamples)('$name', ({ found, expected }) => expect(found()).toEqual(expected));
});

describe('the runs of words that are left without boilerplate', () => {
  it.each(runExamples)('$name', ({ found, expected }) => expect(found()).toEqual(expected));
});

describe('the likeness of two texts', () => {
  it.each(likenessExamples)('$name', ({ found, expected }) => expect(found()).toEqual(expected));
});

describe('near copies', () => {
  it.each(copyExamples)('$name', ({ found, expected }) => expect(found()).toEqual(expected));

  // Texts are drawn from variations on a few, so that many pairs lie near the threshold on either side of it.
  const variation = fc.record({ group: fc.constantFrom('a', 'b', 'c'), base: fc.integer({ min: 0, max: 3 }), leaveOut: fc.integer({ min: 0, max: 12 }), add: fc.integer({ min: 0, max: 12 }) })
    .map(({ group, base, leaveOut, add }): Grouped => ({
      group,
      shingles: new Set([
        ...Array.from({ length: 40 }, (_, i) => `base ${String(base)} ${String(i)}`).slice(leaveOut),
        ...Array.from({ length: add }, (_, i) => `more ${String(i)}`),
      ]),
    }));

  it('are just those that comparing every text with every other finds', () => {
    fc.assert(
      fc.property(fc.array(variation, { maxLength: 25 }), (texts) => {
        const copies = nearCopies(texts, 0.8);
        texts.forEach((text, i) => {
          const near = texts.slice(0, i).flatMap((other, at) => (other.group !== text.group && jaccard(other.shingles, text.shingles) >= 0.8 ? [at] : []));
          const copy = copies.get(i);
          expect(copy === undefined).toBe(near.length === 0);
          if (copy === undefined) return;
          expect(near).toContain(copy.of);
          expect(copy.jaccard).toBe(jaccard(texts[copy.of]?.shingles ?? new Set(), text.shingles));
        });
      }),
      { seed: 20241, numRuns: 300 },
    );
  });

  it('are the same each time they are looked for', () => {
    fc.assert(fc.property(fc.array(variation, { maxLength: 25 }), (texts) => { expect([...nearCopies(texts, 0.8)]).toEqual([...nearCopies(texts, 0.8)]); }), { seed: 20242, numRuns: 30 });
  });
});
