import { commitment } from '../define.js';

export const digitalComplements = commitment({
  name: 'digital-complements',
  level: 'project',
  force: 'conditional',
  title: 'Digital ways of working add to meeting face to face and do not replace it.',
  why: 'Some people are online only on paper.',
});
