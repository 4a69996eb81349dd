import { isWithin } from '../../src/model/audit-year.js';
import { sign } from '../define.js';
import { several } from '../judging.js';
import { everyRecord } from './every-record.js';

/** Records that are named; the others are counted. */
const NAMED = 3;

/** What is written down a quarter of a year later is written from memory. */
export const lateRecord = sign({
  id: 'late-record',
  title: 'Records of the year were written down more than 90 days after what they tell of, and no other trace bears them out.',
  mend: 'Name the trace that somebody else kept, such as a ledger or a sign-in sheet; from now on write things down within 30 days.',
  hard: false,
  *find(scene) {
    const late = everyRecord(scene).filter(({ strength, about }) => strength === 'reconstructed' && about !== undefined && isWithin(about, scene.period));
    if (late.length === 0) return;
    const named = late.slice(0, NAMED).map((record) => record.label).join('; ');
    const more = late.length > NAMED ? `; and ${String(late.length - NAMED)} more` : '';
    yield { at: scene.self, strikes: late.map((record) => record.part()), reason: `${several(late.length, 'record of the year was', 'records of the year were')} written down more than 90 days afterwards: ${named}${more}.` };
  },
});
