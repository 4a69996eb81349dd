import { isWithin } from '../../model/audit-year.js';
import type { RecordData } from '../../model/generated/records.js';
import { overOn } from '../../../rules/surveys.js';
import { measure } from './measure.js';

/** What one group said in one survey. */
export interface GroupAnswers {
  readonly group: NonNullable<RecordData['survey']['groups']>[number]['group'];
  readonly invited: number | null;
  readonly responses: number | null;
  readonly positive: number | null;
  readonly benefited: number | null;
}

export interface SurveyHeld {
  readonly groups: readonly GroupAnswers[];
  /** What was complained of, and how much of it has an action that was taken. */
  readonly complaints: number;
  readonly acted: number;
}

/** The surveys that were over in the year (annual.md, I6). */
export const experience = measure({
  name: 'experience',
  reads: ['survey'],
  collect: (scene): readonly SurveyHeld[] => scene.all('survey').filter((survey) => isWithin(overOn(survey), scene.period)).map(({ data: { groups, negative_themes: themes } }) => ({
    groups: (groups ?? []).map(({ group, invited, responses, positive, benefited }) => ({ group, invited: invited ?? null, responses: responses ?? null, positive: positive ?? null, benefited: benefited ?? null })),
    complaints: (themes ?? []).length,
    acted: (themes ?? []).filter(({ action }) => action?.done_on !== undefined).length,
  })),
});
