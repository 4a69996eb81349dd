import type { Day } from './day.js';
import type { Place } from './place.js';

/** SHA-256 of bytes, as `sha256:` and 64 hexadecimal digits. */
export type Digest = string;

/** A file that an audit read: a record file, an evidence document, or a file of settings. */
export interface InputFile {
  /** Relative to the portfolio. */
  readonly file: string;
  readonly digest: Digest;
  /** It holds sign-offs and nothing else, which say something of the result and are no part of what it was made from. */
  readonly signOffs?: true;
}

/** What a result was made from, so that it can be told later whether it still holds. */
export interface Manifest {
  /** In the order of their paths, each once. */
  readonly inputs: readonly InputFile[];
  /** Of the record schemas, all together. */
  readonly schemas: Digest;
  /** Of every number that the verdicts went by, set or default. */
  readonly policy: Digest;
  /** Whether the version history was looked at for back-dated records. */
  readonly history: boolean;
}

/** A person's name under a result. */
export interface SignOff {
  readonly id: string;
  /** The slug of the project whose result is signed; null for the organisation's. */
  readonly project: string | null;
  readonly place: Place;
  /** What was signed. */
  readonly result: Digest;
  readonly capacity: 'staff-lead' | 'network-member';
  readonly by: string;
  readonly on: Day;
}

/**
 * A sign-off held against the result that it stands beside. `valid`: it is this result that was signed. `stale`: it was another, so that
 * something has changed since. `void`: nobody can sign like that, as a member of staff for the Network.
 */
export interface SignOffReport extends SignOff {
  readonly state: 'valid' | 'stale' | 'void';
  readonly reason: string;
}
