import { commitment } from '../define.js';

export const meaningfulUse = commitment({
  name: 'meaningful-use',
  level: 'both',
  force: 'disposition',
  title: 'What people who use services and carers put forward shapes every key activity.',
  why: 'People give time and tell hard things; it is owed to them that something comes of it.',
});
