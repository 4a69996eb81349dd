import { commitment } from '../define.js';

export const systemsPrompt = commitment({
  name: 'systems-prompt',
  level: 'both',
  force: 'must',
  title: 'Project management and other systems ask for co-production, record it and watch over it.',
  why: 'What a form does not ask for is forgotten by the second project.',
});
