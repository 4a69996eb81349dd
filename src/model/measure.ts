import type { Scene } from './charter.js';
import type { Kind } from './generated/records.js';

/**
 * What the annual tables need of one place, drawn from its records while they are at hand and kept as plain JSON, so that the tables can
 * be made of stored results. What nobody wrote down is null, never 0.
 */
export interface Measure<T = unknown> {
  /** Unique among the measures: results are stored under it. */
  readonly name: string;
  /** The kinds of record that it counts: where one of them could not be read, nothing is known. */
  readonly reads: readonly Kind[];
  readonly collect: (scene: Scene) => T;
}
