import { isWithin } from '../../src/model/audit-year.js';
import { days, sign } from '../define.js';
import { several } from '../judging.js';
import { delayOf } from '../written-soon.js';
import { everyRecord } from './every-record.js';

const limit = days('late-record.limit', 90, { meaning: 'Days after an event from which on a record of it was written from memory.', stricter: 'lower', min: 30, max: 183 });

/** Records that are named; the others are counted. */
const NAMED = 3;

/** What is written down a quarter of a year later is written from memory. */
export const lateRecord = sign({
  id: 'late-record',
  title: 'Records of the year were written down long after what they tell of, and no other trace bears them out.',
  mend: 'Name the trace that somebody else kept, such as a ledger or a sign-in sheet; from now on write things down within 30 days.',
  hard: false,
  uses: [limit],
  *find(scene) {
    const late = everyRecord(scene).filter((record) => record.about !== undefined && isWithin(record.about, scene.period) && (delayOf(record) ?? 0) > scene.value(limit));
    if (late.length === 0) return;
    const named = late.slice(0, NAMED).map((record) => record.label).join('; ');
    const more = late.length > NAMED ? `; and ${String(late.length - NAMED)} more` : '';
    yield { at: scene.self, strikes: late.map((record) => record.part()), reason: `${several(late.length, 'record of the year was', 'records of the year were')} written down more than ${several(scene.value(limit), 'day')} afterwards: ${named}${more}.` };
  },
});
