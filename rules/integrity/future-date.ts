import { several } from '../judging.js';
import { sign } from '../define.js';
import { everyDocument } from './every-record.js';

/** Something that was done can't lie ahead of the day on which it was last written about. */
export const futureDate = sign({
  id: 'future-date',
  title: 'A record tells of something as done on a day after it was written down.',
  mend: 'Record things when they have happened; where the record was kept up later, set `updated_on` to the day of the last change.',
  hard: true,
  *find(scene) {
    for (const entries of everyDocument(scene)) {
      const ahead = entries.flatMap((record) => record.dates.filter((d) => d.on > d.writtenOn).map((d) => ({ at: record.part(...d.path), ...d })));
      const first = ahead[0];
      if (first === undefined) continue;
      const more = ahead.length === 1 ? '' : `, and ${several(ahead.length - 1, 'more date')} in this record with it`;
      yield { at: first.at, strikes: ahead.map((d) => d.at), reason: `It is dated ${first.on}, but the record was last written in on ${first.writtenOn}${more}.` };
    }
  },
});
