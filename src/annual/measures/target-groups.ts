import { measure } from './measure.js';

/** A group that the organisation hears from too seldom. */
export interface TargetGroup {
  readonly id: string;
  readonly title: string;
  /** Its share, in per cent, of the people the organisation is for. */
  readonly benchmark: number | null;
}

/** The target groups, in the order of the records (annual.md, E7 and E8). */
export const targetGroups = measure({
  name: 'target-groups',
  reads: ['target-groups'],
  collect: (scene): readonly TargetGroup[] => scene.all('target-groups').filter(({ data }) => data.agreed_at === undefined || data.agreed_at <= scene.period.to)
    .map(({ data: { id, title, benchmark } }) => ({ id, title, benchmark: benchmark?.percent ?? null })),
});
