import type { Kind } from './generated/records.js';

/** A record, or several that belong together, and what a rule or a sign says of them. */
export interface Example {
  /** The audit year that it was judged for, and the audit date. */
  readonly year: string;
  readonly asOf: string;
  /** What was said, in whole sentences. */
  readonly reason: string;
  /** Lines of YAML; none where the point is that nothing is on record. */
  readonly lines: readonly string[];
}

/** What shows a rule, or a sign, at work. */
export interface Shown {
  /** What passes; a sign of box-ticking has none. */
  readonly good?: Example;
  /** What fails, or gives the sign. */
  readonly poor?: Example;
  /** The fields that it looks at, by each kind of record that it asks for: paths joined with dots, without places in lists. */
  readonly fields: Readonly<Partial<Record<Kind, readonly string[]>>>;
}
