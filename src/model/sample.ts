import type { Day } from './day.js';
import type { Path, Place } from './place.js';
import type { Strength } from './record.js';

/** Where the proof of a record is to be looked up. */
export interface LookUp {
  /** What it is: a type of source, or `file` for a document that the record names. */
  readonly type: string;
  /** How whoever keeps it finds it: a reference, or the path of the file. */
  readonly ref: string;
  readonly dated?: Day;
  /** The file that holds it, where the record names one. */
  readonly file?: string;
}

/** What an auditor needs of a record besides what rules say of it: who made it, and where the proof of its parts lies. */
export interface Voucher {
  readonly label: string;
  readonly place: Place;
  readonly recordedBy: string;
  readonly lookUp: readonly (LookUp & { readonly path: Path })[];
}

/** What a record was taken to show by one rule. */
export interface SampledClaim {
  /** The whole id of the rule. */
  readonly rule: string;
  /** The part of the record that shows it. */
  readonly place: Place;
  /** What the rule read there. */
  readonly reason: string;
}

/** A record for a person to look at by hand. */
export interface SampledRecord {
  /** The commitment that it was drawn for. */
  readonly commitment: string;
  /** Every commitment that a favourable verdict on rests on it, in the charter's order. */
  readonly commitments: readonly string[];
  readonly subject: string;
  readonly place: Place;
  /** The weakest strength in which it is used. */
  readonly strength: Strength;
  readonly confirmed: boolean;
  readonly about?: Day;
  readonly recordedBy: string;
  /** Those of the commitment that it was drawn for come first. */
  readonly claims: readonly SampledClaim[];
  readonly lookUp: readonly LookUp[];
  /** What to do with it, in whole sentences. */
  readonly checks: readonly string[];
}

/** The records to look at by hand, in the order in which they were drawn. */
export interface Sample {
  /** How many were asked for. */
  readonly asked: number;
  /** Records that favourable verdicts rest on. */
  readonly population: number;
  /** What the draw goes by: it follows from the audit, so that nobody can choose it and anybody can draw again. */
  readonly seed: string;
  readonly records: readonly SampledRecord[];
}
