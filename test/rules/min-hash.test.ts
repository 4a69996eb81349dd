import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandingFor, chanceToMeet } from '../../rules/integrity/min-hash.js';
import { nearCopies, type Grouped } from '../../rules/integrity/similarity.js';
import { shingles, signatureExamples } from '../helpers/text-examples.js';

describe('the bands for a threshold', () => {
  it('are such for a likeness of 0.8 that all but one such pair in ten thousand meet', () => {
    const banding = bandingFor(0.8);
    expect(1 - chanceToMeet(0.8, banding)).toBeLessThan(1 / 10_000);
    expect(chanceToMeet(0.4, banding)).toBeLessThan(1 / 7);
  });

  it('bring together 999 of 1,000 pairs at any threshold, and of more alike ones no fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 0, max: 100 }), (hundredths, more) => {
        const [threshold, likeness] = [hundredths / 100, Math.min(1, (hundredths + more) / 100)];
        expect(chanceToMeet(threshold, bandingFor(threshold))).toBeGreaterThanOrEqual(0.999);
        expect(chanceToMeet(likeness, bandingFor(threshold))).toBeGreaterThanOrEqual(chanceToMeet(threshold, bandingFor(threshold)));
      }),
      { seed: 20243, numRuns: 200 },
    );
  });
});

describe('signatures', () => {
  it.each(signatureExamples)('$name', ({ found, expected }) => expect(found()).toEqual(expected));
});

describe('near copies among many texts', () => {
  it('of a likeness of exactly 0.8 are found but for fewer than one in a hundred', () => {
    const pairs = Array.from({ length: 1000 }, (_, i) => ['a', 'b'].map((group): Grouped => ({ group, shingles: new Set([...shingles(`text ${String(i)}`, 40), ...shingles(`of ${group} ${String(i)}`, 5)]) })));
    const found = nearCopies(pairs.flat(), 0.8);
    expect(found.size / pairs.length).toBeGreaterThan(0.99);
    expect([...found].filter(([at, { of }]) => at !== of + 1)).toEqual([]);
  });

  it('are found however many other texts fill in the same form', () => {
    // Two texts have half of their shingles in common by the form; each text of the second half copies one of the first.
    const filledIn = (group: string, text: string, changed: number): Grouped => ({ group, shingles: new Set([...shingles('form', 40), ...shingles(text, 20 - changed), ...shingles(`changed ${group}`, changed)]) });
    const originals = Array.from({ length: 600 }, (_, i) => filledIn(`project ${String(i)}`, `text ${String(i)}`, 0));
    const copies = originals.map((_, i) => filledIn(`copy ${String(i)}`, `text ${String(i)}`, 5));
    const found = nearCopies([...originals, ...copies], 0.8);
    expect([...found].filter(([at, { of }]) => at !== of + originals.length)).toEqual([]);
    expect(found.size / copies.length).toBeGreaterThan(0.99);
  });
});
