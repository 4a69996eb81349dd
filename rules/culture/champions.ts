import { commitment } from '../define.js';

export const champions = commitment({
  name: 'champions',
  level: 'organisation',
  force: 'disposition',
  title: 'Staff and trustees speak up for co-production and back it.',
  why: 'Without people of standing behind it, co-production is the first thing cut.',
});
