import { isWithin } from '../../model/audit-year.js';
import type { Day } from '../../model/day.js';
import { measure } from './measure.js';

/** One step towards a group. */
export interface OutreachStep {
  readonly group: string;
  readonly date: Day;
  readonly partner: string | null;
  readonly reached: number | null;
  readonly joined: number | null;
  readonly reviewed: boolean;
  readonly nextStep: string | null;
}

/** What was done in the year to reach groups that are heard from too seldom (annual.md, E8). */
export const outreach = measure({
  name: 'outreach',
  reads: ['outreach'],
  collect: (scene): readonly OutreachStep[] => scene.all('outreach').flatMap(({ data: { target_group: group, date, partner, reached, joined, reviewed_on, next_step } }) =>
    (date === undefined || !isWithin(date, scene.period) ? [] : [{ group, date, partner: partner ?? null, reached: reached ?? null, joined: joined ?? null, reviewed: reviewed_on !== undefined, nextStep: next_step ?? null }])),
});
