import type { Sign } from '../../src/model/charter.js';
import { allDeclined } from './all-declined.js';
import { allSameDay } from './all-same-day.js';
import { backDated } from './back-dated.js';
import { beforeEvent } from './before-event.js';
import { budgetIdle } from './budget-idle.js';
import { bulkEntry } from './bulk-entry.js';
import { copiedText } from './copied-text.js';
import { evidenceMissing } from './evidence-missing.js';
import { fewVoices } from './few-voices.js';
import { futureDate } from './future-date.js';
import { impossibleCount } from './impossible-count.js';
import { ladderInflation } from './ladder-inflation.js';
import { lateRecord } from './late-record.js';
import { movedDeadline } from './moved-deadline.js';
import { oneSourceManyClaims } from './one-source-many-claims.js';
import { perfectScores } from './perfect-scores.js';
import { selfApproval } from './self-approval.js';
import { thinText } from './thin-text.js';

/** The general signs of box-ticking: the hard ones, then those that only ask a person to look. */
export const integrity: readonly Sign[] = [
  beforeEvent, futureDate, impossibleCount, selfApproval, oneSourceManyClaims, evidenceMissing,
  copiedText, thinText, bulkEntry, lateRecord, backDated, movedDeadline, perfectScores, allDeclined, allSameDay, ladderInflation, budgetIdle, fewVoices,
];
