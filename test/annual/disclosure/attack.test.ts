import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, type DisclosurePolicy } from '../../../src/annual/disclosure/index.js';
import type { RawRelease } from '../../../src/annual/raw-table.js';
import { promised, valuesLeft } from './attacker.js';
import { grid, type Grid } from './grids.js';
import { characteristic, DEFAULTS, release } from './releases.js';

/** Nobody is nearly alike here: that has tests of its own. */
const mixed = { ...DEFAULTS, dominantShare: 1.01 };

const policies = fc.record({ roundingBase: fc.constantFrom(1, 5), sensitiveThreshold: fc.constantFrom(4, 6, 10), zeroBase: fc.constantFrom(0, 100), hiddenShare: fc.constantFrom(0, 0.25, 1) })
  .map((some): DisclosurePolicy => ({ ...mixed, ...some }));

const counts = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 8, max: 40 }) });

const grids = (down: number, across: number): fc.Arbitrary<Grid> => fc.record({
  counts: fc.array(fc.array(counts, { minLength: across, maxLength: across }), { minLength: down, maxLength: down }),
  whose: fc.constantFrom('people' as const, 'sensitive' as const),
  known: fc.boolean(),
  totals: fc.boolean(),
});

/** Every figure about people that is not shown, and would not be by itself or is held back, with what the attacker is left with. */
async function attack(raw: RawRelease, policy: DisclosurePolicy): Promise<readonly { readonly key: string; readonly left: number; readonly promised: number }[]> {
  const { ledger: { figures } } = await protect(raw, { policy });
  return [...raw.figures.values()].flatMap((figure) => {
    if (figure.whose === 'things' || figure.known === true) return [];
    const least = figure.whose === 'sensitive' ? policy.sensitiveThreshold : policy.peopleThreshold;
    const published = figures[figure.key];
    const isSmall = figure.value > 0 && figure.value < least;
    if (published === undefined ? !isSmall : published.shown !== null) return [];
    // What the headcount alone tells, no table can take back.
    const due = valuesLeft(figure.key, raw, {}, policy, promised(figure, policy));
    return [{ key: figure.key, left: valuesLeft(figure.key, raw, figures, policy, due), promised: due }];
  });
}

async function nothingIsGivenAway(raw: RawRelease, policy: DisclosurePolicy): Promise<void> {
  const attacked = await attack(raw, policy);
  expect(attacked.filter(({ left, promised: due }) => left < due)).toEqual([]);
}

describe('an attacker who tries everything out is left with as many values as are promised', () => {
  it('of one characteristic', async () => {
    await fc.assert(fc.asyncProperty(fc.array(counts, { minLength: 2, maxLength: 6 }), fc.boolean(), policies, async (values, isCut, policy) => {
      const named = Object.fromEntries(values.map((value, i) => [`c${String(i)}`, value]));
      const names = Object.keys(named);
      const two = [names.slice(0, 1), names.slice(1)];
      const part = characteristic('one', values.reduce((sum, value) => sum + value, 0), named, ...(isCut && names.length > 2 ? [two] : []));
      await nothingIsGivenAway(release(part), policy);
    }), { numRuns: 150 });
  }, 120_000);

  it('of people by two things, with totals', async () => {
    await fc.assert(fc.asyncProperty(fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([down, across]) => grids(down, across)), policies, async (spec, policy) => {
      await nothingIsGivenAway(release(grid('E3', ['grade', 'sex'], spec)), policy);
    }), { numRuns: 100 });
  }, 120_000);

  it('of two tables that share the totals of their rows', async () => {
    await fc.assert(fc.asyncProperty(grids(2, 2), grids(2, 2), policies, async (first, second, policy) => {
      const same = { ...second, known: first.known, whose: first.whose, counts: withTotalsOf(first.counts, second.counts) };
      await nothingIsGivenAway(release(grid('E3', ['grade', 'sex'], first), grid('E4', ['grade', 'disability'], same)), policy);
    }), { numRuns: 60 });
  }, 120_000);
});

// The second table counts the same people: its last column takes up what its rows lack or have too many.
function withTotalsOf(first: Grid['counts'], second: Grid['counts']): Grid['counts'] {
  return first.map((values, r) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    const taken = Math.min(total, second[r]?.[0] ?? 0);
    return [taken, total - taken];
  });
}
