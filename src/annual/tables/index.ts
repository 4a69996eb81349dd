import type { TableId } from '../../model/table.js';
import type { MakeTable } from '../source.js';
import { staffTable } from './e1-staff.js';
import { declarationTable } from './e2-declaration.js';
import { involvementTable } from './i1-involvement.js';
import { influenceTable } from './i2-influence.js';
import { feedbackTable } from './i3-feedback.js';
import { recognitionTable } from './i4-recognition.js';
import { accessTable } from './i5-access.js';

/** The annual tables in their order. */
export const TABLES = {
  I1: involvementTable,
  I2: influenceTable,
  I3: feedbackTable,
  I4: recognitionTable,
  I5: accessTable,
  E1: staffTable,
  E2: declarationTable,
} as const satisfies Partial<Record<TableId, MakeTable>>;
