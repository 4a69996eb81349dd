import type { FigureKey } from '../raw-table.js';
import type { Range } from './rounding.js';

/**
 * What somebody who reckons must be left in doubt about: so many values that a count can have; or, of money, so wide a span from the
 * least to the most that it can be, in pence.
 */
export interface Doubt {
  readonly measure: 'values' | 'span';
  readonly least: number;
}

/** One figure about people, as an outsider sees it. */
export interface Cell {
  readonly key: FigureKey;
  /** What was counted. */
  readonly value: number;
  /**
   * `held`: stands in a table and is held back by itself. `shown`: stands in a table, and may be held back to protect others. `unseen`:
   * stands in no table, but adds up with figures that do.
   */
  readonly role: 'held' | 'shown' | 'unseen';
  /** Where an outsider knows it to lie if it is shown. */
  readonly shown: Range;
  /** Where an outsider knows it to lie if it is not shown: for a figure held back by itself, below its threshold. */
  readonly hidden: Range;
  /** What must be left in doubt where it is not shown; undefined for what may be known. */
  readonly doubt: Doubt | undefined;
  /** What is lost if it is held back to protect others. */
  readonly loss: number;
}

/** The cells, by their places, add up to `total`, each taken with its sign. */
export interface Equation {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly total: number;
}

/** Figures that are tied together by sums, and by nothing to any others: what can be reckoned of one follows from these alone. */
export interface Component {
  /** In the order of their keys. */
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  /** For each cell, the places of the equations that it stands in; and its sign in each. */
  readonly standsIn: readonly (readonly number[])[];
  readonly signsIn: readonly (readonly (1 | -1)[])[];
}

/** The cells that are held back to protect others, by their places. */
export type Hidden = ReadonlySet<number>;

/** Where an outsider knows a cell to lie without any reckoning. */
export function rangeOf({ role, shown, hidden }: Cell, isHidden: boolean): Range {
  return role === 'shown' && !isHidden ? shown : hidden;
}

/** The cells that must be left in doubt: all that are held back, and what stands nowhere and would be. */
export function inDoubt({ cells }: Component, hidden: Hidden): readonly number[] {
  return cells.flatMap((cell, i) => (cell.doubt !== undefined && (cell.role !== 'shown' || hidden.has(i)) ? [i] : []));
}

/** Whether as many values lie in a range as must be left in doubt. */
export function isWide({ low, high }: Range, { measure, least }: Doubt): boolean {
  return high - low >= (measure === 'span' ? least : least - 1);
}

/** What is lost by holding cells back. */
export function lossOf({ cells }: Component, hidden: Hidden): number {
  return [...hidden].reduce((sum, i) => sum + (cells[i]?.loss ?? 0), 0);
}
