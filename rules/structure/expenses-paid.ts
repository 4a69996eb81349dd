import { commitment } from '../define.js';

export const expensesPaid = commitment({
  name: 'expenses-paid',
  level: 'project',
  force: 'qualified',
  title: 'Reasonable costs of taking part are met, and promptly.',
  why: 'Nobody should pay to be consulted, and many cannot wait to be paid back.',
});
