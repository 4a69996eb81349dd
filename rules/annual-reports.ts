import { nameOfYear, yearName } from '../src/model/audit-year.js';
import type { Scene } from '../src/model/charter.js';
import { addDays, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { count, days, share } from './define.js';
import { fail, insufficient, notApplicable, notDue, pass } from './judging.js';

/** A yearly report to the Board as evidence. */
export type Report = AuditRecord<'annual-report'>;

/** The two of them. */
export type ReportType = Report['data']['type'];

/** What rules on a yearly report read. */
export type OfReports = Scene<'annual-report' | 'network-meetings' | 'organisation', never>;

export const boardWithin = days('shared.report-within', 183, { meaning: 'Days after the end of the year by which its reports have been before the Board.', stricter: 'lower', min: 28, max: 305 });
export const leastSessions = count('shared.report-sessions', 2, { meaning: 'Sessions with the Network on a yearly report at the least.', stricter: 'higher', min: 1, max: 12 });
export const leastMembers = count('shared.report-members', 3, { meaning: 'People with lived experience at each of these sessions at the least.', stricter: 'higher', min: 1, max: 20 });
export const coAuthors = share('shared.report-co-authors', 0.5, { meaning: 'Of those who write a yearly report, the share with lived experience.', stricter: 'higher' });
export const leastChanges = count('shared.report-changes', 1, { meaning: 'Changes to a yearly report that came from the Network, at the least.', stricter: 'higher', min: 1, max: 10 });
export const publishedWithin = days('shared.report-published-within', 28, { meaning: 'Days after the Board meeting within which a yearly report is out in an accessible format.', stricter: 'lower', min: 0, max: 90 });

/** A report as a whole, to be found by its year. */
export function ofYear(report: Report): Part {
  return { ...report.part(), place: report.at('year') };
}

/** The name of the year before. */
export function yearBefore({ from }: Scene['period']): string {
  return nameOfYear(firstYear(from) - 1);
}

/** Reports of a type on a year. */
export function reportsOn(scene: Pick<OfReports, 'all'>, type: ReportType, year: string): readonly Report[] {
  return scene.all('annual-report').filter(({ data }) => data.type === type && data.year === year);
}

/** The day by which the Board has seen it. */
export function dueBy(scene: Pick<OfReports, 'period' | 'value'>): Day {
  return addDays(scene.period.to, scene.value(boardWithin));
}

/** Whether it is still being written: the Board has not seen it, and need not have. */
export function isInWork(scene: Pick<OfReports, 'period' | 'value' | 'asOf'>, { data }: Report): boolean {
  return data.board_on === undefined && scene.asOf <= dueBy(scene);
}

/** Judges each report of the type on the year, unless none was owed or there is still time for one. */
export function* eachReport(scene: OfReports, type: ReportType, judge: (report: Report) => Iterable<Judgement>): Generator<Judgement> {
  const early = beforeAdoption(scene);
  const reports = reportsOn(scene, type, yearName(scene.period));
  if (early !== undefined) yield early;
  else if (reports.length === 0 && scene.asOf <= dueBy(scene)) yield notDue(scene.self, `The report on ${yearName(scene.period)} is due before the Board by ${dueBy(scene)}.`);
  else for (const report of reports) yield* judge(report);
}

/** Whether there is a report at all. */
export function* isThere(scene: OfReports, type: ReportType): Generator<Judgement> {
  const [name, due] = [yearName(scene.period), dueBy(scene)];
  yield* eachReport(scene, type, (report) => [pass(ofYear(report), `There is a report on ${name}.`)]);
  if (beforeAdoption(scene) !== undefined || reportsOn(scene, type, name).length > 0 || scene.asOf <= due) return;
  const paste = { kind: 'annual-report', fields: ['id: <id of annual-report>', `type: ${type}`, `year: "${name}"`] } as const;
  const mend = 'Write the report with the Network, and take it to the Board; one that was written and is not on file can be added.';
  const adopted = scene.all('organisation')[0]?.data.adopted_on;
  if (adopted === undefined) yield insufficient(scene.self, `No report on ${name} is on record, nor the day on which the charter was adopted.`, { mend, paste });
  else yield fail(scene.self, `No report on ${name} is on record; it was due before the Board by ${due}.`, { mend, paste });
}

function beforeAdoption(scene: OfReports): Judgement | undefined {
  const [organisation] = scene.all('organisation');
  const adopted = organisation?.data.adopted_on;
  if (organisation === undefined || adopted === undefined || adopted <= scene.period.to) return undefined;
  return notApplicable(organisation.part('adopted_on'), `The year ended on ${scene.period.to}, before the charter was adopted on ${adopted}.`);
}

function firstYear(from: Day): number {
  return Number(from.slice(0, 4));
}
