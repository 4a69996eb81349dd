import { commitment } from '../define.js';

export const seldomHeardOutreach = commitment({
  name: 'seldom-heard-outreach',
  level: 'both',
  force: 'effort',
  title: 'Special efforts are made so that people who are seldom heard can take part.',
  why: 'An open invitation reaches those who are already there.',
});
