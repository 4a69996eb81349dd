import { commitment } from '../define.js';

export const scopeClarity = commitment({
  name: 'scope-clarity',
  level: 'project',
  force: 'qualified',
  title: 'It is clear what can and cannot be changed, what limits that and how, and people share in the decisions.',
  why: 'People can judge for themselves whether it is worth their while only if they are told the limits beforehand.',
});
