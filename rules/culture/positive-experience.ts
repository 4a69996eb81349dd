import { commitment } from '../define.js';

export const positiveExperience = commitment({
  name: 'positive-experience',
  level: 'both',
  force: 'effort',
  title: 'Taking part is a good experience for everybody involved, and of use to them.',
  why: 'People stay away, and tell others to, where taking part leaves them worse off.',
});
