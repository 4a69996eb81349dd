import { commitment } from '../define.js';

export const powerBalance = commitment({
  name: 'power-balance',
  level: 'project',
  force: 'effort',
  title: 'Active steps make the partnership as equal as it can be.',
  why: 'Whoever chairs, pays and writes the papers decides more than they notice.',
});
