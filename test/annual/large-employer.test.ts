import { beforeAll, describe, expect, it } from 'vitest';
import { annual } from '../../src/annual/annual.js';
import { protect } from '../../src/annual/disclosure/index.js';
import { rawRelease } from '../../src/annual/raw-release.js';
import type { RawRelease } from '../../src/annual/raw-table.js';
import type { Source } from '../../src/annual/source.js';
import type { Release } from '../../src/model/release.js';
import type { TableId } from '../../src/model/table.js';
import { rowTexts } from '../../src/output/annual/shown.js';
import { sourceOf } from '../helpers/annual.js';
import { filesOf } from '../helpers/organisation.js';
import { promised, valuesLeft } from './disclosure/attacker.js';
import { DEFAULTS } from './disclosure/releases.js';

// 221 staff, then 236, with local figures beside them; each year published in its turn, the second against the first.
let source: Source;
let release: Release;
beforeAll(async () => {
  const files = filesOf('large-employer');
  const previous = await released(await sourceOf(files, { year: '2023-24', asOf: '2024-10-31' }));
  source = { ...await sourceOf(files), previous };
  release = await released(source);
});

async function released(from: Source): Promise<Release> {
  return annual(from, async (raw) => {
    const { tables, notes, ledger } = await protect(raw, { policy: DEFAULTS, ...(from.previous?.ledger === undefined ? {} : { previous: from.previous.ledger }) });
    return { tables, protection: { kind: 'protected', notes }, ledger };
  });
}

const rowsOf = (id: TableId, characteristic: string): readonly (readonly string[])[] => {
  const table = release.tables.find((one) => one.id === id);
  return (table?.rows ?? []).map((row) => rowTexts(row, table?.columns ?? [])).filter(([first]) => first === characteristic).map(([, ...rest]) => rest);
};

describe('the tables of an employer of 236', () => {
  it('are made of records that can all be read', () => {
    expect(source.result.problems).toEqual([]);
  });

  it('set this year beside last year and beside the people who live there: E1', () => {
    expect(rowsOf('E1', 'Sex')).toEqual([['Women', '160', '80%', '83%', '51%'], ['Men', '40', '20%', '17%', '49%']]);
    // 16 to 24 and 25 to 34 make up those under 35: 22 and 44 of 202; beside them 15 and 19 of a hundred.
    expect(rowsOf('E1', 'Age')).toEqual([['Under 35', '65', '33%', '31%', '34%'], ['35 to 54', '90', '45%', '46%', '42%'], ['55 and over', '45', '23%', '23%', '24%']]);
    // Mixed and other are so few that the four smaller groups stand as one: 29, 19, 6 and 4.
    expect(rowsOf('E1', 'Ethnicity')).toEqual([['White', '140', '70%', '76%', '76%'], ['All other ethnic groups', '60', '30%', '26%', '24%']]);
    expect(rowsOf('E1', 'Disability')).toEqual([['Disabled', '40', '21%', '15%', '19%'], ['Not disabled', '155', '79%', '82%', '81%']]);
  });

  it('say nothing of what nearly everybody is', () => {
    expect(rowsOf('E1', 'Pregnancy and maternity').map(([, ...rest]) => rest)).toEqual([['[c]', '[c]', '[c]', '[x]'], ['[c]', '[c]', '[c]', '[x]']]);
  });

  it('show who works at which grade, and hold back what would tell of a few: E3', () => {
    expect(rowsOf('E3', 'Sex')).toEqual([['Women', '110', '40', '10', '160', '6%'], ['Men', '20', '15', '10', '40', '25%']]);
    expect(rowsOf('E3', 'Disability')).toEqual([['Disabled', '30', '[c]', '[c]', '40', '[c]'], ['Not disabled', '95', '40', '15', '155', '10%']]);
    expect(rowsOf('E3', 'Ethnicity')).toEqual([['White', '85', '40', '15', '140', '11%'], ['All other ethnic groups', '45', '[c]', '[c]', '60', '[c]']]);
  });

  it('tell how likely each group was to be appointed: E4', () => {
    expect(rowsOf('E4', 'Disability')).toEqual([['Disabled', '60', '35', '15', '1.16'], ['Not disabled', '310', '135', '50', '0.86']]);
  });

  it('count what was promised the year before as done, or only in part: E10', () => {
    expect(release.tables.find(({ id }) => id === 'E10')?.rows.map(({ cells }) => cells[3])).toEqual(['done', 'done', 'done in part'].map((text) => ({ kind: 'text', text })));
  });
});

// Each characteristic is linked with the others by the headcount alone, which outsiders know.
describe('an attacker who tries everything out is left with as many values as are promised', () => {
  it.each(['age', 'disability', 'pregnancy-maternity', 'race', 'religion-belief', 'sex', 'sexual-orientation', 'carers', 'lived-experience'])('of each count of staff by %s that is not shown', (name) => {
    const raw = aboutStaffBy(name, rawRelease(source));
    const published = Object.fromEntries(Object.entries(release.ledger?.figures ?? {}).map(([key, shown]) => [withoutDay(key), shown]));
    const hidden = [...raw.figures.values()].filter((figure) => figure.known !== true && (published[figure.key] === undefined ? figure.value > 0 && figure.value < DEFAULTS.sensitiveThreshold : published[figure.key]?.shown === null));
    expect(hidden.length).toBeGreaterThan(0);
    const left = hidden.map((figure) => {
      const due = valuesLeft(figure.key, raw, {}, DEFAULTS, promised(figure, DEFAULTS));
      return { key: figure.key, isEnough: valuesLeft(figure.key, raw, published, DEFAULTS, due) >= due };
    });
    expect(left.filter(({ isEnough }) => !isEnough)).toEqual([]);
  });
});

// The attacker knows figures of staff by names without a day.
const withoutDay = (key: string): string => key.replace(/^staff\/[\d-]+\//, 'staff/');

function aboutStaffBy(name: string, raw: RawRelease): RawRelease {
  const figures = [...raw.figures.values()].map((figure) => ({ ...figure, key: withoutDay(figure.key) })).filter(({ key }) => key === 'staff/headcount' || key.startsWith(`staff/${name}/`));
  const keys = new Set(figures.map(({ key }) => key));
  const sums = raw.sums.map(({ total, parts }) => ({ total: withoutDay(total), parts: parts.map(withoutDay) })).filter(({ total, parts }) => [total, ...parts].every((key) => keys.has(key)));
  return { tables: [], figures: new Map(figures.map((figure) => [figure.key, figure])), sums };
}
