import { isWide } from './component.js';
import { signed, type Outlook } from './outlook.js';
import { NOWHERE, type Range } from './rounding.js';

/** A cell that one sum by itself tells too well. */
export interface Pinned {
  /** The cells of which one more must be held back for the sum to tell less; none where nothing helps. */
  readonly help: readonly number[];
}

/** Where one sum by itself tells a cell to lie of which an outsider knows that it lies within a range. */
export function toldBy(e: number, place: number, sign: 1 | -1, { component, ranges, spans }: Outlook, own: Range): Range {
  const { low, high } = signed(ranges[place] ?? NOWHERE, sign);
  const span = spans[e];
  const total = component.equations[e]?.total ?? 0;
  if (span === undefined) return own;
  // What the others come to at the least leaves the most for this one.
  const least = span.endlessLow > (Number.isFinite(low) ? 0 : 1) ? Number.NEGATIVE_INFINITY : span.low - (Number.isFinite(low) ? low : 0);
  const most = span.endlessHigh > (Number.isFinite(high) ? 0 : 1) ? Number.POSITIVE_INFINITY : span.high - (Number.isFinite(high) ? high : 0);
  const told = signed({ low: total - most, high: total - least }, sign);
  return { low: Math.max(own.low, told.low), high: Math.min(own.high, told.high) };
}

/** What all its sums tell of a cell, each by itself. */
export function toldByAll(place: number, own: Range, outlook: Outlook): Range {
  const { standsIn, signsIn } = outlook.component;
  return (standsIn[place] ?? []).reduce((range, e, n) => toldBy(e, place, signsIn[place]?.[n] ?? 1, outlook, range), own);
}

/** The sums that tell a cell too well if it is held back and otherwise all is as in the outlook. */
export function pinning(place: number, outlook: Outlook): readonly Pinned[] {
  const { cells, standsIn, signsIn } = outlook.component;
  const cell = cells[place];
  if (cell?.doubt === undefined) return [];
  const { doubt, hidden: own } = cell;
  return (standsIn[place] ?? []).flatMap((e, n): readonly Pinned[] => {
    const sign = signsIn[place]?.[n] ?? 1;
    const told = toldBy(e, place, sign, outlook, own);
    return isWide(told, doubt) ? [] : [{ help: helpIn(e, place, sign, outlook, { low: told.low > own.low, high: told.high < own.high }) }];
  });
}

// Only what lets the sum come to more or less on the side on which the cell is kept back, and not on one where it could go no further anyway.
function helpIn(e: number, place: number, sign: 1 | -1, { component: { cells, equations }, hidden, ranges }: Outlook, kept: { readonly low: boolean; readonly high: boolean }): readonly number[] {
  const { cells: members, signs } = equations[e] ?? { cells: [], signs: [] };
  const [fromAbove, fromBelow] = sign === 1 ? [kept.high, kept.low] : [kept.low, kept.high];
  return members.filter((i, n) => {
    const cell = cells[i];
    if (cell === undefined || i === place || cell.role !== 'shown' || hidden.has(i)) return false;
    const [now, then] = [signed(ranges[i] ?? NOWHERE, signs[n] ?? 1), signed(cell.hidden, signs[n] ?? 1)];
    return (fromAbove && then.low < now.low) || (fromBelow && then.high > now.high);
  });
}
