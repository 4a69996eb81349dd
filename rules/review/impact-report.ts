import { commitment } from '../define.js';

export const impactReport = commitment({
  name: 'impact-report',
  level: 'organisation',
  force: 'must',
  title: 'The Board gets a yearly report on what co-production changed, written with the Network.',
  why: 'A yearly account lets people see whether their time was well spent.',
});
