import { commitment } from '../define.js';

export const flexibleApproaches = commitment({
  name: 'flexible-approaches',
  level: 'project',
  force: 'effort',
  title: 'Ways of working vary with what people need, and individual requests are met where they can be.',
  why: 'One way for all leaves somebody out each time.',
});
