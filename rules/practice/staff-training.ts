import { commitment } from '../define.js';

export const staffTraining = commitment({
  name: 'staff-training',
  level: 'both',
  force: 'must',
  title: 'Staff have the training, the support and the means to co-produce.',
  why: 'Good will without skill and time wears people out on both sides.',
});
