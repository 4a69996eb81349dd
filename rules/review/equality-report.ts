import { commitment } from '../define.js';

export const equalityReport = commitment({
  name: 'equality-report',
  level: 'organisation',
  force: 'must',
  title: 'The Board gets a yearly report on equality and diversity, written with the Network.',
  why: 'Inequality that nobody counts goes on.',
});
