import type { Figure, FigureKey, RawRelease, Sum } from '../raw-table.js';
import type { Ledger, LedgerFigure } from './protected-release.js';

/**
 * A release together with the sums that an earlier one could be reckoned with, so that the two can be held against each other although the
 * later one is cut in another way. What the later one does not count is worked out from what it does; sums that it says too little about to
 * do so are left out.
 */
export function withEarlier(raw: RawRelease, previous: Ledger | undefined): RawRelease {
  if (previous === undefined) return raw;
  const figures = new Map(raw.figures);
  const sums = [...raw.sums];
  const known = new Set(sums.map(nameOf));
  let waiting = previous.sums.filter((sum) => !known.has(nameOf(sum)));
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((sum) => {
      const missing = [sum.total, ...sum.parts].filter((key) => !figures.has(key));
      if (missing.length > 1) return true;
      for (const key of missing) figures.set(key, workedOut(key, sum, figures, previous));
      sums.push(sum);
      return false;
    });
  }
  return { ...raw, figures, sums };
}

function workedOut(key: FigureKey, { total, parts }: Sum, figures: RawRelease['figures'], { figures: published, rules }: Ledger): Figure {
  const valueOf = (one: FigureKey): number => figures.get(one)?.value ?? 0;
  const others = parts.filter((part) => part !== key).reduce((sum, part) => sum + valueOf(part), 0);
  const before: LedgerFigure | undefined = published[key];
  const value = key === total ? others : valueOf(total) - others;
  return { key, value, whose: before === undefined || before.threshold >= rules.sensitiveThreshold ? 'sensitive' : 'people' };
}

function nameOf({ total, parts }: Sum): string {
  return JSON.stringify([total, parts.toSorted()]);
}
