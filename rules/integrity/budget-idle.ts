import { auditYear, isYear } from '../../src/model/audit-year.js';
import { showPounds } from '../../src/model/money.js';
import { sign } from '../define.js';

/** Money for involvement that nobody spends was there for show. */
export const budgetIdle = sign({
  id: 'budget-idle',
  title: 'A budget for involvement was set, and nothing of it was spent by the end of the year.',
  mend: 'Look at what the money was for and why it was not needed; enter what was spent from the ledger.',
  hard: false,
  *find(scene) {
    // The period is a whole year: its first day is the day on which every year begins here.
    const yearStart = scene.period.from.slice('YYYY-'.length);
    for (const project of scene.all('project')) {
      for (const [i, { year, involvement_budget: budget, involvement_spent: spent }] of (project.data.years ?? []).entries()) {
        if (budget === undefined || budget === 0 || !isYear(year)) continue;
        const end = auditYear(year, yearStart).to;
        const isCalledOff = project.data.cancelled_on !== undefined && project.data.cancelled_on <= end;
        if (end >= scene.asOf || isCalledOff || (spent ?? 0) > 0) continue;
        const what = spent === 0 ? `Nothing of the ${showPounds(budget)} for involvement was spent` : `No spending is on record of the ${showPounds(budget)} for involvement`;
        yield { at: project.part('years', i), reason: `${what} in ${year}, which ended on ${end}.` };
      }
    }
  },
});
