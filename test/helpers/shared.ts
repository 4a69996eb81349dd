import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A published schema that may lie beside the project, in `../shared/schemas`; undefined where it does not: a check that needs it is then left out, and counted as skipped. */
export function publishedSchema(name: string): string | undefined {
  const path = join(import.meta.dirname, '../../../shared/schemas', name);
  return existsSync(path) ? path : undefined;
}
