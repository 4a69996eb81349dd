import type { Period } from './audit-year.js';
import type { Day } from './day.js';
import type { Ledger } from './ledger.js';
import type { Table, TableId } from './table.js';

/** A part of a report draft, in order. Text is plain; whoever renders it escapes it. */
export type Block =
  /** Level 1 is the title of the report; levels are never left out on the way down. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'picture'; readonly picture: string }
  /** A place that people must fill: the story, what the Network says. `prompt` says what belongs there. */
  | { readonly kind: 'to-write'; readonly who: string; readonly prompt: string };

/** A draft of a report to the Board. */
export interface ReportDraft {
  readonly id: 'impact-report' | 'equality-report' | 'easy-read-outline';
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A picture of figures that a table shows: nothing in it that is not in the table. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** What a person who can't see it should know: the same as the picture says, in a sentence or two. */
  readonly description: string;
  /** The table that stands beside it. */
  readonly table: TableId;
  /** `stacked`: the series of a bar add up; `lines`: each series over the labels in their order. */
  readonly form: 'bars' | 'stacked' | 'lines';
  readonly unit: string;
  /** What the labels are, as the heading over them: `Project`, `Month`. */
  readonly labelled?: string;
  /** One for each bar or point. */
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; /** As many as labels; null where the table shows no figure. */ readonly values: readonly (number | null)[] }[];
}

/** What `annual` publishes, the same figures in every format. */
export interface Release {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'charter-audit'; readonly version: string };
  readonly organisation: string;
  /** The audit year, as `2024-25`. */
  readonly year: string;
  readonly period: Period;
  readonly asOf: Day;
  /** `protected`: fit to be published. `unprotected`: every figure as counted, for the people named in the reason alone. */
  readonly protection: { readonly kind: 'protected'; /** How it was protected, in sentences for readers. */ readonly notes: readonly string[] } | { readonly kind: 'unprotected'; readonly reason: string };
  readonly tables: readonly Table[];
  readonly pictures: readonly Picture[];
  readonly drafts: readonly ReportDraft[];
  /** What a later release is held against; only where it is protected. */
  readonly ledger?: Ledger;
}
