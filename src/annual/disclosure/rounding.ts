/** Whole numbers from `low` to `high`, both included; `high` may be infinite. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Any count. */
export const ANY: Range = { low: 0, high: Number.POSITIVE_INFINITY };

/** Nobody, and nothing else. */
export const NOWHERE: Range = { low: 0, high: 0 };

/** The nearest multiple of a base; of two that are as near, the higher. Nobody at all is the only count that is shown as 0. */
export function rounded(value: number, base: number): number {
  return value === 0 ? 0 : Math.max(base, Math.floor(value / base + 0.5) * base);
}

/** The counts that are shown as a rounded value, where those from 1 up to below the threshold are not shown at all. */
export function roundedTo(shown: number, base: number, threshold: number): Range {
  if (shown === 0) return { low: 0, high: 0 };
  const nearest = { low: Math.ceil(shown - base / 2), high: Math.ceil(shown + base / 2) - 1 };
  return { low: Math.max(threshold, shown === base ? 1 : nearest.low), high: nearest.high };
}

/** What lies in both; undefined where nothing does. */
export function both(a: Range, b: Range): Range | undefined {
  const range = { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
  return range.low > range.high ? undefined : range;
}

export function isIn(value: number, { low, high }: Range): boolean {
  return value >= low && value <= high;
}
