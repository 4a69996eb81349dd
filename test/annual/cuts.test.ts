import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHARACTERISTICS, CUTS, type Characteristic } from '../../src/annual/classifications/characteristics.js';
import { cutsOf, UNCLASSIFIED } from '../../src/annual/classifications/cuts.js';

const CENSUS = [
  'Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background', 'Caribbean', 'African', 'Any other Black, Black British or Caribbean background',
  'White and Black Caribbean', 'White and Black African', 'White and Asian', 'Any other Mixed or multiple ethnic background',
  'English, Welsh, Scottish, Northern Irish or British', 'Irish', 'Gypsy or Irish Traveller', 'Roma', 'Any other White background', 'Arab', 'Any other ethnic group',
];

const characteristic = fc.constantFrom(...(Object.keys(CHARACTERISTICS).filter((name): name is Characteristic => name in CHARACTERISTICS)));
const known = fc.constantFrom(...Object.values(CUTS).flatMap((cuts) => cuts.flatMap(({ groups }) => groups.flatMap(([title, members]) => [title, ...members]))), ...CENSUS, 'under 35', '35 to 54', '55 and over', '16-24', '65+');
const categories = fc.uniqueArray(fc.oneof(known, fc.string({ minLength: 1, maxLength: 20 })), { minLength: 1, maxLength: 12 });

describe('the cuts of a characteristic', () => {
  it('take the 19 ethnic groups of the census to five, then to two', () => {
    const cuts = cutsOf('race', CENSUS);
    expect(cuts.map(({ groups }) => groups.length)).toEqual([19, 5, 2]);
    expect(cuts[1]?.groups.map(({ title, members }) => [title, members.length])).toEqual([['Asian', 5], ['Black', 3], ['Mixed', 4], ['White', 5], ['Other ethnic group', 2]]);
    expect(cuts[2]?.groups.map(({ title, members }) => [title, members.length])).toEqual([['White', 5], ['All other ethnic groups', 14]]);
  });

  it('leave out a cut that changes nothing: five groups are not cut into five again', () => {
    expect(cutsOf('race', ['Asian', 'Black', 'Mixed', 'White', 'Other']).map(({ groups }) => groups.length)).toEqual([5, 2]);
    expect(cutsOf('sex', ['women', 'men']).map(({ groups }) => groups.length)).toEqual([2]);
  });

  it('cut ages where the bands meet', () => {
    expect(cutsOf('age', ['16-24', '25-34', '35-54', '55-64', '65+']).map(({ groups }) => groups.map(({ title }) => title))).toEqual([
      ['16-24', '25-34', '35-54', '55-64', '65+'], ['Under 35', '35-54', '55 and over'], ['Under 55', '55 and over'],
    ]);
  });

  it('put a category that no list knows by itself first, and under what is left over when others are put together', () => {
    const cuts = cutsOf('religion-belief', ['Christian', 'Muslim', 'Jedi', 'Pastafarian', 'none']);
    expect(cuts[0]?.groups.map(({ title }) => title)).toContain('Jedi');
    expect(cuts.slice(1).map(({ groups }) => groups.find(({ title }) => title === UNCLASSIFIED)?.members)).toEqual([['Jedi', 'Pastafarian'], ['Jedi', 'Pastafarian']]);
  });

  it('never lose a category and never count one twice', () => {
    fc.assert(fc.property(characteristic, categories, (name, given) => {
      for (const { groups } of cutsOf(name, given)) expect(groups.flatMap(({ members }) => members).toSorted()).toEqual(given.toSorted());
    }));
  });

  it('only ever put groups of the cut before together', () => {
    fc.assert(fc.property(characteristic, categories, (name, given) => {
      const cuts = cutsOf(name, given);
      cuts.slice(1).forEach(({ groups }, i) => {
        for (const finer of cuts[i]?.groups ?? []) expect(groups.filter(({ members }) => finer.members.some((member) => members.includes(member)))).toHaveLength(1);
      });
    }));
  });
});
