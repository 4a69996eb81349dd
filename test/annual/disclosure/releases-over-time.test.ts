import { describe, expect, it } from 'vitest';
import { protect, type Ledger } from '../../../src/annual/disclosure/index.js';
import { valuesLeft } from './attacker.js';
import { characteristic, countsIn, DEFAULTS, figure, release, row, tableOf, type Part } from './releases.js';

const ledgerOf = async (...parts: readonly Part[]): Promise<Ledger> => (await protect(release(...parts), { policy: DEFAULTS })).ledger;
const after = (previous: Ledger, ...parts: readonly Part[]) => protect(release(...parts), { policy: DEFAULTS, previous });

const counts = { White: 41, Asian: 12, Black: 9 };
const merged = characteristic('ethnicity', 62, counts, [['White'], ['Asian', 'Black']]);

describe('what is kept of a release', () => {
  it('is what was published of each figure, and nothing of what was not', async () => {
    const { figures, tables, rules, sums } = await ledgerOf(merged);
    expect(figures).toEqual({
      'staff/ethnicity/Asian+Black': { shown: 20, as: 'rounded', threshold: 10 },
      'staff/ethnicity/White': { shown: 40, as: 'rounded', threshold: 10 },
      'staff/headcount': { shown: 62, as: 'exact', threshold: 5 },
    });
    expect(tables).toEqual([{ id: 'E1', hash: expect.stringMatching(/^[0-9a-f]{64}$/), withheld: false, groups: [{ id: 'ethnicity', cut: 'White, Asian+Black', population: 62 }] }]);
    expect(rules).toEqual(DEFAULTS);
    expect(sums).toContainEqual({ total: 'staff/headcount', parts: ['staff/ethnicity/Asian+Black', 'staff/ethnicity/White'] });
  });

  it('makes the round trip through JSON', async () => {
    const ledger = await ledgerOf(merged);
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
  });
});

describe('a later release of the same year', () => {
  it('shows the same again', async () => {
    const first = await protect(release(merged), { policy: DEFAULTS });
    const second = await after(first.ledger, merged);
    expect(second.tables).toEqual(first.tables);
    expect(second.ledger).toEqual(first.ledger);
  });

  it('still holds back what the first held back, although nothing else would ask for it', async () => {
    const previous = await ledgerOf(characteristic('ethnicity', 62, counts));
    expect(previous.figures['staff/ethnicity/Asian']?.shown).toBeNull();
    const alone: Part = { tables: [tableOf('E4', [{ id: 'asian', variants: [{ rows: [row('Asian', 'staff/ethnicity/Asian')] }] }])], figures: [figure('staff/ethnicity/Asian', 12)], sums: [] };
    expect(countsIn((await protect(release(alone), { policy: DEFAULTS })).tables[0])).toEqual({ Asian: 10 });
    expect(countsIn((await after(previous, alone)).tables[0])).toEqual({ Asian: '[c]' });
  });

  it('cut in another way tells no more of what was put together than both releases may tell', async () => {
    const previous = await ledgerOf(merged);
    const finer = characteristic('ethnicity', 62, counts);
    const { ledger } = await after(previous, finer, { tables: [], figures: merged.figures, sums: merged.sums });
    const together = { ...previous.figures, ...ledger.figures };
    expect(valuesLeft('staff/ethnicity/Black', release(merged), together, DEFAULTS, 5)).toBe(5);
  });

  it('knows what was published although its own tables no longer name it', async () => {
    // The first release showed that A and B together are 20; the second, A without B: somebody with both takes one off the other.
    const pair = (shown: readonly string[]): Part => ({
      tables: [tableOf('E4', [{ id: 'pair', variants: [{ rows: shown.map((key) => row(key, key)) }] }])],
      figures: [figure('a', 11), figure('b', 9), figure('a+b', 20)].filter(({ key }) => key !== 'a+b' || shown.includes('a+b')),
      sums: shown.includes('a+b') ? [{ total: 'a+b', parts: ['a', 'b'] }] : [],
    });
    const previous = await ledgerOf(pair(['a+b']));
    const exact = { ...DEFAULTS, roundingBase: 1 };
    const published: Ledger = { ...previous, figures: { 'a+b': { shown: 20, as: 'exact', threshold: 10 } } };
    expect(countsIn((await protect(release(pair(['a'])), { policy: exact })).tables[0])).toEqual({ a: 11 });
    expect(countsIn((await protect(release(pair(['a'])), { policy: exact, previous: published })).tables[0])).toEqual({ a: '[c]' });
  });

  it('leaves out what an earlier release says too little about', async () => {
    const previous = await ledgerOf(merged);
    const stranger: Ledger = { ...previous, sums: [...previous.sums, { total: 'staff/headcount', parts: ['no', 'such'] }, { total: 'nor', parts: ['these', 'either'] }] };
    expect((await after(stranger, merged)).tables).toEqual((await after(previous, merged)).tables);
  });
});

describe('a year in which one person left', () => {
  const year = (name: string, black: number): Part => {
    const people = characteristic('ethnicity', 50 + black, { White: 30, Asian: 20, Black: black });
    const rename = (key: string): string => key.replace('staff/', `staff/${name}/`);
    return {
      tables: people.tables.map((table) => ({ ...table, groups: table.groups.map((group) => ({
        ...group, population: rename(group.population ?? ''), categories: (group.categories ?? []).map((keys) => keys.map(rename)),
        variants: group.variants.map((variant) => ({ ...variant, rows: variant.rows.map((one) => ({ cells: one.cells.map((cell) => (cell.kind === 'figure' ? { ...cell, key: rename(cell.key) } : cell)) })) })),
      })) })),
      figures: people.figures.map((one) => ({ ...one, key: rename(one.key) })),
      sums: people.sums.map(({ total, parts }) => ({ total: rename(total), parts: parts.map(rename) })),
    };
  };

  it('is warned of, since what changed between the two years is about few people', async () => {
    const { notes } = await after(await ledgerOf(year('2024', 11)), year('2025', 10));
    expect(notes.join(' ')).toMatch(/moved by fewer than 10 since the release before in: ethnicity \(E1\)/);
    const many = await after(await ledgerOf(year('2024', 30)), year('2025', 10));
    expect(many.notes.join(' ')).not.toMatch(/moved/);
  });
});
