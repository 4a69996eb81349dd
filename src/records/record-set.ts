import type { Kind } from '../model/generated/records.js';
import type { AuditRecord } from '../model/record.js';
import type { LoadedRecord } from './audit-record.js';

/** The records of one place, by kind, in the order of their files and places. */
export class RecordsByKind {
  readonly #byKind = new Map<Kind, LoadedRecord[]>();
  readonly #byKey = new Map<string, LoadedRecord>();

  constructor(records: readonly LoadedRecord[]) {
    for (const record of records) {
      const kin = this.#byKind.get(record.kind) ?? [];
      kin.push(record);
      this.#byKind.set(record.kind, kin);
      this.#byKey.set(record.key, record);
    }
  }

  all<K extends Kind>(kind: K): readonly AuditRecord<K>[] {
    return (this.#byKind.get(kind) ?? []).filter((record): record is LoadedRecord<K> => record.kind === kind);
  }

  byKey(key: string): LoadedRecord | undefined {
    return this.#byKey.get(key);
  }
}
