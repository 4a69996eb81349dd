import type { Answer, ExceptionReport } from '../../model/answers.js';
import { addMonths, type Day } from '../../model/day.js';
import { countWords } from '../../model/words.js';
import type { Strikes } from '../strikes.js';
import { isAgreedByAnother } from './agreed.js';
import type { Limits } from './limits.js';

type Exception = Answer<'exception'>;

/** What an exception is held to. */
export interface Conditions {
  readonly limits: Limits;
  readonly strikes: Strikes;
  /** The days of the Network meetings on record; undefined where the organisation's records aren't there to look them up in. */
  readonly meetings: ReadonlySet<string> | undefined;
}

/**
 * What an exception lacks to be one: a reason in full, another person who approved it and the day, and the Network meeting that agreed.
 * What a hard sign struck out is nobody's agreement. Empty when it lacks nothing.
 */
export function lacksOf({ record, data }: Exception, { limits, strikes, meetings }: Conditions): readonly string[] {
  const words = countWords(data.reason);
  const isAgreed = isAgreedByAnother(data);
  const struck = isAgreed ? strikes.by({ record, path: [] }) : undefined;
  return [
    ...(words < limits.exceptionWords ? [`a reason of at least ${String(limits.exceptionWords)} words (it has ${String(words)})`] : []),
    ...(data.approved_by === undefined ? ['the approval of another person'] : isAgreed ? [] : [`the approval of another person (${data.recorded_by} recorded and approved it)`]),
    ...(data.approved_on === undefined ? ['the day of its approval'] : []),
    ...(data.approved_at === undefined ? ['the Network meeting that agreed'] : meetings?.has(data.approved_at) === false ? [`a Network meeting on record on ${data.approved_at}`] : []),
    ...(struck === undefined ? [] : [`a record that stands (${struck.sign} struck it out)`]),
  ];
}

/** The last day on which an exception may end: the same date so many months after its approval. Undefined without one. */
export function latestEnd({ data: { approved_on } }: Exception, { exceptionMonths }: Limits): Day | undefined {
  return approved_on === undefined ? undefined : addMonths(approved_on, exceptionMonths);
}

/** Whether it runs for longer than an exception may. */
export function isOverLong(exception: Exception, limits: Limits): boolean {
  const end = latestEnd(exception, limits);
  return end !== undefined && exception.data.expires_on > end;
}

/**
 * How an exception stands on a day. It is in force from the day of its approval to the day it expires, both included, and it is the audit
 * date that has to lie between them, whatever year is judged and whenever the duty fell due: an exception explains what falls short as long as the
 * Network stands by it, and undoes nothing; when it has run out, the verdict is back, for the Network to look at again.
 */
export function stateOf(exception: Exception, on: Day, conditions: Conditions): ExceptionReport['state'] {
  const { approved_on: from, expires_on: to } = exception.data;
  if (from === undefined || from > on || isOverLong(exception, conditions.limits) || lacksOf(exception, conditions).length > 0) return 'void';
  return on <= to ? 'in-force' : 'expired';
}
