import type { Charter, Fact, Rule, Scene } from '../../src/model/charter.js';
import type { Kind } from '../../src/model/generated/records.js';
import { byText, type Path } from '../../src/model/place.js';
import type { AuditRecord, ListRecord } from '../../src/model/record.js';

/** Told of each kind that is asked for, and of each field that is looked at: the path joined with dots, without the places in lists. */
type Note = (kind: Kind, path?: string) => void;

/** Which fields the rules of a charter look at: judge with `charter`, then ask. */
export interface FieldsNoted {
  readonly charter: Charter;
  /** By kind that it asked for, what a rule looked at, itself or through the facts it gathers. */
  fieldsOf(id: string, facts: readonly Fact[]): Readonly<Partial<Record<Kind, readonly string[]>>>;
}

/** A charter that judges as the one given does, and notes which fields its rules look at. What no record has, nobody is seen to look at. */
export function notingFields(charter: Charter): FieldsNoted {
  const seen = new Map<string, Map<Kind, Set<string>>>();
  const noteFor = (name: string): Note => (kind, path) => {
    const kinds = seen.get(name) ?? new Map<Kind, Set<string>>();
    const paths = kinds.get(kind) ?? new Set();
    seen.set(name, kinds.set(kind, path === undefined ? paths : paths.add(path)));
  };
  const rule = (id: string, one: Rule): Rule => ({ ...one, judge: (scene) => one.judge(noted(scene, noteFor(id))) });
  const fact = (one: Fact): Fact => ({ ...one, collect: (scene) => one.collect(noted(scene, noteFor(`fact ${one.name}`))) });
  return {
    charter: { ...charter, commitments: charter.commitments.map((c) => ({ ...c, facts: c.facts.map(fact), rules: c.rules.map((r) => rule(`${c.id}/${r.id}`, r)) })) },
    fieldsOf: (id, gathered) => byKind([id, ...gathered.map(({ name }) => `fact ${name}`)].flatMap((name) => [...(seen.get(name) ?? [])])),
  };
}

function noted(scene: Scene, note: Note): Scene {
  const copies = new WeakMap<object, object>();
  // A record is the same one each time it is asked for, as rules expect that compare them.
  const once = <R extends AuditRecord | ListRecord>(record: R): R => {
    const copy = copies.get(record) ?? notedRecord(record, note);
    copies.set(record, copy);
    return inPlaceOf(record, copy);
  };
  const { organisation } = scene;
  return {
    ...scene,
    all(kind) {
      note(kind);
      return scene.all(kind).map(once);
    },
    lists(kind) {
      note(kind);
      return scene.lists(kind).map(once);
    },
    organisation: organisation === undefined ? undefined : {
      all(kind) {
        note(kind);
        return organisation.all(kind).map(once);
      },
    },
  };
}

function notedRecord(record: AuditRecord | ListRecord, note: Note): object {
  const field = <T>(path: string, value: T): T => {
    note(record.kind, path);
    return value;
  };
  return {
    ...record,
    data: notedValue(record.data, '', (path) => { note(record.kind, path); }),
    get recordedOn() { return field('recorded_on', record.recordedOn); },
    get recordedBy() { return field('recorded_by', record.recordedBy); },
    get approvedBy() { return field('approved_by', record.approvedBy); },
    get approvedOn() { return field('approved_on', record.approvedOn); },
    get sources() { return field('sources', record.sources); },
    at: (...path: Path) => record.at(...path),
    part: (...path: Path) => record.part(...path),
    file: (...path: Path) => record.file(...path),
  };
}

// The copy has everything that the original has, which its type can't say.
function inPlaceOf<T>(_original: T, copy: unknown): T {
  return copy as T;
}

// A value whose fields tell when they are read.
function notedValue(value: unknown, path: string, note: (path: string) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => notedValue(item, path, note));
  if (typeof value !== 'object' || value === null) return value;
  const copy = {};
  for (const [key, inner] of Object.entries(value)) {
    const below = path === '' ? key : `${path}.${key}`;
    const held = notedValue(inner, below, note);
    Object.defineProperty(copy, key, { enumerable: true, get: () => { note(below); return held; } });
  }
  return copy;
}

function byKind(found: readonly (readonly [Kind, ReadonlySet<string>])[]): Readonly<Partial<Record<Kind, readonly string[]>>> {
  const kinds = [...new Set(found.map(([kind]) => kind))].toSorted(byText);
  return Object.fromEntries(kinds.map((kind) => [kind, [...new Set(found.flatMap(([of, seen]) => (of === kind ? [...seen] : [])))].toSorted(byText)]));
}
