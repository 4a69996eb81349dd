import { yearName } from '../src/model/audit-year.js';
import type { Scene } from '../src/model/charter.js';
import type { RecordData } from '../src/model/generated/records.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { notApplicable } from './judging.js';

type Reads = Pick<Scene<'project', never>, 'all' | 'period' | 'self'>;

/** What a project says of itself for one year, as evidence. */
export interface ProjectYear {
  readonly data: NonNullable<RecordData['project']['years']>[number];
  readonly part: Part;
}

/** The project's own figures for the year; undefined where none are on record. */
export function projectYear(scene: Pick<Reads, 'all' | 'period'>): ProjectYear | undefined {
  const [project] = scene.all('project');
  const index = (project?.data.years ?? []).findIndex(({ year }) => year === yearName(scene.period));
  const data = project?.data.years?.[index];
  return project === undefined || data === undefined ? undefined : { data, part: project.part('years', index) };
}

/** Not applicable where the days of the project lie outside the period. */
export function outsidePeriod(scene: Reads): Judgement | undefined {
  const [project] = scene.all('project');
  if (project === undefined) return undefined;
  const { started_on: start, closed_on: closed, cancelled_on: cancelled } = project.data;
  if (start > scene.period.to) return notApplicable(project.part('started_on'), `The project starts on ${start}.`);
  if (closed !== undefined && closed < scene.period.from) return notApplicable(project.part('closed_on'), `The project was closed on ${closed}, before the year began.`);
  if (cancelled !== undefined && cancelled < scene.period.from) return notApplicable(project.part('cancelled_on'), `The project was called off on ${cancelled}, before the year began.`);
  return undefined;
}
