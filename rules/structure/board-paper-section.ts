import { commitment } from '../define.js';

export const boardPaperSection = commitment({
  name: 'board-paper-section',
  level: 'organisation',
  force: 'must',
  title: 'Every Board paper says what its subject means for co-production.',
  why: 'It makes trustees ask who was involved before they decide, not after.',
});
