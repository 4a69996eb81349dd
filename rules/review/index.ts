import { piece } from '../define.js';
import { equalityReport } from './equality-report.js';
import { impactReport } from './impact-report.js';
import { networkReview } from './network-review.js';
import { staffDiversityAudit } from './staff-diversity-audit.js';
import { systemsPrompt } from './systems-prompt.js';

/** The review piece of the jigsaw: its commitments in the charter's order. */
export const review = piece('review', [
  systemsPrompt,
  impactReport,
  equalityReport,
  networkReview,
  staffDiversityAudit,
]);
