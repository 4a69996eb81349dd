import { commitment } from '../define.js';

export const participantSupport = commitment({
  name: 'participant-support',
  level: 'project',
  force: 'must',
  title: 'People get the support and training they need to take part.',
  why: 'Being invited is not the same as being able to contribute.',
});
