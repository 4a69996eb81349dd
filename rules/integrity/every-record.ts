import type { Scene } from '../../src/model/charter.js';
import { KINDS } from '../../src/model/generated/records.js';
import type { AuditRecord } from '../../src/model/record.js';

/** Every record of a project or of the organisation, of all kinds. */
export function everyRecord(scene: Scene): readonly AuditRecord[] {
  return KINDS.flatMap((kind): readonly AuditRecord[] => scene.all(kind));
}
