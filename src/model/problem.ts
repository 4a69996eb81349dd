import type { Place } from './place.js';

/**
 * Something that kept a record, or a part of the portfolio, from being read. It is about the records as files, never about
 * what they say of the project: that is a finding.
 */
export interface Problem {
  /** A stable name of what is wrong, such as `yaml-duplicate-key`. */
  readonly code: string;
  /** What is wrong, in one plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  readonly place: Place;
  /** The kind of the record, where it is known: only commitments that read this kind are then left undecided. */
  readonly kind?: string;
  /** Worth a look, but nothing was left unread. */
  readonly warning?: true;
}
