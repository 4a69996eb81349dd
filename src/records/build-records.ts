import { isDay, latest, type Day } from '../model/day.js';
import type { Kind, RecordData, Source } from '../model/generated/records.js';
import type { Path } from '../model/place.js';
import type { NamedFile } from '../model/record.js';
import { inOnePiece } from '../model/words.js';
import { asOf, type AsOfNotes, type DateFound } from './as-of.js';
import { LoadedRecord } from './audit-record.js';
import { isConfirmed } from './confirmation.js';
import { toTyped } from './convert.js';
import { KIND_INFO } from './generated/kinds.js';
import { below, roleTree, type RoleTree } from './role-tree.js';
import { childOf, isList, isMapping, type Plain, type SourceDocument, type SourceNode, type SourceText } from './source.js';

/** A document that was found valid, and where it came from. */
export interface ValidDocument {
  readonly kind: Kind;
  readonly document: SourceDocument;
  readonly source: SourceText;
  readonly file: string;
  /** Which document of the file it is, from 0. */
  readonly index: number;
  readonly project: string | undefined;
  /** The evidence files that it names, already opened. */
  readonly files: readonly NamedFile[];
}

/** The evidence that a valid document holds as on the audit date, and how many of its entries were written down later. */
export interface Built {
  readonly records: readonly LoadedRecord[];
  /** A record that is a list, as a whole; its entries are among the records. */
  readonly lists: readonly LoadedRecord[];
  readonly leftOut: number;
}

/** What tells a document from all others: the key of its record, which those of its entries begin with. */
export function documentKey({ file, index }: Pick<ValidDocument, 'file' | 'index'>): string {
  return `${file}#${String(index)}`;
}

/** One piece of evidence for a record, or one for each entry where the kind is a list. */
export function buildRecords(valid: ValidDocument, auditDate: Day): Built {
  const notes: AsOfNotes = { dates: [], leftOut: 0 };
  const standing = asOf(valid.document, roleTree(valid.kind), auditDate, notes);
  const recordedOn = isMapping(standing?.value) ? dayOf(standing.value['recorded_on']) : undefined;
  if (standing === undefined || recordedOn === undefined) return { records: [], lists: [], leftOut: Math.max(1, notes.leftOut) };
  const record = toTyped(valid.kind, standing.value) as unknown as Plain;
  const whole: Whole = { valid, recordedOn, record: isMapping(record) ? record : {} };
  const key = documentKey(valid);
  const made = makeRecord(whole, standing.node, [], key, valid.kind, notes.dates);
  if (KIND_INFO[valid.kind].shape !== 'list') return { records: [made], lists: [], leftOut: notes.leftOut };
  const nodes = standing.node.children.get('items')?.children ?? new Map<number, SourceNode>();
  const dates = byEntry(notes.dates);
  const records = [...nodes.values()].map((node, i) => makeRecord(whole, node, ['items', i], `${key}/${String(node.start)}`, `${valid.kind}, entry ${String(i + 1)}`, dates.get(i) ?? []));
  return { records, lists: [made], leftOut: notes.leftOut };
}

// The dates in the entries of a list, by the position of the entry, each with its path inside it.
function byEntry(dates: readonly DateFound[]): ReadonlyMap<number, readonly DateFound[]> {
  const entries = new Map<number, DateFound[]>();
  for (const { path: [field, entry, ...path], on } of dates) {
    if (field !== 'items' || typeof entry !== 'number') continue;
    const found = entries.get(entry);
    if (found === undefined) entries.set(entry, [{ path, on }]);
    else found.push({ path, on });
  }
  return entries;
}

interface Whole {
  readonly valid: ValidDocument;
  readonly record: Readonly<Record<string, Plain>>;
  readonly recordedOn: Day;
}

function makeRecord({ valid, record, recordedOn }: Whole, node: SourceNode, path: Path, key: string, fallback: string, dates: readonly DateFound[]): LoadedRecord {
  const part = valueAt(record, path);
  const data = isMapping(part) ? part : {};
  const isEntry = path.length > 0;
  const entryRecordedOn = isEntry ? dayOf(data['recorded_on']) : undefined;
  const id = textOf(data['id']);
  // As written, although the audit date may lie before it: a date is ahead of its record whenever it is asked.
  const lastWritten = isMapping(valid.document.value) ? dayOf(valid.document.value['updated_on']) : undefined;
  const writtenOn = latest([recordedOn, lastWritten, entryRecordedOn]) ?? recordedOn;
  const tree = roleTree(valid.kind);
  return new LoadedRecord({
    kind: valid.kind,
    id,
    key,
    document: documentKey(valid),
    label: inOnePiece(id === undefined ? fallback : `${valid.kind} ${id}`),
    data: typed(valid.kind, data),
    project: valid.project,
    file: valid.file,
    source: valid.source,
    node,
    recordedOn,
    updatedOn: dayOf(record['updated_on']),
    entryRecordedOn,
    isEntry,
    recordedBy: textOf(record['recorded_by']) ?? '',
    approvedBy: textOf(record['approved_by']),
    approvedOn: dayOf(record['approved_on']),
    sources: sourcesOf(record['sources']),
    confirmed: isConfirmed(valid.kind, record, data),
    dates: dates.map(({ path: inner, on }) => ({ path: inner, on, writtenOn })),
    files: valid.files,
    aboutOf: (inner) => aboutOf(tree, record, [...path, ...inner]),
  });
}

// The day that the deepest part on the way to a path is about.
function aboutOf(tree: RoleTree, record: Plain, path: Path): Day | undefined {
  let about: Day | undefined;
  let part: Plain | undefined = record;
  let roles: RoleTree | undefined = tree;
  for (let depth = 0; roles !== undefined; depth += 1) {
    if (roles.event !== undefined && isMapping(part)) about = dayOf(part[roles.event]) ?? about;
    const step = path[depth];
    if (step === undefined) break;
    part = childOf(part, step);
    roles = below(roles, step);
  }
  return about;
}

function valueAt(value: Plain, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>(childOf, value);
}

// The schema has been checked, so the value has the type that was made from it.
function typed(_kind: Kind, data: Plain): RecordData[Kind] {
  return freeze(data) as unknown as RecordData[Kind];
}

function sourcesOf(value: Plain | undefined): readonly Source[] {
  return isList(value) ? (value as unknown as readonly Source[]) : [];
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') freeze(inner);
  }
  return value;
}

function dayOf(value: Plain | undefined): Day | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

function textOf(value: Plain | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
