import { nameOfYear, yearName } from '../../model/audit-year.js';
import { addMonths, type Day } from '../../model/day.js';
import { dayInWords } from '../../model/day-in-words.js';
import type { Action } from '../../model/generated/records.js';
import { measure } from './measure.js';

/** Something that was promised the year before. */
export interface PromisedAction {
  readonly from: string;
  readonly what: string | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly partDoneOn: Day | null;
  readonly why: string | null;
}

/** The actions of the year before: those of its snapshots, and those of the equality report on it (annual.md, E10). */
export const equalityActions = measure({
  name: 'equality-actions',
  reads: ['diversity-snapshot', 'annual-report'],
  collect(scene): readonly PromisedAction[] {
    const { from } = scene.period;
    const before = nameOfYear(Number(yearName(scene.period).slice(0, 4)) - 1);
    const snapshots = scene.all('diversity-snapshot').filter(({ data }) => addMonths(from, -12) <= data.as_at && data.as_at < from);
    const reports = scene.all('annual-report').filter(({ data }) => data.type === 'equality' && data.year === before);
    return [
      ...snapshots.flatMap(({ data }) => actionsOf(`${data.population} snapshot of ${dayInWords(data.as_at)}`, data.actions)),
      ...reports.flatMap(({ data }) => actionsOf(`equality report ${data.year}`, data.actions)),
    ];
  },
});

function actionsOf(from: string, actions: readonly Action[] | undefined): readonly PromisedAction[] {
  return (actions ?? []).map(({ what, due_on, done_on, part_done_on, why }) => ({ from, what: what ?? null, dueOn: due_on ?? null, doneOn: done_on ?? null, partDoneOn: part_done_on ?? null, why: why ?? null }));
}
