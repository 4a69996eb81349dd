import type { Scene } from '../src/model/charter.js';
import { isWithin } from '../src/model/audit-year.js';
import { addDays, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { insufficient, notApplicable, notDue } from './judging.js';
import { summaryOfYear, withoutSummary } from './workforce.js';

/** A vacancy as evidence. */
export type Vacancy = AuditRecord<'vacancies'>;

export type OfVacancies = Scene<'vacancies' | 'workforce-summary', never>;

/** The vacancies that were opened in the year. */
export function openedInYear(scene: Pick<OfVacancies, 'all' | 'period'>): readonly Vacancy[] {
  return scene.all('vacancies').filter(({ data }) => isWithin(data.opened_on, scene.period));
}

/** Why there is no vacancy of the year to judge: none was opened, by a counted zero, or it can't be told. Undefined where there is one. */
export function noVacancy(scene: OfVacancies): Judgement | undefined {
  if (openedInYear(scene).length > 0) return undefined;
  const summary = summaryOfYear(scene);
  const counted = summary?.data.vacancies;
  if (summary === undefined) return withoutSummary(scene);
  if (counted === 0) return notApplicable(summary.part('vacancies'), 'By the personnel figures no vacancy was opened in the year.', { rests: [summary] });
  if (counted === undefined) return insufficient(scene.self, 'Neither a vacancy of the year nor how many there were is on record.', { mend: 'Record how many vacancies were opened in the year, and each of them.' });
  return insufficient(scene.self, `The personnel figures count ${String(counted)} vacancies opened in the year, and none of them is on record.`, { mend: 'Record each vacancy, and who had a part in choosing.' });
}

/** Whether lived people had a part in it. */
export const isInvolved = ({ data }: Vacancy): boolean => (data.lived_involved ?? 0) > 0;

/** The day by which somebody must have been involved: that of the interview, or, where none is on record, so many days after it was opened. */
export const chosenBy = ({ data }: Vacancy, wait: number): Day => data.interview_on ?? addDays(data.opened_on, wait);

/**
 * Judges each vacancy of the year in which people had a part, by the day of its interview. Those without are another rule's business;
 * those still to come are not due.
 */
export function* eachInvolved(scene: OfVacancies, what: string, judge: (vacancy: Vacancy, interview: Day) => Judgement): Generator<Judgement> {
  const none = noVacancy(scene);
  if (none !== undefined) yield none;
  for (const vacancy of openedInYear(scene)) {
    const { interview_on: interview, opened_on: opened, not_involved: excuse } = vacancy.data;
    if (!isInvolved(vacancy)) {
      // With neither people nor a reason, that is another rule's breach.
      if (excuse?.reason !== undefined) yield notApplicable(vacancy, `Nobody was involved in the vacancy of ${opened}, and it is on record why.`);
    } else if (interview === undefined) {
      yield insufficient(vacancy, `When the interviews for the vacancy of ${opened} were held is not on record, so ${what} can't be told.`, { mend: 'Record the day of the interviews.' });
    } else if (interview >= scene.asOf) yield notDue(vacancy, `The interviews are on ${interview}.`);
    else yield judge(vacancy, interview);
  }
}
