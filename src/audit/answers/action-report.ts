import type { ActionReport, Answer } from '../../model/answers.js';
import { daysBetween } from '../../model/day.js';
import type { Finding } from '../../model/result.js';
import { agreedOn, stateOf } from './actions.js';
import { bearingOf } from './bearing.js';
import { answerFinding } from './finding.js';
import type { Judging } from './judging.js';
import type { Scoped } from './scope.js';
import { inDays } from './wording.js';

type Action = Answer<'action'>;

/** How an agreed action stands. */
export function reportAction(action: Action, { asOf, conditions }: Judging): ActionReport {
  const { project, place, data } = action;
  return {
    id: data.id, project, commitment: data.commitment, ...(data.about === undefined ? {} : { about: data.about }), place,
    state: stateOf(action, asOf, conditions.strikes),
    gap: data.gap,
    ...(data.what === undefined ? {} : { what: data.what }),
    ...(data.owner === undefined ? {} : { owner: data.owner }),
    ...(data.due_on === undefined ? {} : { dueOn: data.due_on }),
    ...(data.done_on === undefined ? {} : { doneOn: data.done_on }),
    ...(data.approved_by === undefined ? {} : { approvedBy: data.approved_by }),
    agreedOn: agreedOn(action),
  };
}

/** What is wrong with an agreed action. */
export function actionFindings(scoped: Scoped<Action>, { asOf, verdicts }: Judging): readonly Finding[] {
  const { due_on, done_on, why } = scoped.answer.data;
  const bearing = bearingOf(scoped, verdicts);
  const isOverdue = due_on !== undefined && due_on < asOf && done_on === undefined && why === undefined;
  return [
    ...(bearing?.on === 'nothing' ? [answerFinding('action-unmatched', scoped.answer, bearing.why)] : []),
    ...(isOverdue ? [answerFinding('action-overdue', scoped.answer, `It was due by ${due_on}, ${inDays(daysBetween(due_on, asOf))} ago; neither the day on which it was done nor why it was not is on record.`)] : []),
  ];
}
