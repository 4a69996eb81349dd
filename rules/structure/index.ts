import { piece } from '../define.js';
import { accessSupport } from './access-support.js';
import { boardMembership } from './board-membership.js';
import { boardPaperSection } from './board-paper-section.js';
import { clearRoles } from './clear-roles.js';
import { expensesPaid } from './expenses-paid.js';
import { feeOrBenefit } from './fee-or-benefit.js';
import { recruitmentInvolvement } from './recruitment-involvement.js';
import { staffObjectives } from './staff-objectives.js';

/** The structure piece of the jigsaw: its commitments in the charter's order. */
export const structure = piece('structure', [
  feeOrBenefit,
  expensesPaid,
  accessSupport,
  clearRoles,
  staffObjectives,
  recruitmentInvolvement,
  boardMembership,
  boardPaperSection,
]);
