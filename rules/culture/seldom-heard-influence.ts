import { commitment } from '../define.js';

export const seldomHeardInfluence = commitment({
  name: 'seldom-heard-influence',
  level: 'both',
  force: 'disposition',
  title: 'The experience of seldom heard groups, and of those whom equality law protects, shapes the solutions.',
  why: 'A solution made without them fails them first.',
});
