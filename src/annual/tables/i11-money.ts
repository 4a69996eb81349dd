import { measured } from '../measures/measure.js';
import { money, type Money } from '../measures/money.js';
import { runningProjects } from '../running.js';
import type { MakeTable } from '../source.js';
import { projectGroup, shownColumns, type ByProject } from './by-project.js';

const spec: ByProject<Money> = {
  subject: 'money',
  found: (place) => measured(place, money),
  columns: [
    { id: 'project-budget', title: 'Project budget', kind: 'money', whose: 'things', of: ({ projectBudget }) => projectBudget },
    { id: 'budget', title: 'Budget for involvement', kind: 'money', whose: 'things', of: ({ involvementBudget }) => involvementBudget },
    { id: 'spend', title: 'Spent on involvement', kind: 'money', whose: 'things', meaning: 'From the ledger: fees, expenses, access, venues and outreach.', of: ({ involvementSpent }) => involvementSpent },
    { id: 'spend-of-budget', title: '% of it spent', kind: 'percent', part: 'spend', whole: 'budget' },
    { id: 'spend-of-project', title: '% of the project budget', kind: 'percent', meaning: 'Spent on involvement, of the budget of the project.', part: 'spend', whole: 'project-budget' },
  ],
  sums: [],
};

/** What was set aside and spent for involvement (annual.md, I11). */
export const moneyTable: MakeTable = (source, book) => ({
  id: 'I11',
  report: 'impact',
  title: 'Money for involvement',
  about: 'For each project, what was set aside for involving people and what was spent.',
  columns: shownColumns(spec),
  groups: [projectGroup(spec, runningProjects(source), book)],
  notes: ['The figures are those that each project gives for the year, from the ledger.'],
});
