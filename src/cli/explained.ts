/** How an explanation can be written. */
export const EXPLAIN_FORMATS = ['text', 'markdown'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

/** What there is to say of something, in parts that any format can show. */
export interface Explained {
  /** The id it goes by. */
  readonly name: string;
  /** The name is words that head a page or a part of one, not an id. */
  readonly isHeading?: true;
  /** What it is, in a sentence or a few. */
  readonly summary?: string;
  readonly facts?: readonly (Fact | undefined)[];
  readonly tables?: readonly Table[];
  readonly examples?: readonly ExampleShown[];
  /** What it is made of. */
  readonly parts?: readonly Explained[];
}

/** One thing to know: words, or the ids (or files of this project) that it comes down to. */
export type Fact = { readonly label?: string; readonly text: string } | { readonly label: string; readonly ids: readonly string[] };

/** Records to learn from. */
export interface ExampleShown {
  readonly title: string;
  /** What makes it one. */
  readonly because?: string;
  /** Lines of YAML; none where the point is that there is no record. */
  readonly lines: readonly string[];
}

/** Many things of one sort. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Whether the names of the rows are ids that are explained elsewhere. */
  readonly namesAreIds: boolean;
}

/** A row: its name, the same in words (for one line after the name, or for several below it), and the other cells. */
interface Row {
  readonly name: string;
  readonly inWords: string | readonly string[];
  readonly cells: readonly Cell[];
}

/** Words, or something to be written exactly so, or ids; of those that begin with the name of the row, the rest is shown. */
export type Cell = string | { readonly code: string } | { readonly ids: readonly string[] };

/** A fact about ids; undefined when there are none. */
export function naming(label: string, ids: readonly string[]): Fact | undefined {
  return ids.length === 0 ? undefined : { label, ids };
}

/** The ids that a page explains, its own included. */
export function idsWithin({ name, isHeading, parts = [] }: Explained): readonly string[] {
  return [...(isHeading === true ? [] : [name]), ...parts.flatMap(idsWithin)];
}
