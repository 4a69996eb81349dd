import { sign } from '../define.js';
import { everyDocument } from './every-record.js';

/** A proof that can't be opened proves nothing. */
export const evidenceMissing = sign({
  id: 'evidence-missing',
  title: 'A file that is named as evidence is absent, empty or can\'t be read.',
  mend: 'Put the file where the record says, or name the one that is there.',
  hard: true,
  *find(scene) {
    for (const entries of everyDocument(scene)) {
      const [first] = entries;
      if (first === undefined) continue;
      for (const { path, file } of first.files) {
        if (file.state === 'unusable') yield { at: { ...first.part(), place: first.at(...path) }, strikes: entries.map((record) => record.part()), reason: file.message };
      }
    }
  },
});
