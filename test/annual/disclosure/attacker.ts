import type { DisclosurePolicy, Ledger } from '../../../src/annual/disclosure/index.js';
import type { Figure, FigureKey, RawRelease } from '../../../src/annual/raw-table.js';

/*
 * An attacker who owes nothing to the program: no linear programming, no worlds, only trying out. He knows the rules, every figure shown
 * and where it was rounded from, every sum, the headcount, and even which figures are held back for being small themselves.
 */

/** Whole numbers, from the first to the second. */
type Span = readonly [number, number];

/** How many values a figure can have for all that the attacker knows, counted up to a limit. */
export function valuesLeft(target: FigureKey, raw: RawRelease, published: Ledger['figures'], policy: DisclosurePolicy, limit: number): number {
  const spans = new Map([...raw.figures.values()].map((figure) => [figure.key, spanOf(figure, raw, published, policy)]));
  const [low, high] = spans.get(target) ?? [0, 0];
  let found = 0;
  for (let value = low; value <= high && found < limit; value += 1) {
    if (canBe(new Map(spans).set(target, [value, value]), raw)) found += 1;
  }
  return found;
}

/** How many values the program promises to leave of a figure that is not shown. */
export function promised(figure: Figure, policy: DisclosurePolicy): number {
  return Math.min(policy.feasibleValues, threshold(figure, policy) - 1);
}

function threshold({ whose }: Figure, policy: DisclosurePolicy): number {
  return whose === 'sensitive' ? policy.sensitiveThreshold : policy.peopleThreshold;
}

/** More than anything in a release that is attacked here. */
const MOST = 260;

function spanOf(figure: Figure, { figures, sums }: RawRelease, published: Ledger['figures'], policy: DisclosurePolicy): Span {
  if (figure.whose === 'things' || figure.known === true) return [figure.value, figure.value];
  const shown = published[figure.key]?.shown;
  const least = threshold(figure, policy);
  if (shown === undefined) return [0, MOST];
  if (shown === null) {
    const small = figure.value < least;
    const hidesZeros = figure.whose === 'sensitive' && groupOf(figure.key, { figures, sums }) < policy.zeroBase;
    const isOfSmall = sums.some(({ total, parts }) => {
      const whole = figures.get(total);
      return parts.includes(figure.key) && whole !== undefined && published[total]?.shown === null && whole.value < threshold(whole, policy);
    });
    return small && !isOneOfNearlyAll(figure) ? [figure.value === 0 || hidesZeros || isOfSmall ? 0 : 1, least - 1] : [0, MOST];
  }
  if (shown === 0) return [0, 0];
  const possible = Array.from({ length: 2 * policy.roundingBase + 1 }, (_, i) => shown - policy.roundingBase + i)
    .filter((value) => value >= least && Math.max(policy.roundingBase, Math.round(value / policy.roundingBase) * policy.roundingBase) === shown);
  return [Math.min(...possible), Math.max(...possible)];
}

// How many people the rows are about; where they do not say, the smallest figure that this one is a part of.
function groupOf(key: FigureKey, { figures, sums }: Pick<RawRelease, 'figures' | 'sums'>): number {
  const valueOf = (one: FigureKey): number => figures.get(one)?.value ?? 0;
  return key.startsWith('staff/') ? valueOf('staff/headcount') : Math.min(...sums.filter(({ parts }) => parts.includes(key)).map(({ total }) => valueOf(total)));
}

// Held back with its whole group, whatever its size: the attacker does not know that it is small.
function isOneOfNearlyAll({ key }: Figure): boolean {
  return key.includes('/alike/');
}

/** Whether the figures can lie where they are said to, and every sum hold. Tried out, figure by figure. */
function canBe(given: ReadonlyMap<FigureKey, Span>, raw: RawRelease): boolean {
  const spans = tightened(new Map(given), raw);
  if (spans === undefined) return false;
  const open = [...spans].filter(([, [low, high]]) => low < high).toSorted(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))[0];
  if (open === undefined) return true;
  const [key, [low, high]] = open;
  for (let value = low; value <= high; value += 1) if (canBe(new Map(spans).set(key, [value, value]), raw)) return true;
  return false;
}

// No figure can lie further off than the others in its sums allow.
function tightened(spans: Map<FigureKey, Span>, { sums }: RawRelease): Map<FigureKey, Span> | undefined {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of sums) {
      const members = [{ key: total, sign: -1 }, ...parts.map((key) => ({ key, sign: 1 }))];
      for (const { key, sign } of members) {
        const rest = members.filter((other) => other.key !== key).map((other): Span => {
          const [low, high] = spans.get(other.key) ?? [0, 0];
          return other.sign === sign ? [-high, -low] : [low, high];
        });
        const [low, high] = spans.get(key) ?? [0, 0];
        const least = Math.max(low, rest.reduce((sum, [from]) => sum + from, 0));
        const most = Math.min(high, rest.reduce((sum, [, to]) => sum + to, 0));
        if (least > most) return undefined;
        if (least > low || most < high) {
          spans.set(key, [least, most]);
          changed = true;
        }
      }
    }
  }
  return spans;
}
