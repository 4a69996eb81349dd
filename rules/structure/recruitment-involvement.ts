import { commitment } from '../define.js';

export const recruitmentInvolvement = commitment({
  name: 'recruitment-involvement',
  level: 'organisation',
  force: 'conditional',
  title: 'People who use services and carers have a part in choosing staff.',
  why: 'They will live with the result.',
});
