import { commitment } from '../define.js';

export const clearRoles = commitment({
  name: 'clear-roles',
  level: 'project',
  force: 'qualified',
  title: 'People who come more than once know what is expected of them and what the role involves.',
  why: 'A role that nobody wrote down grows until somebody gives up.',
});
