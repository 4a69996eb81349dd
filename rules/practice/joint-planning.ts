import { commitment } from '../define.js';

export const jointPlanning = commitment({
  name: 'joint-planning',
  level: 'project',
  force: 'must',
  title: 'The way of working is planned together with the people, and fits the work.',
  why: 'A process planned without the people it is for suits those who planned it.',
});
