import { commitment } from '../define.js';

export const positiveEmployer = commitment({
  name: 'positive-employer',
  level: 'organisation',
  force: 'disposition',
  title: 'Disabled people, people who use services and carers are welcome as employees.',
  why: 'Lived experience on the payroll changes what is taken for granted.',
});
