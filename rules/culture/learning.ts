import { commitment } from '../define.js';

export const learning = commitment({
  name: 'learning',
  level: 'organisation',
  force: 'effort',
  title: 'The organisation learns from its own co-production and from that of others.',
  why: 'A mistake made twice is paid for by the same people twice.',
});
