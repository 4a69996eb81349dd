import { commitment } from '../define.js';

export const staffDiversityAudit = commitment({
  name: 'staff-diversity-audit',
  level: 'organisation',
  force: 'must',
  title: 'The diversity of staff is audited every year.',
  why: 'An employer cannot mend what it does not look at.',
});
