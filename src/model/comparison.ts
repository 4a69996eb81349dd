import type { Period } from './audit-year.js';
import type { Day } from './day.js';
import type { Finding } from './result.js';
import type { Severity, Status } from './verdict.js';

/**
 * What became of a commitment between two results, what needs people first. `lapsed`: it was met or excepted, and now the evidence or the
 * exception has run out, though no breach is new. `still-met`: neither result has anything against it. `not-compared`: one of the two
 * did not assess it.
 */
export const CHANGES = ['new', 'worsened', 'lapsed', 'still-open', 'fixed', 'still-met', 'not-compared'] as const;
export type Change = (typeof CHANGES)[number];

/**
 * What changed under a verdict: what was done (`practice`), how it is proved (`evidence`), the numbers it goes by (`policy`), exceptions and
 * challenges (`exceptions`), the program or its schemas (`rules`), or only the day or year that was asked for (`date`).
 */
export const CAUSES = ['practice', 'evidence', 'policy', 'exceptions', 'rules', 'date'] as const;
export type Cause = (typeof CAUSES)[number];

/** How a commitment stood. */
export interface Stand {
  readonly status: Status;
  readonly severity?: Severity;
}

export interface CommitmentChange {
  readonly id: string;
  readonly title: string;
  readonly change: Change;
  readonly before: Stand;
  readonly now: Stand;
  /** None where nothing changed under it. */
  readonly causes: readonly Cause[];
  /** Why it stands as it does now. */
  readonly reason: string;
}

/** A result as a comparison names it. */
export interface Compared {
  readonly asOf: Day;
  readonly period: Period;
  readonly version: string;
  readonly yearStatus: 'met' | 'approaching' | 'not-met' | null;
}

/** Two results of one organisation held against each other. */
export interface Comparison {
  readonly formatVersion: '1.0';
  readonly organisation: string | null;
  readonly before: Compared;
  readonly now: Compared;
  /** All commitments, in the charter's order. */
  readonly commitments: readonly CommitmentChange[];
  /** The commitments of single projects that changed; a project that only one result has is left out and named in the notices. */
  readonly projects: readonly { readonly slug: string; readonly title: string; readonly commitments: readonly CommitmentChange[] }[];
  readonly findings: { readonly new: readonly Finding[]; readonly fixed: readonly Finding[]; /** How many stand in both. */ readonly open: number };
  readonly totals: Readonly<Record<Change, number>>;
  readonly notices: readonly string[];
}
