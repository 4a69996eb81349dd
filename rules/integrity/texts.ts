import type { AuditRecord } from '../../src/model/record.js';
import type { Path } from '../../src/model/place.js';

/** Something written in a record, and where. */
export interface TextFound {
  readonly path: Path;
  readonly text: string;
}

/** Every text in a record, in the order of its fields; where its proof lies is left out. */
export function textsOf(record: AuditRecord): readonly TextFound[] {
  return below(record.data, []).filter(({ path }) => path[0] !== 'sources');
}

function below(value: unknown, path: Path): readonly TextFound[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  return fields.flatMap(([name, field]) => below(field, [...path, Array.isArray(value) ? Number(name) : name]));
}
