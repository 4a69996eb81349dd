import { commitment } from '../define.js';

export const staffObjectives = commitment({
  name: 'staff-objectives',
  level: 'organisation',
  force: 'must',
  title: 'Job descriptions, objectives and yearly appraisals of staff promote co-production.',
  why: 'What is not in anybody\'s objectives is nobody\'s job.',
});
