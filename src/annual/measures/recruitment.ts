import type { Band } from '../../model/generated/records.js';
import { isInvolved, openedInYear } from '../../../rules/vacancies.js';
import { summaryOfYear } from '../../../rules/workforce.js';
import { measure } from './measure.js';

/** A vacancy, by what people had to do with it. */
export interface VacancyOpened {
  readonly band: Band | null;
  readonly involved: boolean;
  readonly scored: boolean;
  readonly reasoned: boolean;
}

export interface Recruitment {
  readonly vacancies: readonly VacancyOpened[];
  /** As the personnel system counts them. */
  readonly counted: number | null;
}

/** The vacancies that were opened in the year (annual.md, I8). */
export const recruitment = measure({
  name: 'recruitment',
  reads: ['vacancies', 'workforce-summary'],
  collect: (scene): Recruitment => ({
    vacancies: openedInYear(scene).map((vacancy) => ({
      band: vacancy.data.band ?? null,
      involved: isInvolved(vacancy),
      scored: isInvolved(vacancy) && (vacancy.data.lived_scores_counted ?? 0) > 0,
      reasoned: !isInvolved(vacancy) && vacancy.data.not_involved?.reason !== undefined,
    })),
    counted: summaryOfYear(scene)?.data.vacancies ?? null,
  }),
});
