import { commitment } from '../define.js';

export const boardMembership = commitment({
  name: 'board-membership',
  level: 'organisation',
  force: 'aim',
  title: 'At least two trustees are people who use services, and one of them chairs the Network.',
  why: 'Decisions about people are made differently with them at the table.',
});
