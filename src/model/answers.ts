import type { Day } from './day.js';
import type { RecordData } from './generated/records.js';
import type { Path, Place } from './place.js';
import type { Frame } from './result.js';
import type { Severity, Status } from './verdict.js';

/** The kinds of record with which people answer back to a verdict. */
export type AnswerKind = 'exception' | 'challenge' | 'action';

/** An exception, a challenge or an agreed action as it was found: plain values, all that the reduce needs. */
export interface Answer<K extends AnswerKind = AnswerKind> {
  /** The key of the record, as what the signs of box-ticking strike out. */
  readonly record: string;
  /** The slug of the project it lies in; null for the organisation. */
  readonly project: string | null;
  readonly label: string;
  readonly place: Place;
  /** Where it names its commitment. */
  readonly commitmentAt: Place;
  readonly frame?: Frame;
  readonly data: RecordData[K];
}

/** A record, or an entry of one, that somebody may speak about. */
export interface Target {
  readonly record: string;
  readonly path: Path;
}

/** What an `about` names. */
export interface Named extends Target {
  readonly name: string;
}

/** An `about` that names nothing where it was looked for, and what may have been meant. */
export interface Unknown {
  readonly name: string;
  readonly nearest?: string;
}

/** A record that says that nothing happened, with whatever is on file to the contrary. */
export interface NothingSaid {
  readonly label: string;
  readonly place: Place;
  readonly frame?: Frame;
  readonly of: RecordData['nothing-to-report']['of'];
  readonly from: Day;
  readonly to: Day;
  /** The last day on which it was written in. */
  readonly saidOn: Day;
  /** What was held between those days all the same, with its day, in the order of the days. */
  readonly held: readonly { readonly label: string; readonly on: Day }[];
}

/** All that the records of one place answer back, and what they speak about. */
export interface PlaceAnswers {
  readonly exceptions: readonly Answer<'exception'>[];
  readonly challenges: readonly Answer<'challenge'>[];
  readonly actions: readonly Answer<'action'>[];
  readonly nothing: readonly NothingSaid[];
  readonly named: readonly Named[];
  readonly unknown: readonly Unknown[];
}

/** What reports show of an answer, whatever its kind. */
interface AnswerReport {
  readonly id: string;
  /** The slug of the project it lies in; null for the organisation. */
  readonly project: string | null;
  readonly commitment: string;
  readonly about?: string;
  readonly place: Place;
}

/** An exception as it stands on the audit date. `void`: it lacks what makes it one, so it excepts nothing. */
export interface ExceptionReport extends AnswerReport {
  readonly state: 'in-force' | 'expired' | 'void';
  /** How many findings it takes out of the count. */
  readonly covers: number;
  readonly reason: string;
  readonly recordedBy: string;
  readonly approvedBy?: string;
  readonly approvedOn?: Day;
  /** The day of the Network meeting that agreed. */
  readonly approvedAt?: Day;
  readonly expiresOn: Day;
  /** What it lacks, where it is void. */
  readonly lacks: readonly string[];
}

/** A challenge as it stands on the audit date. */
export interface ChallengeReport extends AnswerReport {
  readonly state: 'open' | 'upheld' | 'not-upheld' | 'withdrawn';
  /** Whether a verdict reads disputed because of it. */
  readonly disputes: boolean;
  readonly reason: string;
  readonly raisedBy: string;
  readonly raisedOn: Day;
  /** The last day for the answer. */
  readonly dueOn: Day;
  readonly answeredOn?: Day;
  readonly answer?: string;
}

/** An agreed action as it stands on the audit date. `proposed`: nobody but its author has agreed to it. */
export interface ActionReport extends AnswerReport {
  readonly state: 'open' | 'overdue' | 'done' | 'proposed';
  readonly gap: string;
  readonly what?: string;
  readonly owner?: string;
  readonly dueOn?: Day;
  readonly doneOn?: Day;
  readonly approvedBy?: string;
  /** The day it was agreed; where that is not on record, the day it was written down. */
  readonly agreedOn: Day;
}

/** A commitment that stands in the way of a year that is met. */
export interface Shortfall {
  readonly commitment: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly covered: boolean;
  /** Which actions cover it, or why none does. */
  readonly reason: string;
}

/** How the organisation stands in the year as a whole. There is no weighted score: strength in one place does not pay for failure in another. */
export interface YearStatus {
  /** The audit year, as `2024-25`. */
  readonly year: string;
  /** Null where it can't be given; the reason says why. */
  readonly status: 'met' | 'approaching' | 'not-met' | null;
  readonly reason: string;
  readonly shortfalls: readonly Shortfall[];
}
