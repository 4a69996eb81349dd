import type { Answer, ExceptionReport } from '../../model/answers.js';
import { daysBetween } from '../../model/day.js';
import type { Finding } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { bearingOf, type Bearing } from './bearing.js';
import { isOverLong, lacksOf, latestEnd, stateOf } from './exceptions.js';
import { answerFinding } from './finding.js';
import type { Judging } from './judging.js';
import { isSameScope, type Scoped } from './scope.js';
import { inDays, nameOf } from './wording.js';

type Exception = Answer<'exception'>;

/** How an exception stands. */
export function reportException(exception: Exception, { asOf, conditions, excepted }: Judging): ExceptionReport {
  const { project, place, data } = exception;
  const { limits } = conditions;
  const end = latestEnd(exception, limits);
  const tooLong = isOverLong(exception, limits) && end !== undefined ? [`an end by ${end}`] : [];
  return {
    id: data.id, project, commitment: data.commitment, ...(data.about === undefined ? {} : { about: data.about }), place,
    state: stateOf(exception, asOf, conditions),
    covers: excepted.filter((found) => found.exception === nameOf(exception)).length,
    reason: data.reason, recordedBy: data.recorded_by, expiresOn: data.expires_on,
    ...(data.approved_by === undefined ? {} : { approvedBy: data.approved_by }),
    ...(data.approved_on === undefined ? {} : { approvedOn: data.approved_on }),
    ...(data.approved_at === undefined ? {} : { approvedAt: data.approved_at }),
    lacks: [...lacksOf(exception, conditions), ...tooLong],
  };
}

/** What is wrong with an exception, or soon will be. `all` are those it may be a double of, in their order. */
export function exceptionFindings(scoped: Scoped<Exception>, all: readonly Scoped<Exception>[], judging: Judging): readonly Finding[] {
  const { answer } = scoped;
  const bearing = bearingOf(scoped, judging.verdicts);
  const state = stateOf(answer, judging.asOf, judging.conditions);
  return [
    ...(bearing?.on === 'nothing' ? [answerFinding('exception-unmatched', answer, bearing.why)] : []),
    ...(state === 'void' ? voidFindings(answer, judging) : []),
    ...(state === 'expired' && bearing?.on === 'shortfall' ? [expired(answer, judging)] : []),
    ...(state === 'in-force' && bearing !== undefined && bearing.on !== 'nothing' ? inForceFindings(scoped, all, bearing, judging) : []),
  ];
}

function voidFindings(exception: Exception, { conditions }: Judging): readonly Finding[] {
  const lacks = lacksOf(exception, conditions);
  const end = latestEnd(exception, conditions.limits);
  const { approved_on, expires_on } = exception.data;
  return [
    ...(lacks.length === 0 ? [] : [answerFinding('exception-void', exception, `It excepts nothing. It lacks ${lacks.join('; ')}.`)]),
    ...(end === undefined || !isOverLong(exception, conditions.limits) ? []
      : [answerFinding('exception-over-long', exception, `It was approved on ${String(approved_on)} and ends on ${expires_on}; it may end by ${end} (${String(conditions.limits.exceptionMonths)} months). It excepts nothing.`)]),
  ];
}

function expired(exception: Exception, { asOf }: Judging): Finding {
  const { expires_on, commitment } = exception.data;
  return answerFinding('exception-expired', exception, `It ended on ${expires_on}, ${inDays(daysBetween(expires_on, asOf))} before the audit date, and ${commitment} still falls short: the verdict has returned.`);
}

function inForceFindings(scoped: Scoped<Exception>, all: readonly Scoped<Exception>[], bearing: Bearing, judging: Judging): readonly Finding[] {
  const { answer } = scoped;
  const { period, excepted } = judging;
  const { approved_on: from = period.from } = answer.data;
  const double = all.slice(0, all.indexOf(scoped)).find((other) => isDouble(other, scoped, judging));
  if (double !== undefined) return [answerFinding('exception-duplicated', answer, `${nameOf(double.answer)} is in force for the same until ${double.answer.data.expires_on}.`)];
  const isUsed = excepted.some((found) => found.exception === nameOf(answer));
  // One that was agreed only after the year that is judged may be for what came since.
  if (!isUsed && bearing.on !== 'nothing-due') return from > period.to ? [] : [unused(answer, bearing)];
  return [
    ...expiring(scoped, all, judging),
    ...(isUsed && from > period.to ? [answerFinding('exception-afterwards', answer, `It was approved on ${from}; the year that it excuses had ended on ${period.to}.`)] : []),
  ];
}

function unused(exception: Exception, bearing: Bearing): Finding {
  const status = bearing.on !== 'nothing' && bearing.status !== undefined ? ` It reads "${STATUS_WORDS[bearing.status]}".` : '';
  return answerFinding('exception-unused', exception, `It is in force until ${exception.data.expires_on}, and nothing of ${exception.data.commitment} that it is for needs it.${status}`);
}

function expiring(scoped: Scoped<Exception>, all: readonly Scoped<Exception>[], { asOf, conditions }: Judging): readonly Finding[] {
  const { expires_on } = scoped.answer.data;
  const left = daysBetween(asOf, expires_on);
  const { firstWarning, lastWarning } = conditions.limits;
  const isFollowed = all.some((other) => isSame(other, scoped) && other.answer.data.expires_on > expires_on && stateOf(other.answer, asOf, conditions) === 'in-force');
  if (left > Math.max(firstWarning, lastWarning) || isFollowed) return [];
  const ends = left === 0 ? `It ends today, on ${expires_on}` : `It ends on ${expires_on}, in ${inDays(left)}`;
  return [answerFinding('exception-expiring', scoped.answer, `${ends}; after that the verdict returns.`, left <= lastWarning ? { severity: 'minor' } : {})];
}

// One that was agreed when the other was about to end, and runs on after it, follows on it.
function isDouble(first: Scoped<Exception>, second: Scoped<Exception>, { asOf, conditions }: Judging): boolean {
  if (!isSame(first, second) || stateOf(first.answer, asOf, conditions) !== 'in-force') return false;
  return !follows(second.answer, first.answer, conditions.limits.firstWarning) && !follows(first.answer, second.answer, conditions.limits.firstWarning);
}

function follows({ data: next }: Exception, { data: before }: Exception, within: number): boolean {
  return next.approved_on !== undefined && next.expires_on > before.expires_on && daysBetween(next.approved_on, before.expires_on) <= within;
}

function isSame(one: Scoped<Exception>, other: Scoped<Exception>): boolean {
  return one !== other && one.answer.data.commitment === other.answer.data.commitment && one.scope !== undefined && other.scope !== undefined && isSameScope(one.scope, other.scope);
}
