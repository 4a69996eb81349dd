import type { Figure, FigureKey, RawRelease } from '../raw-table.js';
import type { Cell, Doubt } from './component.js';
import type { DisclosurePolicy } from './policy.js';
import type { Ledger } from './protected-release.js';
import { ANY, both, isIn, rounded, roundedTo, type Range } from './rounding.js';
import { countBehind, thresholdOf, type HeldBack } from './standing.js';

/** A zero says little when it is shown and protects little when it is hidden: it is held back only where nothing else helps. */
const LOSS_OF_ZERO = 100_000;

/** What decides how an outsider sees the figures of a release. */
export interface View {
  readonly raw: RawRelease;
  readonly policy: DisclosurePolicy;
  /** How many people each figure is one of several that they fall into. */
  readonly bases: ReadonlyMap<FigureKey, number>;
  /** The figures that stand in a table, shown or held back. */
  readonly seen: ReadonlySet<FigureKey>;
  /** Of which a percentage or a ratio is given if they are large enough. */
  readonly wholes: ReadonlySet<FigureKey>;
  /** Which figures are held back by themselves, and why. */
  readonly held: ReadonlyMap<FigureKey, HeldBack>;
  readonly previous: Ledger | undefined;
}

/** How an outsider sees a figure about people that is not known anyway. */
export function cellOf(figure: Figure, view: View): Cell {
  const { key, value } = figure;
  const reason = view.held.get(key);
  const role = !view.seen.has(key) ? 'unseen' : reason === undefined ? 'shown' : 'held';
  const before = publishedBefore(figure, view.previous);
  const prior = role === 'held' ? priorOf(figure, reason, view) : ANY;
  const isOut = before !== undefined && before.high < Number.POSITIVE_INFINITY;
  const mayBeKnown = isOut || (role === 'unseen' && reason === undefined);
  return {
    key, value, role,
    shown: narrowed(shownRange(figure, view), before),
    hidden: narrowed(prior, before),
    doubt: mayBeKnown ? undefined : doubtOf(figure, priorOf(figure, reason, view), view),
    loss: value === 0 ? LOSS_OF_ZERO : 1 + (figure.people === undefined ? rounded(value, view.policy.roundingBase) : value / 100),
  };
}

/** What is shown of a figure: money and days to the unit, people rounded. */
export function shownValue(figure: Figure, { roundingBase }: DisclosurePolicy): number {
  return figure.whose === 'things' || figure.people !== undefined ? figure.value : rounded(figure.value, roundingBase);
}

// Whether there is a percentage tells on which side of the least number for percentages the whole lies.
function shownRange(figure: Figure, { policy, wholes }: View): Range {
  const { key, value, people } = figure;
  if (people !== undefined) return { low: value, high: value };
  const range = roundedTo(rounded(value, policy.roundingBase), policy.roundingBase, thresholdOf(figure, policy));
  if (!wholes.has(key)) return range;
  return narrowed(range, value >= policy.percentBase ? { low: policy.percentBase, high: Number.POSITIVE_INFINITY } : { low: 0, high: policy.percentBase - 1 });
}

// Whoever knows the rules knows that what is held back by itself lies below the threshold.
function priorOf(figure: Figure, reason: HeldBack | undefined, { raw, policy, bases }: View): Range {
  if (figure.people !== undefined || reason === undefined || reason === 'group' || reason === 'before') return ANY;
  const count = countBehind(figure, raw.figures) ?? figure;
  const hidesZeros = count.whose === 'sensitive' && (bases.get(count.key) ?? 0) < policy.zeroBase;
  return { low: hidesZeros || reason === 'total' ? 0 : 1, high: thresholdOf(figure, policy) - 1 };
}

// An amount must not be told to better than its own size. Where few values lie below the threshold, all of them must be left.
function doubtOf(figure: Figure, { low, high }: Range, { policy }: View): Doubt {
  if (figure.people !== undefined) return { measure: 'span', least: Math.max(1, figure.value) };
  return { measure: 'values', least: Math.min(policy.feasibleValues, thresholdOf(figure, policy) - 1, high - low + 1) };
}

/** What an earlier release said of a figure; undefined where it said nothing, or the figure was put right since. */
function publishedBefore({ key, value }: Figure, previous: Ledger | undefined): Range | undefined {
  const before = previous?.figures[key];
  if (previous === undefined || before === undefined) return undefined;
  if (before.shown === null) return ANY;
  const range = before.as === 'exact' ? { low: before.shown, high: before.shown } : roundedTo(before.shown, previous.rules.roundingBase, before.threshold);
  return isIn(value, range) ? range : undefined;
}

function narrowed(range: Range, by: Range | undefined): Range {
  return by === undefined ? range : both(range, by) ?? range;
}
