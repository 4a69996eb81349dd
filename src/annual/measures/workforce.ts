import { summaryOfYear } from '../../../rules/workforce.js';
import { measure } from './measure.js';

export interface Workforce {
  readonly leavers: number | null;
  readonly requested: number | null;
  readonly agreed: number | null;
  readonly declined: number | null;
  readonly over28Days: number | null;
  readonly medianDays: number | null;
}

/** Who left, and what became of requests for adjustments; null where the year's personnel figures are not on record (annual.md, E5). */
export const workforce = measure({
  name: 'workforce',
  reads: ['workforce-summary'],
  collect(scene): Workforce | null {
    const summary = summaryOfYear(scene)?.data;
    if (summary === undefined) return null;
    const { requested, agreed, declined, over_28_days: over28Days, median_days: medianDays } = summary.adjustments ?? {};
    return { leavers: summary.leavers ?? null, requested: requested ?? null, agreed: agreed ?? null, declined: declined ?? null, over28Days: over28Days ?? null, medianDays: medianDays ?? null };
  },
});
