import type { Table } from '../../src/model/table.js';
import { table } from './release-parts.js';

/** The tables of the equality and diversity report of the same organisation: 62 staff, too few for most cuts. */
export const EQUALITY: readonly Table[] = [
  table('E1', 'Staff by characteristic', 'Who works here, of those who said.', ['characteristic|text|Characteristic', 'category|text|Category', 'count|count|Staff', 'share|percent|Of those who said', 'last-year|count|Last year', 'benchmark|percent|Benchmark'],
    [['Race', 'White', 40, 67, 40, 82], ['Race', 'Asian or Black', 20, 33, 15, 14], ['Disability', 'Disabled', '[c]', '[c]', '[c]', 18], ['Disability', 'Not disabled', '[c]', '[c]', '[c]', 82]], { notes: ['Race is shown in two groups, since finer ones would give people away.'] }),
  table('E2', 'Who told us', 'How many staff answered each question.', ['characteristic|text|Characteristic', 'asked|count|Asked', 'declared|count|Declared', 'prefer-not|count|Prefer not to say', 'not-stated|count|Not stated', 'share|percent|Declared'], [['Race', 60, 60, '[c]', '[c]', 100], ['Disability', 60, 50, '[c]', '[c]', 83]]),
  table('E3', 'Grade bands', 'Disability, sex and ethnicity by grade.', ['band|text|Grade band', 'women|count|Women', 'men|count|Men'], [], { withheld: 'There are fewer than 100 staff, so that people could be recognised in a table by grade.' }),
  table('E4', 'Who was appointed', 'From applying to being appointed.', ['group|text|Group', 'applicants|count|Applicants', 'shortlisted|count|Shortlisted', 'appointed|count|Appointed', 'likelihood|ratio|Relative likelihood'], [['White', 120, 40, 20, 1.25], ['Asian or Black', 60, 25, 10, 1]]),
  table('E5', 'Leavers and adjustments', 'Who left, and what was adjusted for whom.', ['what|text|What', 'count|count|How many', 'median|days|Median days'], [['Leavers', 10, '[z]'], ['Adjustments agreed', '[c]', '[c]']]),
  table('E6', 'Trustees', 'Whether two or more trustees use services.', ['statement|text|Statement', 'answer|text|Answer'], [['Two or more trustees are people who use services', 'yes']]),
  table('E7', 'Whom we wanted to reach', 'Target groups among participants.', ['group|text|Group', 'share|percent|Of participants', 'benchmark|percent|Benchmark', 'network|text|Member in the Network'], [['People with learning disabilities', 22, 15, 'yes'], ['Gypsy, Roma and Traveller people', '[c]', 1, 'no']]),
  table('E8', 'Outreach', 'What was done to reach people seldom heard.', ['group|text|Group', 'actions|count|Actions', 'reached|count|People reached', 'joined|count|Joined', 'next|text|Next step'], [['Deaf people', 3, 15, '[c]', 'Meet at the Deaf club in May']]),
  table('E9', 'Accessible formats', 'When each format came out.', ['publication|text|Publication', 'format|text|Format', 'days|days|Days after the standard one'], [['Impact report', 'Easy Read', 12], ['Impact report', 'BSL video', 30]]),
  table('E10', 'What became of last year’s actions', 'Every action of last year’s report.', ['action|text|Action', 'state|text|State', 'why|text|Why'], [['Ask for needs with the first letter', 'done', '[z]'], ['Pay claims within 14 days', 'part', 'The finance system was changed over in June']]),
];
