import type { TableId } from '../../model/table.js';
import type { MakeTable } from '../source.js';
import { actionsTable } from './e10-actions.js';
import { staffTable } from './e1-staff.js';
import { declarationTable } from './e2-declaration.js';
import { gradesTable } from './e3-grades.js';
import { applicantsTable } from './e4-recruitment.js';
import { workforceTable } from './e5-workforce.js';
import { trusteesTable } from './e6-trustees.js';
import { targetGroupsTable } from './e7-target-groups.js';
import { outreachTable } from './e8-outreach.js';
import { formatsTable } from './e9-formats.js';
import { charterTable } from './i10-charter.js';
import { moneyTable } from './i11-money.js';
import { integrityTable } from './i12-integrity.js';
import { involvementTable } from './i1-involvement.js';
import { influenceTable } from './i2-influence.js';
import { feedbackTable } from './i3-feedback.js';
import { recognitionTable } from './i4-recognition.js';
import { accessTable } from './i5-access.js';
import { experienceTable } from './i6-experience.js';
import { governanceTable } from './i7-governance.js';
import { recruitmentTable } from './i8-recruitment.js';
import { learningTable } from './i9-learning.js';

/** The annual tables in their order: the impact report's, then the equality and diversity report's. */
export const TABLES = {
  I1: involvementTable,
  I2: influenceTable,
  I3: feedbackTable,
  I4: recognitionTable,
  I5: accessTable,
  I6: experienceTable,
  I7: governanceTable,
  I8: recruitmentTable,
  I9: learningTable,
  I10: charterTable,
  I11: moneyTable,
  I12: integrityTable,
  E1: staffTable,
  E2: declarationTable,
  E3: gradesTable,
  E4: applicantsTable,
  E5: workforceTable,
  E6: trusteesTable,
  E7: targetGroupsTable,
  E8: outreachTable,
  E9: formatsTable,
  E10: actionsTable,
} as const satisfies Record<TableId, MakeTable>;
