import type { Kind, ListKind } from '../model/generated/records.js';
import type { AuditRecord, ListRecord } from '../model/record.js';
import type { LoadedRecord } from './audit-record.js';

/** The records of one place, by kind, in the order of their files and places. */
export class RecordsByKind {
  readonly #byKind: ReadonlyMap<Kind, readonly LoadedRecord[]>;
  readonly #lists: ReadonlyMap<Kind, readonly LoadedRecord[]>;
  readonly #byKey: ReadonlyMap<string, LoadedRecord>;

  constructor(records: readonly LoadedRecord[], lists: readonly LoadedRecord[]) {
    this.#byKind = byKind(records);
    this.#lists = byKind(lists);
    this.#byKey = new Map([...lists, ...records].map((record) => [record.key, record]));
  }

  all<K extends Kind>(kind: K): readonly AuditRecord<K>[] {
    // Under a kind lie records of that kind alone, which the type of a map can't say.
    return (this.#byKind.get(kind) ?? []) as unknown as readonly AuditRecord<K>[];
  }

  /** Records that are lists, as wholes: what they say beside their entries. */
  lists<K extends ListKind>(kind: K): readonly ListRecord<K>[] {
    // They were built from whole records of just this kind.
    return (this.#lists.get(kind) ?? []) as unknown as readonly ListRecord<K>[];
  }

  byKey(key: string): LoadedRecord | undefined {
    return this.#byKey.get(key);
  }
}

function byKind(records: readonly LoadedRecord[]): ReadonlyMap<Kind, readonly LoadedRecord[]> {
  const kinds = new Map<Kind, LoadedRecord[]>();
  for (const record of records) {
    const kin = kinds.get(record.kind);
    if (kin === undefined) kinds.set(record.kind, [record]);
    else kin.push(record);
  }
  return kinds;
}
