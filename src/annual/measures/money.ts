import { projectYear } from '../../../rules/project-year.js';
import { measure } from './measure.js';

/** Pence, as the project's figures for the year have them. */
export interface Money {
  readonly projectBudget: number | null;
  readonly involvementBudget: number | null;
  readonly involvementSpent: number | null;
}

/** What was set aside and spent for involvement (annual.md, I11). */
export const money = measure({
  name: 'money',
  reads: ['project'],
  collect(scene): Money {
    const year = projectYear(scene)?.data;
    return { projectBudget: year?.project_budget ?? null, involvementBudget: year?.involvement_budget ?? null, involvementSpent: year?.involvement_spent ?? null };
  },
});
