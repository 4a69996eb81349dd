import { KINDS } from '../model/generated/records.js';
import type { Path } from '../model/place.js';
import type { AuditRecord } from '../model/record.js';
import type { Voucher } from '../model/sample.js';
import type { RecordSet } from './scene.js';

/** Fields that name a paper which somebody else keeps, and what that paper is. */
const REFERENCES: ReadonlyMap<string, string> = new Map([['ledger_ref', 'ledger'], ['minutes_ref', 'minutes'], ['evidence_ref', 'figures'], ['ref', 'document']]);

/** The vouchers of all records of a place, by the key of the record. */
export function vouchersOf(records: RecordSet): Readonly<Record<string, Voucher>> {
  const all = KINDS.flatMap((kind): readonly AuditRecord[] => records.all(kind));
  return Object.fromEntries(all.map((record) => [record.key, { label: record.label, place: record.at(), recordedBy: record.recordedBy, lookUp: [...sourcesOf(record), ...filesOf(record), ...referencesIn(record.data, [])] }]));
}

// The sources prove the record as a whole.
function sourcesOf({ sources }: AuditRecord): Voucher['lookUp'] {
  return sources.map(({ type, ref, dated, file }) => ({ type, ref, path: [], ...(dated === undefined ? {} : { dated }), ...(file === undefined ? {} : { file }) }));
}

function filesOf({ files }: AuditRecord): Voucher['lookUp'] {
  return files.filter(({ path }) => path[0] !== 'sources').map(({ path, file }) => ({ type: 'file', ref: file.path, path }));
}

function referencesIn(value: unknown, path: Path): Voucher['lookUp'] {
  if (typeof value !== 'object' || value === null || path[0] === 'sources') return [];
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  return fields.flatMap(([name, field]) => {
    const type = REFERENCES.get(name);
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return type !== undefined && typeof field === 'string' ? [{ type, ref: field, path: at }] : referencesIn(field, at);
  });
}
