import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, type Candidate, type Drawn, type Stratum } from '../../src/audit/draw.js';
import { FORCES } from '../../src/model/verdict.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const drawn = (strata: readonly Stratum[], size: number, seed = 'seed'): readonly Drawn[] => draw(strata, seed, { size, digest });
const keys = (some: readonly Drawn[]): readonly string[] => some.map(({ commitment, candidate }) => `${commitment} ${candidate.key}`);

const candidate = fc.record({ key: fc.integer({ min: 0, max: 30 }).map(String), lots: fc.integer({ min: 1, max: 8 }) });
const strata: fc.Arbitrary<readonly Stratum[]> = fc
  .array(fc.record({ force: fc.constantFrom(...FORCES), candidates: fc.uniqueArray(candidate, { maxLength: 12, selector: ({ key }) => key }) }), { maxLength: 7 })
  .map((made) => made.map((stratum, i) => ({ ...stratum, commitment: `c${String(i)}` })));
const size = fc.integer({ min: 1, max: 40 });
const all = (some: readonly Stratum[]): ReadonlySet<string> => new Set(some.flatMap(({ candidates }) => candidates.map(({ key }) => key)));

describe('a draw', () => {
  test('gives as many as are asked for, or all there are, each once and for a commitment that rests on it', () => {
    fc.assert(fc.property(strata, size, (some, n) => {
      const found = drawn(some, n);
      expect(found.length).toBe(Math.min(n, all(some).size));
      expect(new Set(found.map(({ candidate: one }) => one.key)).size).toBe(found.length);
      for (const { commitment, candidate: one } of found) expect(some.find((s) => s.commitment === commitment)?.candidates).toContain(one);
    }), { seed: 20245 });
  });

  test('is the same for the same seed, whatever the order of commitments and candidates', () => {
    fc.assert(fc.property(strata, size, (some, n) => {
      const turned = some.toReversed().map((stratum) => ({ ...stratum, candidates: stratum.candidates.toReversed() }));
      expect(keys(drawn(turned, n))).toEqual(keys(drawn(some, n)));
    }), { seed: 20246 });
  });

  test('of more begins with the draw of fewer', () => {
    fc.assert(fc.property(strata, size, size, (some, n, more) => {
      expect(keys(drawn(some, n + more)).slice(0, n)).toEqual(keys(drawn(some, n)));
    }), { seed: 20247 });
  });

  test('gives every commitment one before any gets a second, as long as it has one left', () => {
    fc.assert(fc.property(strata, size, (some, n) => {
      const found = drawn(some, n);
      found.forEach(({ commitment }, i) => {
        const before = found.slice(0, i);
        if (!before.some((one) => one.commitment === commitment)) return;
        for (const other of some.filter((s) => !before.some((one) => one.commitment === s.commitment))) {
          expect(other.candidates.every(({ key }) => before.some((one) => one.candidate.key === key))).toBe(true);
        }
      });
    }), { seed: 20248 });
  });

  test('gives plain acts two for each one of the others, and first of all one each', () => {
    const of = (commitment: string, force: Stratum['force']): Stratum => ({ commitment, force, candidates: Array.from({ length: 50 }, (_, i) => ({ key: `${commitment} ${String(i)}`, lots: 1 })) });
    const found = drawn([of('act', 'must'), of('effort', 'effort'), of('aim', 'aim')], 40).map(({ commitment }) => commitment);
    expect(found[0]).toBe('act');
    expect(new Set(found.slice(0, 3)).size).toBe(3);
    expect(['act', 'effort', 'aim'].map((name) => found.filter((one) => one === name).length)).toEqual([20, 10, 10]);
  });

  test('is another one for another seed', () => {
    const some: readonly Stratum[] = [{ commitment: 'c', force: 'must', candidates: Array.from({ length: 40 }, (_, i) => ({ key: String(i), lots: 1 })) }];
    expect(keys(drawn(some, 10, 'one'))).not.toEqual(keys(drawn(some, 10, 'another')));
  });

  test('brings what has four times the lots four times as often to the top', () => {
    const candidates: readonly Candidate[] = [{ key: 'weak', lots: 4 }, { key: 'strong', lots: 1 }];
    const tops = Array.from({ length: 2000 }, (_, i) => drawn([{ commitment: 'c', force: 'must', candidates }], 1, String(i))[0]?.candidate.key);
    expect(tops.filter((key) => key === 'weak').length / tops.length).toBeCloseTo(0.8, 1);
  });
});
