import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableWords, jaccard, nearCopies, shinglesOf, type Grouped } from '../../rules/integrity/similarity.js';

const shingles = (text: string): ReadonlySet<string> => shinglesOf(comparableWords(text));
const LONG = 'the bus stops too far from the hall so that people who walk with a stick give up before they are there';

describe('the words by which texts are compared', () => {
  it('leave out case, punctuation, digits and the names of months', () => {
    expect(comparableWords('On 3 March 2024, TWELVE people (of 14) came.')).toEqual(['on', 'twelve', 'people', 'of', 'came']);
  });

  it('leave out the title of the project, wherever it stands and however it is written', () => {
    expect(comparableWords('What SAFE CROSSINGS 2024 asks: safe kerbs, and Safe Crossings 2024!', 'Safe crossings 2024')).toEqual(['what', 'asks', 'safe', 'kerbs', 'and']);
  });

  it('keep words of other scripts and those with an apostrophe or a hyphen', () => {
    expect(comparableWords('Nobody can\'t read Ελληνικά or re-use it')).toEqual(['nobody', 'can\'t', 'read', 'ελληνικά', 'or', 're-use', 'it']);
  });

  it('are none in an empty text', () => {
    expect(comparableWords('', '')).toEqual([]);
  });
});

describe('shingles', () => {
  it('are the runs of five words, each once', () => {
    expect([...shinglesOf(['a', 'b', 'c', 'd', 'e', 'f'])]).toEqual(['a b c d e', 'b c d e f']);
    expect(shinglesOf(['a', 'a', 'a', 'a', 'a', 'a', 'a']).size).toBe(1);
  });

  it('are none below five words', () => {
    expect(shinglesOf(['a', 'b', 'c', 'd']).size).toBe(0);
  });
});

describe('the likeness of two texts', () => {
  it('is what they share, out of what either has', () => {
    expect(jaccard(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5);
  });

  it('is nothing where there is nothing to compare', () => {
    expect(jaccard(new Set(), new Set())).toBe(0);
  });
});

describe('near copies', () => {
  const found = (texts: readonly Grouped[]): readonly (readonly [number, number])[] => [...nearCopies(texts, 0.8)].map(([at, { of }]) => [at, of] as const);

  it('are found in another group, by the later of the two', () => {
    expect(found([{ group: 'a', shingles: shingles(LONG) }, { group: 'b', shingles: shingles(`${LONG} at last`) }])).toEqual([[1, 0]]);
  });

  it('are not looked for in the same group', () => {
    expect(found([{ group: 'a', shingles: shingles(LONG) }, { group: 'a', shingles: shingles(LONG) }])).toEqual([]);
  });

  it('are found however often the text stands in its own group before', () => {
    const same = { group: 'a', shingles: shingles(LONG) };
    expect(found([same, same, same, { group: 'b', shingles: shingles(LONG) }, same])).toEqual([[3, 0], [4, 3]]);
  });

  it('count from a likeness of exactly the threshold', () => {
    const eight = Array.from({ length: 8 }, (_, i) => `s${String(i)}`);
    const texts = [{ group: 'a', shingles: new Set([...eight, 'x']) }, { group: 'b', shingles: new Set([...eight, 'y']) }];
    expect(found(texts)).toEqual([[1, 0]]);
    expect([...nearCopies(texts, 0.81)]).toEqual([]);
  });

  it('are never texts without a shingle', () => {
    expect(found([{ group: 'a', shingles: new Set() }, { group: 'b', shingles: new Set() }])).toEqual([]);
  });

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
