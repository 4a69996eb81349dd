import { describe, expect, it } from 'vitest';
import { toPortfolioConfig, toTyped } from '../../src/records/convert.js';

const MADE = { recorded_on: '2024-06-13', recorded_by: 'S-4K7QX2' };

describe('a valid record, converted', () => {
  it('has its money in whole pence, however it was written', () => {
    const value = { kind: 'payments', items: [{ activity: 'a', type: 'fee', people: 1, amount: '12.50' }, { activity: 'b', type: 'fee', people: 1, amount: 40 }], ...MADE };
    expect(toTyped('payments', value).items.map(({ amount }) => amount)).toEqual([1250, 4000]);
  });

  it('has its decimals as numbers, also where they stand by category', () => {
    const value = { kind: 'diversity-snapshot', id: 'a', population: 'staff', as_at: '2024-06-13', characteristics: [{ characteristic: 'age', benchmark: { young: '12.5', old: 87 } }], ...MADE };
    expect(toTyped('diversity-snapshot', value).characteristics?.[0]?.benchmark).toEqual({ young: 12.5, old: 87 });
  });

  it('leaves what it was made from as it was, and everything else the same', () => {
    const value = { kind: 'project', title: '12.50', started_on: '2024-04-15', years: [{ year: '2024-25', staff_days: '1.5', project_budget: '0.99' }], ...MADE };
    const before = structuredClone(value);
    expect(toTyped('project', value)).toEqual({ ...value, years: [{ year: '2024-25', staff_days: 1.5, project_budget: 99 }] });
    expect(value).toEqual(before);
  });

  it('is refused when an amount is none', () => {
    const value = { kind: 'payments', items: [{ activity: 'a', type: 'fee', people: 1, amount: 'ten' }], ...MADE };
    expect(() => toTyped('payments', value)).toThrow(RangeError);
  });
});

describe("the portfolio's own file, converted", () => {
  it('has the numbers of its policy as numbers, with and without an approval', () => {
    const config = toPortfolioConfig({ format: 1, policy: { 'shared.share': '0.9', 'feedback-on-time.cap': { value: '90', approved_by: 'P-3H8WZ1' } } });
    expect(config.policy).toEqual({ 'shared.share': 0.9, 'feedback-on-time.cap': { value: 90, approved_by: 'P-3H8WZ1' } });
  });
});
