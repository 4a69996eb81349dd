import { commitment } from '../define.js';

export const accessSupport = commitment({
  name: 'access-support',
  level: 'project',
  force: 'must',
  title: 'Barriers are looked for and removed in time: in buildings, in information, and in what weighs on people.',
  why: 'Support that comes late is support for a meeting that is over.',
});
