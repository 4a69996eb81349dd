import { beforeAll, describe, expect, it } from 'vitest';
import { rawRelease } from '../../src/annual/raw-release.js';
import type { RawRelease } from '../../src/annual/raw-table.js';
import type { TableId } from '../../src/model/table.js';
import { rawCell, sourceOf } from '../helpers/annual.js';
import { filesOf } from '../helpers/organisation.js';

let raw: RawRelease;
beforeAll(async () => {
  raw = rawRelease(await sourceOf(filesOf('honest-good')));
});

type Row = readonly [what: string, table: TableId, row: string, column: string, value: string | number];
const holds = (rows: readonly Row[]): void => {
  it.each(rows)('%s', (_what, table, row, column, value) => {
    expect(rawCell(raw, table, row, column)).toBe(value);
  });
};

describe('the equality and diversity report, from the records of fixtures/honest-good', () => {
  holds([
    ['E1 counts staff by category as declared', 'E1', 'Disability / Disabled', 'staff', 10],
    ['E1 reckons it of those who declared one: 10 of 41', 'E1', 'Disability / Disabled', 'percent', 24],
    ['E1 has no benchmark where the snapshot names none', 'E1', 'Disability / Disabled', 'benchmark', '[x]'],
    ['E2 counts those who declared one: 30 + 7 + 5', 'E2', 'Staff / Ethnicity', 'declared', 42],
    ['E2 counts those who prefer not to say', 'E2', 'Staff / Sexual orientation', 'prefer-not-to-say', 4],
    ['E2 reckons it of those who were asked: 59 of 81', 'E2', 'People who took part / Disability', 'percent', 73],
    ['E2 shows what was not asked as not applicable', 'E2', 'Staff / Gender reassignment', 'declared', '[z]'],
    ['E4 counts all who applied, also those who declared nothing', 'E4', 'All / All', 'applicants', 61],
    ['E4 reckons how likely disabled people were to be appointed: (2 ÷ 8) ÷ (5 ÷ 16)', 'E4', 'Disability / Disabled', 'likelihood', 0.8],
    ['E4 has the same the other way round for everybody else', 'E4', 'Disability / Not disabled', 'likelihood', 1.25],
    ['E5 counts adjustments', 'E5', '2024-25', 'agreed', 6],
    ['E5 reckons what is open: 7 − 6 − 1', 'E5', '2024-25', 'open', 0],
    ['E6 makes a statement and no table', 'E6', 'Two or more people who use services were trustees on the last day of the year', 'answer', 'yes'],
    ['E7 counts people of a target group', 'E7', 'Deaf people who use BSL', 'people', 3],
    ['E7 says that a group has a member in the Network, not how many', 'E7', 'Deaf people who use BSL', 'network', 'yes'],
    ['E7 says that a group has none', 'E7', 'People with dementia who live alone', 'network', 'no'],
    ['E8 shows the next step, where one is on record', 'E8', 'Deaf people who use BSL', 'next-step', 'ask the club to host the autumn session'],
    ['E9 counts needs for large print over all projects', 'E9', 'Large print', 'needs', 8],
    ['E9 counts days from the standard version', 'E9', 'Impact report 2023-24', 'lag', 0],
    ['E10 tells what was only done in part', 'E10', 'carers\' leave by the hour on every rota', 'state', 'done in part'],
    ['E10 says why', 'E10', 'carers\' leave by the hour on every rota', 'why', 'day rotas done, the night rota waits for a second sleep-in worker'],
  ]);

  it('E1 puts three ethnic groups into two: 7 + 5', () => {
    expect(rawCell(raw, 'E1', 'Ethnicity / All other ethnic groups', 'staff', 1)).toBe(12);
  });

  it('E3 is not made for 51 staff', () => {
    expect(raw.tables.find(({ id }) => id === 'E3')).toMatchObject({ groups: [], withheld: expect.stringContaining('fewer than 100 staff') });
  });
});

describe('staff by grade, where there are a hundred', () => {
  it('are counted in two groups, and add up both ways', async () => {
    const files = filesOf('honest-good');
    const path = 'org/equality/2024-25/staff.yaml';
    const bands = '{band: lower, characteristic: sex, counts: {women: 60, men: 20}}, {band: middle, characteristic: sex, counts: {women: 20, men: 12}}, {band: upper, characteristic: sex, counts: {women: 5, men: 3}}';
    const text = String(files[path]).replace('headcount: 51', 'headcount: 120').replace('board_on: 2025-03-19', `by_band: [${bands}]\nboard_on: 2025-03-19`);
    const many = rawRelease(await sourceOf({ ...files, [path]: text }));
    expect(rawCell(many, 'E3', 'Sex / Women', 'all')).toBe(85);
    expect(rawCell(many, 'E3', 'Sex / Men', 'upper')).toBe(3);
    expect(rawCell(many, 'E3', 'Sex / Women', 'percent-upper')).toBe(6);
  });
});
