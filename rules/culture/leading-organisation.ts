import { commitment } from '../define.js';

export const leadingOrganisation = commitment({
  name: 'leading-organisation',
  level: 'organisation',
  force: 'aim',
  title: 'The organisation sets out to be among the leaders in co-production.',
  why: 'An aim that outsiders can check keeps an organisation from marking its own work.',
});
