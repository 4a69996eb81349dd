import { canonicalJson } from '../model/canonical.js';
import type { Path } from '../model/place.js';
import type { LoadedRecord } from './audit-record.js';

/**
 * What a record says at a path, as a text that stays the same wherever in its file it stands: which record it is, the names of the fields
 * on the way, what is written there as on the audit date, and the digests of the documents named there. A record without an id is known by its file.
 */
export function contentAt(record: LoadedRecord, path: Path): string {
  const { kind, id, data, files, key, document } = record;
  const named = key === document ? files.filter((one) => path.every((step, i) => one.path[i] === step)) : [];
  const documents = named.map(({ file }) => (file.state === 'unusable' ? file.code : file.digest));
  return canonicalJson([kind, id ?? record.at().file, path.filter((step) => typeof step === 'string'), valueAt(data, path), documents]);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined;
  return value ?? null;
}
