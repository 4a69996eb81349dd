import type { Day } from './day.js';

/** What a version history tells of the record files: plain data, gathered by whoever can ask it. */
export interface History {
  /** Of each record file (its path relative to the portfolio): for each day on which a record in it says it was recorded, the day of the first commit that said so. */
  readonly committed: ReadonlyMap<string, ReadonlyMap<Day, Day>>;
  /** What a reader should know of the history, in whole sentences. */
  readonly notices: readonly string[];
}
