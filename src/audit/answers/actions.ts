import type { ActionReport, Answer } from '../../model/answers.js';
import type { Period } from '../../model/audit-year.js';
import { addDays, addMonths, type Day } from '../../model/day.js';
import type { Strikes } from '../strikes.js';
import { isAgreedByAnother } from './agreed.js';
import type { Limits } from './limits.js';

type Action = Answer<'action'>;

/** How an action stands on a day. */
export function stateOf({ record, data }: Action, on: Day, strikes: Strikes): ActionReport['state'] {
  if (!isAgreedByAnother(data) || strikes.by({ record, path: [] }) !== undefined) return 'proposed';
  if (data.done_on !== undefined) return 'done';
  return data.due_on !== undefined && data.due_on < on ? 'overdue' : 'open';
}

/** The day it was agreed; where that is not on record, the day it was written down. */
export function agreedOn({ data }: Action): Day {
  return data.approved_on ?? data.recorded_on;
}

/**
 * Why an action is no plan for a shortfall of the period; undefined when it is one: agreed by another person in the year or since, with
 * somebody to see to it, and done, or due from the audit date on within so many days. One that was done early must not count for less.
 */
export function whyNoPlan(action: Action, on: Day, period: Period, strikes: Strikes, { actionDays }: Limits): string | undefined {
  const { what, owner, due_on, id } = action.data;
  const state = stateOf(action, on, strikes);
  if (state === 'proposed') return `nobody but its author has agreed to the action ${id}`;
  if (agreedOn(action) < period.from) return `the action ${id} is of an earlier year`;
  if (what === undefined || owner === undefined || due_on === undefined) return `the action ${id} does not say what is to be done, by whom and by when`;
  if (state === 'overdue') return `the action ${id} was due by ${due_on} and is not done`;
  const last = addDays(on, actionDays);
  return due_on > last ? `the action ${id} is due only by ${due_on}; ${last} would be within ${String(actionDays)} days` : undefined;
}

/** Whether it was agreed in the year before the period: the same shortfall was known then. One that nobody approved was known too. */
export function isOfYearBefore(action: Action, { from }: Period): boolean {
  return agreedOn(action) < from && agreedOn(action) >= addMonths(from, -12);
}
