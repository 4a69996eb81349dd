import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Solver, type Program } from '../../../src/annual/disclosure/solver.js';

const staff: Program = { costs: [0, 0, 1], lower: [38, 10, 1], upper: [42, 12, 9], rows: [{ cells: [0, 1, 2], factors: [1, 1, 1], lower: 62, upper: 62 }], whole: false };

describe('the solver', () => {
  it('finds the least that a figure can be, and the most', async () => {
    const solver = new Solver();
    expect(await solver.solve(staff)).toMatchObject({ kind: 'optimal', cost: 8 });
    expect(await solver.solve({ ...staff, costs: [0, 0, -1] })).toMatchObject({ kind: 'optimal', cost: -9 });
  });

  it('tells what can not be from what has no end', async () => {
    const solver = new Solver();
    expect((await solver.solve({ ...staff, upper: [40, 10, 9] })).kind).toBe('infeasible');
    expect((await solver.solve({ costs: [-1], lower: [0], upper: [Number.POSITIVE_INFINITY], rows: [], whole: false })).kind).toBe('unbounded');
  });

  it('asks for whole numbers where they are wanted', async () => {
    const halves: Program = { costs: [1, 1], lower: [0, 0], upper: [9, 9], rows: [{ cells: [0, 1], factors: [2, 2], lower: 3, upper: 9 }], whole: false };
    const solver = new Solver();
    expect(await solver.solve(halves)).toMatchObject({ cost: 1.5 });
    expect(await solver.solve({ ...halves, whole: true })).toMatchObject({ cost: 2 });
  });

  it('gives up on what makes no sense, and solves the next', async () => {
    const solver = new Solver();
    expect(await solver.solve({ ...staff, lower: [Number.NaN, 0, 0] })).toEqual({ kind: 'gave-up' });
    expect(await solver.solve(staff)).toMatchObject({ cost: 8 });
  });

  it('has its program beside it in the built tool', () => {
    const installed = createRequire(import.meta.url).resolve('highs/runtime');
    expect(readFileSync('dist/chunks/highs.wasm').equals(readFileSync(installed))).toBe(true);
  });
});
