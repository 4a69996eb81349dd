import { piece } from '../define.js';
import { digitalComplements } from './digital-complements.js';
import { feedbackOnTime } from './feedback-on-time.js';
import { flexibleApproaches } from './flexible-approaches.js';
import { jointPlanning } from './joint-planning.js';
import { participantSupport } from './participant-support.js';
import { powerBalance } from './power-balance.js';
import { scopeClarity } from './scope-clarity.js';
import { seldomHeardOutreach } from './seldom-heard-outreach.js';
import { staffTraining } from './staff-training.js';
import { widestRange } from './widest-range.js';

/** The practice piece of the jigsaw: its commitments in the charter's order. */
export const practice = piece('practice', [
  scopeClarity,
  powerBalance,
  jointPlanning,
  feedbackOnTime,
  widestRange,
  seldomHeardOutreach,
  staffTraining,
  participantSupport,
  digitalComplements,
  flexibleApproaches,
]);
