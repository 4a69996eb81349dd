import { isWithin } from '../../src/model/audit-year.js';
import type { Scene } from '../../src/model/charter.js';
import { daysBetween, type Day } from '../../src/model/day.js';
import type { AuditRecord } from '../../src/model/record.js';
import { days, sign } from '../define.js';
import { several } from '../judging.js';
import { everyRecord } from './every-record.js';

// People come round to committing once a fortnight.
const mostDays = days('back-dated.most-days', 14, { meaning: 'Days between the day of recording that a record states and its first commit, above which it is a sign.', stricter: 'lower', min: 0, max: 366 });

/** Records that are named; the others are counted. */
const NAMED = 3;

/** A record that was really made on its day is in the history soon after. */
export const backDated = sign({
  id: 'back-dated',
  title: 'Records came into the version history long after the day on which they say they were made.',
  mend: 'Say where they were kept until then, or set `recorded_on` to the day on which they were really made. From now on commit records within a fortnight.',
  hard: false,
  uses: [mostDays],
  *find(scene) {
    const late = lateIn(scene);
    const [first, ...others] = late;
    if (first === undefined) return;
    const together = oncePerDocument(late);
    const named = together.slice(0, NAMED).map(({ record, committedOn }) => `${record.label} (recorded ${record.recordedOn}, committed ${committedOn})`).join('; ');
    const more = together.length > NAMED ? `; and ${String(together.length - NAMED)} more` : '';
    yield {
      at: first.record.part(),
      strikes: others.map(({ record }) => record.part()),
      reason: `${several(together.length, 'record of the year was', 'records of the year were')} first committed more than ${String(scene.value(mostDays))} days after the day of recording: ${named}${more}.`,
    };
  },
});

interface Late {
  readonly record: AuditRecord;
  readonly committedOn: Day;
}

// Those that tell of the year, or say that they were made in it.
function lateIn(scene: Scene): readonly Late[] {
  const most = scene.value(mostDays);
  return everyRecord(scene).flatMap((record) => {
    const { about, recordedOn } = record;
    const isOfTheYear = [about ?? recordedOn, recordedOn].some((on) => isWithin(on, scene.period));
    const committedOn = scene.committedOn(record);
    return isOfTheYear && committedOn !== undefined && daysBetween(recordedOn, committedOn) > most ? [{ record, committedOn }] : [];
  });
}

// Entries of a list that were written down on one day were written together: the first of them stands for all.
function oncePerDocument(late: readonly Late[]): readonly Late[] {
  const first = new Map<string, Late>();
  for (const one of late) {
    const key = `${one.record.document} ${one.record.recordedOn}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
