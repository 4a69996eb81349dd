import type { Scene } from '../../src/model/charter.js';
import { KINDS } from '../../src/model/generated/records.js';
import { flatMap } from '../../src/model/lists.js';
import type { AuditRecord } from '../../src/model/record.js';

/** Every record of a project or of the organisation, of all kinds. */
export function everyRecord(scene: Scene): readonly AuditRecord[] {
  return flatMap(KINDS, (kind): readonly AuditRecord[] => scene.all(kind));
}

/** The same by document: the entries of a list that were written down together. */
export function everyDocument(scene: Scene): readonly (readonly AuditRecord[])[] {
  const documents = new Map<string, AuditRecord[]>();
  for (const record of everyRecord(scene)) {
    const entries = documents.get(record.document);
    if (entries === undefined) documents.set(record.document, [record]);
    else entries.push(record);
  }
  return [...documents.values()];
}
