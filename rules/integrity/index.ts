import type { Sign } from '../../src/model/charter.js';
import { beforeEvent } from './before-event.js';
import { evidenceMissing } from './evidence-missing.js';
import { futureDate } from './future-date.js';
import { impossibleCount } from './impossible-count.js';
import { oneSourceManyClaims } from './one-source-many-claims.js';
import { selfApproval } from './self-approval.js';

/** The general signs of box-ticking. */
export const integrity: readonly Sign[] = [beforeEvent, futureDate, impossibleCount, selfApproval, oneSourceManyClaims, evidenceMissing];
