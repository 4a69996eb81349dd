import { sign } from '../define.js';
import { everyRecord } from './every-record.js';

/** Something that was done can't lie ahead of the day on which it was last written about. */
export const futureDate = sign({
  id: 'future-date',
  title: 'A record tells of something as done on a day after it was written down.',
  mend: 'Record things when they have happened; where the record was kept up later, set `updated_on` to the day of the last change.',
  hard: true,
  *find(scene) {
    for (const record of everyRecord(scene)) {
      for (const { path, on, writtenOn } of record.dates) {
        if (on > writtenOn) yield { at: record.part(...path), reason: `It is dated ${on}, but the record was last written in on ${writtenOn}.` };
      }
    }
  },
});
