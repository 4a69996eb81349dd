import { setImmediate } from 'node:timers/promises';
import type { Day } from '../model/day.js';
import type { Paste } from '../model/judgement.js';
import { flatMap } from '../model/lists.js';
import { showPlace, type Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import type { NamedFile, Part } from '../model/record.js';
import type { InputFile } from '../model/manifest.js';
import type { Edit, Frame, PlaceResult } from '../model/result.js';
import { buildRecords, documentKey, type ValidDocument } from './build-records.js';
import { contentAt } from './content.js';
import { openEvidence, type DocumentReader } from './evidence-files.js';
import { examine } from './examine.js';
import type { FileSystem } from './files.js';
import { frameAt } from './frame.js';
import { KIND_INFO } from './generated/kinds.js';
import type { Keep, Kept } from './kept.js';
import { keepingTexts } from './kept-texts.js';
import { addField, addItem, addRecord, nodeAt, type Writable } from './paste.js';
import type { FolderRecords } from '../model/part.js';
import { LIMITS } from './yaml/limits.js';
import { RecordsByKind } from './record-set.js';
import { doubledIds, idsOf, referencesOf, targetsOf } from './references.js';
import { isSignOff, signOffsIn } from './sign-offs.js';

/** The records of a project or of the organisation, with what judging needs of their files. */
export interface LoadedPlace {
  readonly slug: string | undefined;
  /** The project or organisation as a whole, to point at where no record is there. */
  readonly self: Part;
  readonly records: RecordsByKind;
  /** All of the result that reading gives; the judgements are still to come. */
  readonly result: Omit<PlaceResult, 'judged' | 'signs' | 'facts' | 'answers' | 'defects'>;
  frame(place: Place): Frame | undefined;
  edit(paste: Paste): Edit | undefined;
  /** What its records say at a part of one, whatever the place; undefined where the part is of no record of it. */
  content(part: Pick<Part, 'record' | 'path'>): string | undefined;
}

/** How to read: as on which day, what the organisation calls itself, and what opens its documents. */
export interface Loading {
  readonly files: FileSystem;
  readonly asOf: Day;
  readonly organisation: string | undefined;
  /** Where to point when the organisation has no record: its configuration, or the folder. */
  readonly anchor: string;
  readonly documents: DocumentReader;
  /** What gives again what a file gave before, if it has not changed since; left out, every file is read. */
  readonly remember?: (folderAndFile: string, read: () => Promise<FileLoaded>) => Promise<FileLoaded>;
  /** What is kept between runs of what files gave; left out, nothing. */
  readonly keep?: Keep;
}

/** What one file gave: plain values, whatever the audit date. */
export interface FileLoaded {
  readonly documents: readonly ValidDocument[];
  readonly problems: readonly Problem[];
  /** Kinds of which a record could not be read; `*` when it can't be told which. */
  readonly unreadable: readonly string[];
  /** The file itself, and the evidence files that its records name. */
  readonly inputs: readonly InputFile[];
}

/** Files read between two turns of the event loop: some tens of milliseconds. */
const FILES_A_TURN = 32;

/** Reads the records of one place: from bytes to typed evidence. What can't be read is a problem with its place; the rest is still there. */
export async function loadPlace(folder: FolderRecords, loading: Loading): Promise<LoadedPlace> {
  const documents: ValidDocument[] = [];
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  const inputs: InputFile[] = [];
  const kept = loading.keep?.(folder.folder);
  for (const [i, file] of folder.files.entries()) {
    // Nothing else here waits for anything: without a turn, a signal would be heard only when all has been read and judged.
    if (i % FILES_A_TURN === 0) await setImmediate();
    const load = (): Promise<FileLoaded> => loadFile(file, folder, loading, kept);
    const read = await (loading.remember?.(`${folder.folder}:${file}`, load) ?? load());
    documents.push(...read.documents);
    problems.push(...read.problems);
    unreadable.push(...read.unreadable);
    inputs.push(...read.inputs);
  }
  kept?.save();
  const evidence = documents.filter((valid) => !isSignOff(valid));
  const built = evidence.map((document) => buildRecords(document, loading.asOf));
  const records = flatMap(built, (b) => b.records);
  const ids = flatMap(records, idsOf);
  const given = new Set(ids.map(({ of, id }) => `${of}/${id}`));
  const isGiven = (to: string, written: string): boolean => targetsOf(to).some((of) => given.has(`${of}/${written}`));
  const mistaken = [...doubledIds(ids), ...doubledRecords(documents)];
  const itself = records.find((r) => r.kind === (folder.slug === undefined ? 'organisation' : 'project'));
  const title = folder.slug === undefined ? (loading.organisation ?? 'the organisation') : projectTitle(itself?.data) ?? folder.slug;
  const place = itself?.at() ?? { file: folder.slug === undefined ? loading.anchor : (folder.files.find((f) => f.endsWith('project.yaml')) ?? folder.folder) };
  const byKind = new RecordsByKind(records, flatMap(built, (b) => b.lists));
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  const byKey = new Map(documents.map((valid) => [documentKey(valid), valid]));
  return {
    slug: folder.slug,
    self: { record: `self:${folder.slug ?? ''}`, path: [], label: folder.slug === undefined ? 'the organisation' : `project ${folder.slug}`, place, strength: 'undated', confirmed: false },
    records: byKind,
    result: {
      slug: folder.slug ?? null,
      folder: folder.folder,
      title,
      place,
      ids: [...given],
      references: flatMap(records, (record) => referencesOf(record, isGiven)),
      inputs,
      signOffs: signOffsIn(documents),
      records: { files: folder.files.length - inputs.filter(({ signOffs }) => signOffs === true).length, records: records.length, leftOut: built.reduce((n, b) => n + b.leftOut, 0) },
      problems: [...problems, ...mistaken],
      unreadable: [...new Set([...unreadable, ...mistaken.map((p) => p.kind ?? '*')])],
    },
    frame: (at) => frameAt(sources.get(at.file), at),
    edit: (paste) => editFor(paste, byKey, byKind, folder),
    content: ({ record: key, path }) => {
      const record = byKind.byKey(key);
      return record === undefined ? undefined : contentAt(record, path);
    },
  };
}

async function loadFile(file: string, folder: FolderRecords, { files, documents: reader }: Loading, kept: Kept | undefined): Promise<FileLoaded> {
  const found = files.read(file, LIMITS.recordBytes);
  if (!found.ok) return { documents: [], problems: [{ code: found.code, message: `The file can't be read: ${found.message}`, mend: 'Make it a file that can be read, or take it away.', place: { file } }], unreadable: ['*'], inputs: [] };
  const digest = reader.digest(found.bytes);
  const input = { file, digest: `sha256:${digest}` };
  const { source, documents, problems, unreadable, isRead } = examine({ bytes: found.bytes, digest, file, level: folder.slug === undefined ? 'organisation' : 'project' }, kept);
  if (!isRead) return { documents: [], problems, unreadable, inputs: [input] };
  const opening = kept === undefined ? reader : keepingTexts(reader, kept);
  const valid: ValidDocument[] = [];
  for (const { kind, document, index } of documents) valid.push({ kind, document, source, file, index, project: folder.slug, files: await openEvidence(kind, document.value, file, files, opening) });
  const own: InputFile = problems.length === 0 && valid.length > 0 && valid.every(isSignOff) ? { ...input, signOffs: true } : input;
  return { documents: valid, problems, unreadable, inputs: [own, ...flatMap(valid, (document) => flatMap(document.files, inputOf))] };
}

function inputOf({ file }: NamedFile): readonly InputFile[] {
  return file.state === 'unusable' ? [] : [{ file: file.path, digest: `sha256:${file.digest}` }];
}

// Of some kinds there is one record a project or organisation, or one for each year.
function doubledRecords(documents: readonly ValidDocument[]): readonly Problem[] {
  const first = new Map<string, ValidDocument>();
  return flatMap(documents, (valid) => {
    const { shape, title } = KIND_INFO[valid.kind];
    if (shape !== 'one' && shape !== 'year') return [];
    const year = shape === 'year' ? valueOf(valid, 'year') : '';
    const before = first.get(`${valid.kind}/${year}`);
    if (before === undefined) {
      first.set(`${valid.kind}/${year}`, valid);
      return [];
    }
    return [{
      code: 'record-doubled',
      message: `There is a second record of kind ${valid.kind}${year === '' ? '' : ` for ${year}`}; the first is in ${showPlace({ file: before.file })}. There may be one.`,
      mend: `Put all of it into one record (${title}).`,
      place: { file: valid.file, line: 1, column: 1 },
      kind: valid.kind,
    }];
  });
}

function valueOf({ document }: ValidDocument, field: string): string {
  const { value } = document;
  return typeof value === 'object' && value !== null && field in value ? String(Object.getOwnPropertyDescriptor(value, field)?.value) : '';
}

function projectTitle(data: object | undefined): string | undefined {
  return data !== undefined && 'title' in data && typeof data.title === 'string' ? data.title : undefined;
}

function editFor(paste: Paste, documents: ReadonlyMap<string, ValidDocument>, records: RecordsByKind, { folder, slug }: FolderRecords): Edit | undefined {
  if ('kind' in paste) return addRecord({ folder: slug === undefined ? '' : folder, isProject: slug !== undefined, documents: [...documents.values()].map(writable) }, paste);
  const part = 'into' in paste ? paste.into : paste.list;
  const record = records.byKey(part.record);
  const node = record === undefined ? undefined : nodeAt(record.node, part.path);
  const document = record === undefined ? undefined : documents.get(record.document);
  if (node === undefined || document === undefined) return undefined;
  return 'into' in paste ? addField(writable(document), node, paste.field, paste.value) : addItem(writable(document), node, paste.item);
}

function writable({ file, source, document, kind }: ValidDocument): Writable {
  return { file, source, root: document.node, kind };
}
