import { commitment } from '../define.js';

export const widestRange = commitment({
  name: 'widest-range',
  level: 'both',
  force: 'effort',
  title: 'Those taking part reflect the range of people who use services and carers.',
  why: 'The usual few cannot speak for everybody.',
});
