import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenAway } from '../../../src/annual/disclosure/audit.js';
import { componentsOf } from '../../../src/annual/disclosure/components.js';
import { lossOf, type Component } from '../../../src/annual/disclosure/component.js';
import { lonely } from '../../../src/annual/disclosure/covers.js';
import { protect } from '../../../src/annual/disclosure/index.js';
import { Solver, type Program, type Solved } from '../../../src/annual/disclosure/solver.js';
import { suppress, suppressStepByStep } from '../../../src/annual/disclosure/suppress.js';
import type { RawRelease } from '../../../src/annual/raw-table.js';
import { grid } from './grids.js';
import { countsIn, DEFAULTS, release } from './releases.js';

const counts = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 8, max: 40 }) });
const grids = fc.record({
  counts: fc.array(fc.array(counts, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  whose: fc.constant('people' as const), known: fc.boolean(), totals: fc.boolean(),
});

/** What ties the figures of a grid together, all of them in its table, with every count below 5 held back. */
function tied(raw: RawRelease, roundingBase: number): readonly Component[] {
  const few = [...raw.figures.values()].filter(({ value, known }) => value > 0 && value < DEFAULTS.peopleThreshold && known !== true);
  return componentsOf({ raw, policy: { ...DEFAULTS, roundingBase }, bases: new Map(), seen: new Set(raw.figures.keys()), wholes: new Set(), held: new Map(few.map(({ key }) => [key, 'few'])), previous: undefined });
}

describe('what is held back to protect the rest', () => {
  it('never loses more than going step by step does', async () => {
    const solver = new Solver();
    let cheaper = 0;
    await fc.assert(fc.asyncProperty(grids, fc.constantFrom(1, 5), async (spec, roundingBase) => {
      for (const component of tied(release(grid('E3', ['grade', 'sex'], spec)), roundingBase)) {
        const best = await suppress(component, solver);
        const stepwise = await suppressStepByStep(component, solver);
        if (best.unsafe.length > 0 || stepwise.unsafe.length > 0) continue;
        expect(best.stepByStep).toBeUndefined();
        expect(lossOf(component, best.hidden)).toBeLessThanOrEqual(lossOf(component, stepwise.hidden));
        if (lossOf(component, best.hidden) < lossOf(component, stepwise.hidden)) cheaper += 1;
      }
    }), { numRuns: 40, seed: 62 });
    expect(cheaper).toBeGreaterThan(0);
  }, 120_000);

  it('loses as little as can be: no choice that loses less would leave everything in doubt', async () => {
    const solver = new Solver();
    let tried = 0;
    const small = fc.record({ counts: fc.array(fc.array(counts, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }), whose: fc.constant('people' as const), known: fc.boolean(), totals: fc.constant(true) });
    await fc.assert(fc.asyncProperty(small, fc.constantFrom(1, 5), async (spec, roundingBase) => {
      for (const component of tied(release(grid('E3', ['grade', 'sex'], spec)), roundingBase)) {
        const best = await suppress(component, solver);
        if (best.unsafe.length > 0) continue;
        for (const less of choicesBelow(component, lossOf(component, best.hidden))) {
          tried += 1;
          const isProtected = lonely(component, less).length === 0 && (await givenAway(component, less, solver, new Map())).length === 0;
          expect([[...less], isProtected]).toEqual([[...less], false]);
        }
      }
    }), { numRuns: 40, seed: 41 });
    expect(tried).toBeGreaterThan(100);
  }, 120_000);

  it('asks the solver no more often about many rows than about few', async () => {
    const asked = async (rows: number): Promise<number> => {
      const solver = new Counting();
      // In each row of two most are in time, in each third one is not.
      const values = Array.from({ length: rows }, (_, i) => [2, i % 3 === 0 ? 1 : 0, 0]);
      for (const component of tied(release(grid('E3', ['project', 'state'], { counts: values, whose: 'people', known: false, totals: true })), 5)) {
        expect((await suppress(component, solver)).stepByStep).toBeUndefined();
      }
      return solver.asked;
    };
    expect(await asked(300)).toBeLessThanOrEqual(await asked(12));
  });

  it('goes step by step, and says so, where the solver gives up', async () => {
    class Broken extends Solver {
      override solve(): Promise<{ readonly kind: 'gave-up' }> {
        return Promise.resolve({ kind: 'gave-up' });
      }
    }
    const [component] = tied(release(grid('E3', ['grade', 'sex'], { counts: [[3, 20], [30, 40]], whose: 'people', known: false, totals: true })), 1);
    if (component === undefined) throw new Error('nothing to protect');
    const { hidden, stepByStep } = await suppress(component, new Broken());
    expect(stepByStep).toBe('unsolved');
    expect(hidden.size).toBeGreaterThanOrEqual(3);
  });
});

class Counting extends Solver {
  asked = 0;
  override solve(program: Program): Promise<Solved> {
    this.asked += 1;
    return super.solve(program);
  }
}

/** Every way to hold cells back that loses less. */
function choicesBelow(component: Component, loss: number): readonly ReadonlySet<number>[] {
  const shown = component.cells.flatMap(({ role }, i) => (role === 'shown' ? [i] : []));
  const all = Array.from({ length: 2 ** shown.length }, (_, bits) => new Set(shown.filter((_place, n) => (bits >> n) % 2 === 1)));
  return all.filter((hidden) => lossOf(component, hidden) < loss);
}

describe('the same figures', () => {
  const shuffled = (raw: RawRelease): RawRelease => ({
    tables: raw.tables.toReversed(), figures: new Map([...raw.figures].toReversed()), sums: raw.sums.toReversed().map(({ total, parts }) => ({ total, parts: parts.toReversed() })),
  });

  it('give the same tables, in whatever order they are handed in', async () => {
    await fc.assert(fc.asyncProperty(grids, grids, async (first, second) => {
      const raw = release(grid('E3', ['grade', 'sex'], first), grid('E4', ['age', 'faith'], { ...second, counts: sameTotal(first.counts) }));
      const one = await protect(raw, { policy: DEFAULTS });
      expect(await protect(raw, { policy: DEFAULTS })).toEqual(one);
      const other = await protect(shuffled(raw), { policy: DEFAULTS });
      expect(other.tables.toReversed()).toEqual(one.tables);
      expect(other.ledger).toEqual(one.ledger);
    }), { numRuns: 6 });
  }, 120_000);

  it('show the same under the same name in every table', async () => {
    await fc.assert(fc.asyncProperty(grids, async (spec) => {
      const { tables: [first, second] } = await protect(release(grid('E3', ['grade', 'sex'], spec), grid('E4', ['grade', 'sex'], spec)), { policy: DEFAULTS });
      expect(countsIn(second)).toEqual(countsIn(first));
    }), { numRuns: 15 });
  }, 120_000);
});

// Both tables count the same people, so that the second must come to as many.
function sameTotal(values: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [values.flat(), values.flat().map(() => 0)];
}
