import type { AuditRecord } from '../../src/model/record.js';
import type { Path } from '../../src/model/place.js';

/** Something written in a record, and where. */
export interface TextFound {
  readonly path: Path;
  readonly text: string;
}

/** Every text in a record, in the order of its fields; where its proof lies is left out. */
export function textsOf(record: AuditRecord): readonly TextFound[] {
  const found: TextFound[] = [];
  gather(record.data, [], found);
  return found.filter(({ path }) => path[0] !== 'sources');
}

function gather(value: unknown, path: Path, found: TextFound[]): void {
  if (typeof value === 'string') found.push({ path, text: value });
  if (typeof value !== 'object' || value === null) return;
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  for (const [name, field] of fields) {
    if (typeof field === 'string' || typeof field === 'object') gather(field, [...path, Array.isArray(value) ? Number(name) : name], found);
  }
}
