import { commitment } from '../define.js';

export const networkReview = commitment({
  name: 'network-review',
  level: 'organisation',
  force: 'qualified',
  title: 'The Network and its membership are looked at regularly, so that they stay effective.',
  why: 'A network that never changes speaks for those who joined first.',
});
