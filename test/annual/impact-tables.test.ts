import { beforeAll, describe, expect, it } from 'vitest';
import { rawRelease } from '../../src/annual/raw-release.js';
import type { RawRelease } from '../../src/annual/raw-table.js';
import type { TableId } from '../../src/model/table.js';
import { rawCell, sourceOf } from '../helpers/annual.js';
import { filesOf } from '../helpers/organisation.js';

// Each figure was worked out by hand from the records of fixtures/honest-good; the sum stands in the name.
const LETTERS = 'Bills and charging letters people can read';
const DAY = 'What a good day looks like';
const MOVING = 'Moving on at eighteen';
const SITTER = 'A sitter through the night';
const ALL = 'All projects';

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

describe('I1, who was involved', () => {
  holds([
    ['counts all five activities of the year, the planning session among them', 'I1', LETTERS, 'activities', 5],
    ['leaves out the three activities of day opportunities in other years: 8 − 3', 'I1', DAY, 'activities', 5],
    ['adds people up over activities: 4 + 11 + 10 + 9 + 9', 'I1', LETTERS, 'sessions', 43],
    ['counts different people as the project did: 10 + 6 + 1', 'I1', LETTERS, 'people', 17],
    ['takes the people of the only activity besides planning: 3 + 5 + 1', 'I1', SITTER, 'people', 9],
    ['tells people who use services apart', 'I1', SITTER, 'pwus', 3],
    ['counts newcomers besides planning: 5 + 1 + 2 + 0', 'I1', LETTERS, 'newcomers', 8],
    ['adds the projects up: 43 + 57 + 34 + 13 + 13 + 29', 'I1', ALL, 'sessions', 189],
    ['counts a review with people as involvement in the review stage', 'I1', LETTERS, 'stages', 'design, development, delivery, review'],
    ['shows how far the records bear the project out', 'I1', LETTERS, 'evidenced', 'co-production'],
    ['shows the level claimed', 'I1', LETTERS, 'claimed', 'co-production'],
    ['says that no level is claimed on record', 'I1', SITTER, 'claimed', '[x]'],
    ['says whom the work is for', 'I1', MOVING, 'serves', 'young people'],
    ['has no text for all projects', 'I1', ALL, 'claimed', '[z]'],
    ['adds the first quarter up: 4 + 11 + 11 + 15 + 5 + 3 + 10 + 4 + 9', 'I1', 'April to June 2024', 'sessions', 72],
    ['counts the activities of the last quarter: one each of day opportunities and moving on', 'I1', 'January to March 2025', 'activities', 2],
  ]);
});

describe('I2, what it changed', () => {
  holds([
    ['counts what was put forward: 3 + 2 + 2 + 2', 'I2', LETTERS, 'contributions', 9],
    ['counts what was adopted', 'I2', LETTERS, 'adopted', 6],
    ['counts what was adapted: the red box, the couple\'s example', 'I2', LETTERS, 'adapted', 2],
    ['counts what was turned down with a reason', 'I2', LETTERS, 'not-adopted', 1],
    ['reckons what had influence: 8 of 9', 'I2', LETTERS, 'influenced', 89],
    ['leaves the eighth contribution of moving on to its own year', 'I2', MOVING, 'contributions', 7],
    ['counts decisions with people: 9 + 9 + 7 + 2 + 3 + 5', 'I2', ALL, 'decided-with', 35],
  ]);
});

describe('I3, telling people what came of it', () => {
  holds([
    ['counts what fell due, planning left out', 'I3', LETTERS, 'due', 4],
    ['counts what came by the agreed day', 'I3', LETTERS, 'on-time', 4],
    ['goes by the day as it was moved in time, and says so', 'I3', DAY, 'revised', 1],
    ['carries the meeting of February forward, whose day is 9 April', 'I3', MOVING, 'carried-forward', 1],
    ['takes the middle of 22, 27, 28 and 30 days', 'I3', LETTERS, 'days', 28],
    ['counts those who wanted to be told: 11 + 10 + (9 − 1) + 9', 'I3', LETTERS, 'owed', 38],
    ['reaches them all: 11 + 10 + 8 + 9 of 38', 'I3', LETTERS, 'reach', 100],
  ]);
});

describe('I4, fees, benefits and expenses', () => {
  holds([
    ['adds up who could be offered something: 4 + 11 + 10 + 9 + 9', 'I4', LETTERS, 'eligible', 43],
    ['adds up who accepted: 3 + 9 + 8 + 7 + 8', 'I4', LETTERS, 'accepted', 35],
    ['reckons who declined: 43 − 35', 'I4', LETTERS, 'declined', 8],
    ['counts who had it in time', 'I4', LETTERS, 'paid-on-time', 35],
    ['adds up fees in pence: 72 + 288 + 300 + 210 + 240 pounds', 'I4', LETTERS, 'fees', 111_000],
    ['counts who was paid a fee: 3 + 8 + 8 + 7 + 8', 'I4', LETTERS, 'fee-payees', 34],
    ['counts claims, the refused one among them: 2 + 2 + 5 + 1 + 6 + 1 + 4 + 5', 'I4', LETTERS, 'claimed', 26],
    ['adds up expenses in pence: 9.60 + 31 + 42.35 + 56 + 71.20 + 38.90 + 47.15 pounds', 'I4', LETTERS, 'expenses', 29_620],
    ['counts the claims that were refused', 'I4', ALL, 'refused', 1],
    ['does not tell single projects by how soon they paid', 'I4', LETTERS, 'within-14', '[z]'],
    ['counts other benefits: 1 letters + 2 day + 33 moving on + 2 telecare', 'I4', ALL, 'other-benefit', 38],
  ]);
});

describe('I5, access and support', () => {
  holds([
    ['adds up who was asked: 6 + 16 + 15 + 14 + 13', 'I5', LETTERS, 'asked', 64],
    ['adds up who answered: 5 + 13 + 11 + 10 + 9', 'I5', LETTERS, 'answered', 48],
    ['adds up needs, requests left out: 4 + 1 + 3 + 2 + 1 + 2 + 2', 'I5', LETTERS, 'needs', 15],
    ['counts what was there in time: 3 + 1 + 2 + 1', 'I5', SITTER, 'in-time', 7],
    ['counts requests of the year: 1 + 2 + 1 + 2 + 1 + 1 + 1', 'I5', ALL, 'requests', 9],
    ['counts those declined: one Saturday, one evening', 'I5', ALL, 'declined', 2],
    ['takes the middle of 2, 2, 3, 3, 3, 3, 3, 4 and 4 days', 'I5', ALL, 'days', 3],
  ]);
});

describe('I6 to I9', () => {
  holds([
    ['adds up who was asked together: 17 + 16 + 9 + 10 + 13', 'I6', 'People who use services and carers, asked together', 'invited', 65],
    ['adds up good answers: 10 + 9 + 6 + 7 + 7', 'I6', 'People who use services and carers, asked together', 'positive', 39],
    ['reckons the share that answered: 11 of 15', 'I6', 'People who use services', 'rate', 73],
    ['counts complaints of the survey that asked the group, each acted on', 'I6', 'Carers', 'acted', 1],
    ['has nothing of last year without last year\'s release', 'I6', 'Carers', 'last-year', '[x]'],
    ['adds up the papers in the minutes: 2 + 2 + 3 + 2 + 3 + 3', 'I7', 'The year', 'papers', 15],
    ['counts the paper on the bank that says why there was none', 'I7', '2024-09-18', 'none', 1],
    ['says by statement that two trustees use services', 'I7', 'The year', 'two-trustees', 'yes'],
    ['says that one of them chairs the Network', 'I7', 'The year', 'chair', 'yes'],
    ['counts Network meetings, the working group left out', 'I7', 'The year', 'network-meetings', 5],
    ['names the last review', 'I7', 'The year', 'last-review', '2024-10-16'],
    ['counts vacancies as the personnel system does', 'I8', 'All', 'vacancies', 8],
    ['counts those with people: all but the sickness cover', 'I8', 'All', 'involved', 7],
    ['counts the one with a reason', 'I8', 'All', 'reasoned', 1],
    ['counts lessons outside projects: one own, two of others', 'I9', 'Outside projects', 'lessons', 3],
    ['counts actions that fell due in the year: September and February', 'I9', 'Outside projects', 'due', 2],
  ]);
});

describe('I10 to I12', () => {
  holds([
    ['counts the projects that a commitment applies to: the two with digital activities', 'I10', 'practice/digital-complements', 'applicable', 2],
    ['shows the others as not applicable', 'I10', 'practice/digital-complements', 'not-applicable', 4],
    ['names the open action', 'I10', 'structure/expenses-paid', 'action', 'claims-in-a-fortnight'],
    ['says when it is due', 'I10', 'structure/expenses-paid', 'action-due', '2025-12-15'],
    ['has no projects where only the organisation can keep it', 'I10', 'structure/board-membership', 'applicable', '[z]'],
    ['takes the budget for involvement in pence', 'I11', LETTERS, 'budget', 420_000],
    ['reckons the share spent: 3874.60 of 4200', 'I11', LETTERS, 'spend-of-budget', 92],
    ['reckons it of the project budget: 3874.60 of 18400', 'I11', LETTERS, 'spend-of-project', 21],
    ['lists a sign that was not found', 'I12', 'Something that follows an activity is dated before it.', 'count', 0],
  ]);
  it('has a row for each of the 31 commitments', () => {
    expect(raw.tables.find(({ id }) => id === 'I10')?.groups[0]?.variants[0]?.rows).toHaveLength(31);
  });
});
