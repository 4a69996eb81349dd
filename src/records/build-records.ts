import { isDay, latest, type Day } from '../model/day.js';
import type { Kind, RecordData, Source } from '../model/generated/records.js';
import type { Path } from '../model/place.js';
import type { NamedFile } from '../model/record.js';
import { asOf, type AsOfNotes } from './as-of.js';
import { LoadedRecord } from './audit-record.js';
import { isConfirmed } from './confirmation.js';
import { toTyped } from './convert.js';
import { KIND_INFO } from './generated/kinds.js';
import { roleTree } from './role-tree.js';
import { isList, isMapping, type Plain, type SourceDocument, type SourceNode, type SourceText } from './source.js';

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

/** One piece of evidence for a record, or one for each entry where the kind is a list. */
export function buildRecords(valid: ValidDocument, auditDate: Day): Built {
  const notes: AsOfNotes = { dates: [], leftOut: 0 };
  const standing = asOf(valid.document, roleTree(valid.kind), auditDate, notes);
  const recordedOn = isMapping(standing?.value) ? dayOf(standing.value['recorded_on']) : undefined;
  if (standing === undefined || recordedOn === undefined) return { records: [], lists: [], leftOut: Math.max(1, notes.leftOut) };
  const record = toTyped(valid.kind, standing.value) as unknown as Plain;
  const whole: Whole = { valid, recordedOn, notes, record: isMapping(record) ? record : {} };
  const key = `${valid.file}#${String(valid.index)}`;
  if (KIND_INFO[valid.kind].shape !== 'list') return { records: [makeRecord(whole, standing.node, [], key, valid.kind)], lists: [], leftOut: notes.leftOut };
  const nodes = standing.node.children.get('items')?.children ?? new Map<number, SourceNode>();
  const records = [...nodes.values()].map((node, i) => makeRecord(whole, node, ['items', i], `${key}/${String(node.start)}`, `${valid.kind}, entry ${String(i + 1)}`));
  return { records, lists: [makeRecord(whole, standing.node, [], key, valid.kind)], leftOut: notes.leftOut };
}

interface Whole {
  readonly valid: ValidDocument;
  readonly record: Readonly<Record<string, Plain>>;
  readonly recordedOn: Day;
  readonly notes: AsOfNotes;
}

function makeRecord({ valid, record, recordedOn, notes }: Whole, node: SourceNode, path: Path, key: string, fallback: string): LoadedRecord {
  const part = valueAt(record, path);
  const data = isMapping(part) ? part : {};
  const isEntry = path.length > 0;
  const entryRecordedOn = isEntry ? dayOf(data['recorded_on']) : undefined;
  const id = textOf(data['id']);
  // As written, although the audit date may lie before it: a date is ahead of its record whenever it is asked.
  const lastWritten = isMapping(valid.document.value) ? dayOf(valid.document.value['updated_on']) : undefined;
  const writtenOn = latest([recordedOn, lastWritten, entryRecordedOn]) ?? recordedOn;
  const isMine = (found: Path): boolean => path.every((step, i) => found[i] === step);
  return new LoadedRecord({
    kind: valid.kind,
    id,
    key,
    document: `${valid.file}#${String(valid.index)}`,
    label: id === undefined ? fallback : `${valid.kind} ${id}`,
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
    dates: notes.dates.filter((d) => isMine(d.path)).map((d) => ({ path: d.path.slice(path.length), on: d.on, writtenOn })),
    files: valid.files,
    aboutOf: (inner) => aboutOf(valid.kind, record, [...path, ...inner]),
  });
}

// The day that the deepest part on the way to a path is about, by the first date in its table.
function aboutOf(kind: Kind, record: Readonly<Record<string, Plain>>, path: Path): Day | undefined {
  const { events } = KIND_INFO[kind];
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const above = path.slice(0, depth);
    const event = events.find((e) => e.path.length === depth && e.path.every((step, i) => step === '*' || step === above[i]));
    const part = event === undefined ? undefined : valueAt(record, above);
    const about = event === undefined || !isMapping(part) ? undefined : dayOf(part[event.field]);
    if (about !== undefined) return about;
  }
  return undefined;
}

function valueAt(value: Plain, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (isList(at) && typeof step === 'number') at = at[step];
    else if (isMapping(at) && typeof step === 'string') at = at[step];
    else return undefined;
  }
  return at;
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
    Object.values(value).forEach(freeze);
  }
  return value;
}

function dayOf(value: Plain | undefined): Day | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

function textOf(value: Plain | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
