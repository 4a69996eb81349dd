import type { Picture } from '../../../model/release.js';
import { STATUS_WORDS, STATUSES, type Status } from '../../../model/verdict.js';

/** How many series can be told apart by their looks: a colour with a texture, and a shape for points. They are numbered from 1. */
export const LOOKS = 8;

// A status looks the same in every picture and every year, whichever others stand beside it.
const STATUS_LOOKS: Readonly<Record<Status, number>> = { pass: 1, fail: 2, 'insufficient-evidence': 3, excepted: 4, disputed: 5, 'not-due': 6, 'not-assessed': 7, 'not-applicable': 8 };

const BY_WORDS: ReadonlyMap<string, number> = new Map(STATUSES.map((status) => [STATUS_WORDS[status], STATUS_LOOKS[status]]));

/** The look of a series: that of the status it names, or by its place among the others. */
export function lookOf({ series }: Picture, at: number): number {
  return BY_WORDS.get(series[at]?.name ?? '') ?? (at % LOOKS) + 1;
}

/** Whether the series must be named beside their looks: where there are several, or where one of several kinds is all there is. */
export function isNamed({ form, series }: Pick<Picture, 'form' | 'series'>): boolean {
  return series.length > 1 || form === 'stacked';
}
