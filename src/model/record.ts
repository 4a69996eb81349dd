import type { Day } from './day.js';
import type { Kind, ListKind, RecordData, Source, WholeRecordData } from './generated/records.js';
import type { Path, Place } from './place.js';

/**
 * One piece of evidence: a record, or one entry of a record that is a list. Frozen; days are real, references resolve,
 * money is in pence, and what was not yet there on the audit date has been left out.
 */
export interface AuditRecord<K extends Kind = Kind, D = RecordData[K]> {
  readonly kind: K;
  /** The id that other records refer to it by, where its kind has one. */
  readonly id: string | undefined;
  /** Tells it from every other piece of evidence in the portfolio: file, document and entry. */
  readonly key: string;
  /** The key of the record that it is an entry of; its own where it is a whole record. */
  readonly document: string;
  /** What people call it in a report: `activity 2024-06-11-workshop`, `payments, entry 3`. */
  readonly label: string;
  readonly data: D;
  /** The slug of the project it belongs to; undefined for the organisation's. */
  readonly project: string | undefined;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  readonly approvedBy: string | undefined;
  readonly approvedOn: Day | undefined;
  readonly strength: Strength;
  /** Whether the people concerned confirmed what it says. */
  readonly confirmed: boolean;
  /** The day that it is about; undefined when it names none. */
  readonly about: Day | undefined;
  /** Where the proof of it lies. */
  readonly sources: readonly Source[];
  /** Every past-tense date in it as written, whatever the audit date. */
  readonly dates: readonly StatedDate[];
  /** Every evidence file that it names, as it was found. */
  readonly files: readonly NamedFile[];
  /** The place of a field, or of the nearest thing above it that is there. */
  at(...path: Path): Place;
  /** This record, or a part of it, as what a judgement rests on. */
  part(...path: Path): Part;
  /** The evidence file that a field names, as it was found. */
  file(...path: Path): EvidenceFile | undefined;
}

/** A record of a kind that is a list, as a whole: what it says beside its entries. */
export type ListRecord<K extends ListKind = ListKind> = AuditRecord<K, WholeRecordData[K]>;

/** A date that a record states of something done, and the last day on which that part of the record was written. */
export interface StatedDate {
  readonly path: Path;
  readonly on: Day;
  readonly writtenOn: Day;
}

/** A file as a field of a record names it. */
export interface NamedFile {
  readonly path: Path;
  readonly file: EvidenceFile;
}

/** A record, a part of one, or a whole project or organisation, as evidence: plain values, so that it outlives the record. */
export interface Part {
  /** The key of the record; of a project or the organisation as a whole, its name with a colon. */
  readonly record: string;
  readonly path: Path;
  readonly label: string;
  readonly place: Place;
  readonly strength: Strength;
  readonly confirmed: boolean;
  readonly about?: Day;
}

/**
 * How well a fact is attested: a third party's trace; written down within 30 days; within 90; later than that; or on a day that can't be told.
 */
export const STRENGTHS = ['transactional', 'contemporaneous', 'late', 'reconstructed', 'undated'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A file that a record names as evidence. */
export type EvidenceFile =
  | { readonly state: 'read'; readonly path: string; readonly digest: string; readonly blocks: readonly TextBlock[] }
  | { readonly state: 'present'; readonly path: string; readonly digest: string }
  | { readonly state: 'unusable'; readonly path: string; readonly code: string; readonly message: string; readonly mend: string };

/** A run of text in a document: a heading of level 1 to 6, or, at level 0, anything else. */
export interface TextBlock {
  readonly level: number;
  readonly text: string;
}
