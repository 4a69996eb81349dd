import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandingFor, bandKeys, chanceToMeet, estimate, signatureOf } from '../../rules/integrity/min-hash.js';
import { jaccard, nearCopies, type Grouped } from '../../rules/integrity/similarity.js';

/** So many made-up shingles of a text of that name. */
const shingles = (text: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${text} ${String(i)}`);

describe('the bands for a threshold', () => {
  it('are 32 of six rows for a likeness of 0.8, in which all but one such pair in ten thousand meet', () => {
    const banding = bandingFor(0.8);
    expect(banding).toEqual({ rows: 6, bands: 32 });
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
  it('are the same for the same set, in whatever order it was made', () => {
    const some = shingles('a', 40);
    expect(signatureOf(new Set(some))).toEqual(signatureOf(new Set(some.toReversed())));
  });

  it('tell how alike two sets are to within a few hundredths', () => {
    for (const shared of [0, 20, 40, 60, 80]) {
      const [a, b] = ['a', 'b'].map((own) => new Set([...shingles('both', shared), ...shingles(own, 80 - shared)]));
      expect(Math.abs(estimate(signatureOf(a ?? new Set()), signatureOf(b ?? new Set())) - jaccard(a ?? new Set(), b ?? new Set()))).toBeLessThan(0.15);
    }
  });

  it('give as many keys as there are bands, each of the rows of its band', () => {
    const banding = bandingFor(0.8);
    const signature = signatureOf(new Set(shingles('a', 40)));
    const changed = signature.slice();
    changed[7] = 0;
    const [keys, others] = [bandKeys(signature, banding), bandKeys(changed, banding)];
    expect(keys.length).toBe(32);
    expect(keys.flatMap((key, band) => (key === others[band] ? [] : [band]))).toEqual([1]);
  });
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

  it('name the text that is most like it, the earliest of several', () => {
    const whole = shingles('a', 50);
    const texts = [whole.slice(0, 45), whole, whole, whole.slice(0, 49)].map((some, i): Grouped => ({ group: String(i), shingles: new Set(some) }));
    expect(nearCopies(texts, 0.8).get(2)).toEqual({ of: 1, jaccard: 1 });
    expect(nearCopies(texts, 0.8).get(3)).toEqual({ of: 1, jaccard: 0.98 });
  });
});
