import { commitment } from '../define.js';

export const feeOrBenefit = commitment({
  name: 'fee-or-benefit',
  level: 'project',
  force: 'must',
  title: 'People are offered a fee, or training or another benefit of like worth, for taking part.',
  why: 'Everybody else in the room is paid.',
});
