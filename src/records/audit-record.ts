import { daysBetween, latest, type Day } from '../model/day.js';
import type { Kind, RecordData, Source } from '../model/generated/records.js';
import type { Path, Place } from '../model/place.js';
import type { AuditRecord, NamedFile, Part, StatedDate, Strength } from '../model/record.js';
import { inOnePiece } from '../model/words.js';
import { lineAndColumn, type SourceNode, type SourceText } from './source.js';

/** Third parties' traces: what somebody else would have to have written too. */
const TRANSACTIONAL: ReadonlySet<string> = new Set(['ledger', 'hr-extract', 'published', 'email-log', 'contract', 'sign-in']);

/** Days after the event up to which a record counts as written down at the time, and from which as written from memory. */
const CONTEMPORANEOUS_DAYS = 30;
const LATE_DAYS = 90;

/** Everything that a piece of evidence is made of. */
export interface Ingredients<K extends Kind, D = RecordData[K]> {
  readonly kind: K;
  readonly id: string | undefined;
  readonly key: string;
  readonly document: string;
  readonly label: string;
  readonly data: D;
  readonly project: string | undefined;
  readonly file: string;
  readonly source: SourceText;
  readonly node: SourceNode;
  readonly recordedOn: Day;
  /** Of the record, not of the entry. */
  readonly updatedOn: Day | undefined;
  /** Of an entry that bears its own. */
  readonly entryRecordedOn: Day | undefined;
  readonly isEntry: boolean;
  readonly recordedBy: string;
  readonly approvedBy: string | undefined;
  readonly approvedOn: Day | undefined;
  readonly sources: readonly Source[];
  readonly confirmed: boolean;
  readonly dates: readonly StatedDate[];
  readonly files: readonly NamedFile[];
  /** The day that the part at a path is about. */
  readonly aboutOf: (path: Path) => Day | undefined;
}

/** A piece of evidence that knows where each of its fields stands. */
export class LoadedRecord<K extends Kind = Kind, D extends object = RecordData[K]> implements AuditRecord<K, D> {
  readonly kind: K;
  readonly id: string | undefined;
  readonly key: string;
  readonly document: string;
  readonly label: string;
  readonly data: D;
  readonly project: string | undefined;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  readonly approvedBy: string | undefined;
  readonly approvedOn: Day | undefined;
  readonly sources: readonly Source[];
  readonly dates: readonly StatedDate[];
  readonly files: readonly NamedFile[];
  readonly confirmed: boolean;
  readonly about: Day | undefined;
  readonly strength: Strength;
  readonly node: SourceNode;
  readonly #made: Ingredients<K, D>;
  /** As a whole, as nearly every rule shows it: made when it is first asked for. */
  #whole: Part | undefined;

  constructor(made: Ingredients<K, D>) {
    this.#made = made;
    this.node = made.node;
    this.kind = made.kind;
    this.id = made.id;
    this.key = made.key;
    this.document = made.document;
    this.label = made.label;
    this.data = made.data;
    this.project = made.project;
    this.recordedOn = made.entryRecordedOn ?? made.recordedOn;
    this.recordedBy = made.recordedBy;
    this.approvedBy = made.approvedBy;
    this.approvedOn = made.approvedOn;
    this.sources = made.sources;
    this.dates = made.dates;
    this.files = made.files;
    this.confirmed = made.confirmed;
    this.about = made.aboutOf([]);
    this.strength = this.#strengthOf(this.about);
  }

  at(...path: Path): Place {
    let node = this.#made.node;
    for (const step of path) {
      const child = node.children.get(step);
      if (child === undefined) break;
      node = child;
    }
    // A whole document begins with its first field, not with the dashes that part it from the one before.
    const offset = node === this.#made.node && !this.#made.isEntry ? node.start : node.keyStart;
    return { file: this.#made.file, ...lineAndColumn(this.#made.source, offset) };
  }

  part(...path: Path): Part {
    return path.length === 0 ? (this.#whole ??= this.#partAt(path, this.about, this.label)) : this.#partAt(path, this.#made.aboutOf(path) ?? this.about, inOnePiece(`${this.label}, ${path.map(showStep).join(', ')}`));
  }

  #partAt(path: Path, about: Day | undefined, label: string): Part {
    return {
      record: this.key,
      path,
      label,
      place: this.at(...path),
      strength: about === this.about ? this.strength : this.#strengthOf(about),
      confirmed: this.confirmed,
      ...(about === undefined ? {} : { about }),
    };
  }

  file(...path: Path): NamedFile['file'] | undefined {
    return this.files.find((named) => named.path.length === path.length && named.path.every((step, i) => step === path[i]))?.file;
  }

  #strengthOf(about: Day | undefined): Strength {
    if (this.sources.some((source) => TRANSACTIONAL.has(source.type)) || hasLedgerEntry(this.data)) return 'transactional';
    if (about === undefined) return 'undated';
    const delay = daysBetween(about, this.#writtenOn(about));
    return delay <= CONTEMPORANEOUS_DAYS ? 'contemporaneous' : delay <= LATE_DAYS ? 'late' : 'reconstructed';
  }

  // An entry of a list was written on its own day, else when the list was last written in; a field of a record when
  // the record was made, if its date is no later.
  #writtenOn(about: Day): Day {
    const { recordedOn, updatedOn, entryRecordedOn, isEntry } = this.#made;
    if (entryRecordedOn !== undefined) return entryRecordedOn;
    if (isEntry) return latest([recordedOn, updatedOn]) ?? recordedOn;
    return about <= recordedOn ? recordedOn : (updatedOn ?? recordedOn);
  }
}

/** Names of fields as they are shown: few, and shown for nearly every judgement. */
const SHOWN = new Map<string, string>();

function showStep(step: string | number): string {
  if (typeof step === 'number') return `entry ${String(step + 1)}`;
  const shown = SHOWN.get(step) ?? step.replaceAll('_', ' ');
  SHOWN.set(step, shown);
  return shown;
}

// A payment with its entry in the ledger named stands in the ledger, whatever its record's sources say.
function hasLedgerEntry(data: object): boolean {
  return 'ledger_ref' in data && data.ledger_ref !== undefined;
}
