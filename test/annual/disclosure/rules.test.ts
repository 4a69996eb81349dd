import { describe, expect, it } from 'vitest';
import { protect, reveal } from '../../../src/annual/disclosure/index.js';
import { characteristic, countsIn, DEFAULTS, figure, release, row, tableOf, type Part } from './releases.js';

const protectedTable = async (...parts: readonly Part[]) => (await protect(release(...parts), { policy: DEFAULTS })).tables[0];

/** A table of some figures that nothing adds up to. */
const loose = (...figures: Part['figures']): Part => ({ tables: [tableOf('I1', [{ id: 'all', variants: [{ rows: figures.map(({ key }) => row(key, key)) }] }])], figures, sums: [] });

describe('a count', () => {
  it('of things is shown as it is, however small', async () => {
    expect(countsIn(await protectedTable(loose(figure('papers', 1, 'things'), figure('meetings', 0, 'things'))))).toEqual({ papers: 1, meetings: 0 });
  });

  it('of people is held back below 5 and rounded to the nearest 5 from there on; nobody is 0', async () => {
    const people = [0, 1, 4, 5, 7, 8, 62].map((value) => figure(`p${String(value)}`, value, 'people'));
    expect(countsIn(await protectedTable(loose(...people)))).toEqual({ p0: 0, p1: '[c]', p4: '[c]', p5: 5, p7: 5, p8: 10, p62: 60 });
  });

  it('of people by a protected characteristic is held back below 10', async () => {
    expect(countsIn(await protectedTable(loose(figure('nine', 9), figure('ten', 10), figure('twelve', 12), figure('thirteen', 13))))).toEqual({ nine: '[c]', ten: 10, twelve: 10, thirteen: 15 });
  });

  it('of nobody by a protected characteristic is held back in a group of fewer than 100, and shown in one of 100', async () => {
    const spread = (headcount: number): Part => characteristic('age', headcount, { young: 40, middle: 40, old: headcount - 80, oldest: 0 });
    expect(countsIn(await protectedTable(spread(99)))).toMatchObject({ oldest: '[c]' });
    expect(countsIn(await protectedTable(spread(100)))).toMatchObject({ oldest: 0 });
  });

  it('that is part of a count held back is held back too, also where it is of nobody', async () => {
    const figures = [figure('offers', 4, 'people'), figure('accepted', 3, 'people'), figure('declined', 1, 'people'), figure('other', 0, 'people')];
    const part: Part = { ...loose(...figures), sums: [{ total: 'offers', parts: ['accepted', 'declined', 'other'] }] };
    expect(countsIn(await protectedTable(part))).toEqual({ offers: '[c]', accepted: '[c]', declined: '[c]', other: '[c]' });
  });
});

describe('what was paid to people', () => {
  const paid = (payees: number, more = {}): Part => loose(figure('payees', payees, 'people'), figure('fees', 34_567, 'people', { people: 'payees', ...more }));

  it('is shown to the penny where there are 5 of them, and held back where there are fewer', async () => {
    expect(countsIn(await protectedTable(paid(5)))).toEqual({ payees: 5, fees: 34_567 });
    expect(countsIn(await protectedTable(paid(4)))).toEqual({ payees: '[c]', fees: '[c]' });
  });

  it('is held back where nobody knows how many they were', async () => {
    expect(countsIn(await protectedTable(loose(figure('fees', 34_567, 'people', { people: 'payees' }))))).toEqual({ fees: '[c]' });
  });

  it('is an average only of 8 people, or of more where the table asks for it', async () => {
    expect(countsIn(await protectedTable(paid(7, { average: true })))).toEqual({ payees: 5, fees: '[c]' });
    expect(countsIn(await protectedTable(paid(8, { average: true })))).toEqual({ payees: 10, fees: 34_567 });
    expect(countsIn(await protectedTable(paid(11, { atLeast: 12 })))).toEqual({ payees: 10, fees: '[c]' });
  });

  it('can not be taken off a total: another amount is held back with it', async () => {
    const of = (name: string, people: number, pence: number): Part['figures'] => [figure(`${name}/payees`, people, 'people'), figure(`${name}/fees`, pence, 'people', { people: `${name}/payees` })];
    const figures = [...of('a', 3, 9_000), ...of('b', 12, 40_000), ...of('c', 30, 99_000), ...of('all', 45, 148_000)];
    const names = ['a', 'b', 'c'];
    const part: Part = { ...loose(...figures), sums: [{ total: 'all/payees', parts: names.map((name) => `${name}/payees`) }, { total: 'all/fees', parts: names.map((name) => `${name}/fees`) }] };
    const counts = countsIn(await protectedTable(part));
    expect(counts).toMatchObject({ 'a/payees': '[c]', 'a/fees': '[c]', 'b/fees': '[c]', 'c/fees': 99_000, 'all/fees': 148_000 });
  });
});

describe('a group of people', () => {
  it('has no table where it is smaller than 10', async () => {
    const table = await protectedTable(characteristic('sex', 9, { women: 5, men: 4 }));
    expect(table?.rows).toEqual([]);
    expect(table?.withheld).toMatch(/so few people/);
  });

  it('has two categories at most where it is smaller than 25', async () => {
    const cuts = [['a'], ['b', 'c']];
    expect(countsIn(await protectedTable(characteristic('age', 24, { a: 12, b: 6, c: 6 }, cuts)))).toEqual({ a: 10, 'b+c': 10 });
    expect((await protectedTable(characteristic('age', 24, { a: 12, b: 6, c: 6 })))?.withheld).toBeDefined();
    expect(countsIn(await protectedTable(characteristic('age', 45, { a: 15, b: 15, c: 15 }, cuts)))).toEqual({ a: 15, b: 15, c: 15 });
  });

  it.each([[100, 11], [90, 10]])('of which %i of all and %i others are alike is held back as a whole', async (most, rest) => {
    expect(countsIn(await protectedTable(characteristic('alike', most + rest, { most, rest })))).toEqual({ most: '[c]', rest: '[c]' });
  });

  it('of which fewer than nine in ten are alike is shown', async () => {
    expect(countsIn(await protectedTable(characteristic('mixed', 100, { most: 89, rest: 11 })))).toEqual({ most: 90, rest: 10 });
  });

  it('all of which is in one category is held back, and the note does not say why', async () => {
    const table = await protectedTable(characteristic('alike', 40, { all: 40, none: 0 }));
    expect(countsIn(table)).toEqual({ all: '[c]', none: '[c]' });
    expect(table?.notes.join(' ')).not.toMatch(/alike|nearly|nobody/);
  });
});

describe('figures that everybody can tell without the release', () => {
  it('keep nothing else from being published', async () => {
    // Nobody works there, and that is known: so is that nobody is in either category, whatever is held back.
    const told = release(characteristic('age', 0, { young: 0, old: 0 }), loose(figure('people', 62, 'people')));
    const { tables } = await protect(told, { policy: { ...DEFAULTS, smallestPopulation: 0, hiddenShare: 0 } });
    expect(tables[0]?.withheld).toEqual(expect.any(String));
    expect(countsIn(tables[1])).toEqual({ people: 60 });
  });
});

describe('a percentage', () => {
  const shares = (of: number, part: number, whose: 'sensitive' | 'people' | 'things'): Part => ({
    ...loose(figure('part', part, whose), figure('of', of, whose)),
    tables: [tableOf('E1', [{ id: 'all', variants: [{ rows: [{ cells: [{ kind: 'text', text: 'share' }, { kind: 'percent', part: 'part', of: 'of' }] }, { cells: [{ kind: 'text', text: 'ratio' }, { kind: 'ratio', a: 'part', b: 'of', c: 'of', d: 'of' }] }] }] }])],
  });

  it('is a whole number worked out from the rounded figures', async () => {
    expect(countsIn(await protectedTable(shares(62, 41, 'sensitive')))).toEqual({ share: 67, ratio: 0.67 });
    expect(countsIn(await protectedTable(shares(62, 41, 'things')))).toEqual({ share: 66, ratio: 0.66 });
  });

  it('is given of 25 people and not of 24, and of things always', async () => {
    expect(countsIn(await protectedTable(shares(25, 12, 'people')))).toMatchObject({ share: 40 });
    expect(countsIn(await protectedTable(shares(24, 12, 'people')))).toEqual({ share: '[c]', ratio: '[c]' });
    expect(countsIn(await protectedTable(shares(4, 1, 'things')))).toMatchObject({ share: 25 });
  });

  it('is held back where one of its figures is, and does not apply of nothing', async () => {
    expect(countsIn(await protectedTable(shares(62, 9, 'sensitive')))).toMatchObject({ share: '[c]' });
    expect(countsIn(await protectedTable(shares(0, 0, 'things')))).toEqual({ share: '[z]', ratio: '[z]' });
  });
});

describe('a table that was not protected', () => {
  it('shows every figure as counted, in the finest cut', () => {
    const ethnicity = characteristic('ethnicity', 62, { White: 41, Asian: 12, Black: 9 }, [['White'], ['Asian', 'Black']]);
    expect(countsIn(reveal(release(ethnicity))[0])).toEqual({ White: 41, Asian: 12, Black: 9 });
  });
});
