import { sign } from '../define.js';
import { everyRecord } from './every-record.js';

/** A proof that can't be opened proves nothing. */
export const evidenceMissing = sign({
  id: 'evidence-missing',
  title: 'A file that is named as evidence is absent, empty or can\'t be read.',
  mend: 'Put the file where the record says, or name the one that is there.',
  hard: true,
  *find(scene) {
    const told = new Set<string>();
    for (const record of everyRecord(scene)) {
      for (const { path, file } of record.files) {
        if (file.state !== 'unusable') continue;
        // The entries of a list share its sources: the sign is told once, and strikes each of them.
        const place = JSON.stringify(record.at());
        if (told.has(`${place} ${file.path}`)) continue;
        told.add(`${place} ${file.path}`);
        yield { at: { ...record.part(), place: record.at(...path) }, reason: file.message };
      }
    }
  },
});
