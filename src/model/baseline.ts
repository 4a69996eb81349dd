import type { Finding } from './result.js';

/** Findings that were there when it was made, and that somebody decided to live with for now. It is kept in a file beside the records. */
export interface Baseline {
  readonly formatVersion: '1.0';
  readonly internal: 'This names what single projects fall short in. It is not for publication.';
  /** Whether the version history was looked at when it was made: some signs show only there. */
  readonly history: boolean;
  /** In an order of their own, which no order of records or files can change. As many alike as there were findings alike. */
  readonly entries: readonly BaselineEntry[];
}

/** One finding: what it was about, and how it stood. */
export interface BaselineEntry extends FindingState {
  readonly project: string | null;
  readonly rule: string;
  readonly commitments: readonly string[];
  /** For people: where it stood. */
  readonly file: string;
  /** What the records said that it rests on, or, where it rests on none, what it was about. */
  readonly content: string;
}

/** How a finding stood, without what the mere passing of time changes in it. */
export interface FindingState extends Pick<Finding, 'outcome' | 'severity'> {
  /** Why, with its figures, and an ellipsis for each number of days and the like. */
  readonly reason: string;
}

/** How a baseline knows a finding. `known`: as it is, so it does not count towards the exit code. `changed`: it stood otherwise then, so it counts again. */
export type KnownAs = { readonly state: 'new' } | { readonly state: 'known' } | ({ readonly state: 'changed' } & FindingState);

/** How many findings and entries of a baseline there are of each sort. */
export interface BaselineReport {
  readonly known: number;
  readonly changed: number;
  readonly new: number;
  /** Entries for which nothing is found any more; each is a finding of its own. */
  readonly stale: number;
  /** Entries for what this audit did not look at, or could not read. */
  readonly unseen: number;
}
