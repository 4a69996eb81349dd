import { commitment } from '../define.js';

export const encouragePartners = commitment({
  name: 'encourage-partners',
  level: 'organisation',
  force: 'effort',
  title: 'The organisation brings those it works with, and the wider sector, to co-produce.',
  why: 'Most of what people meet is run by somebody else.',
});
