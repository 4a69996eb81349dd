import type { Answer, Shortfall, YearStatus } from '../../model/answers.js';
import { yearName, type Period } from '../../model/audit-year.js';
import type { Day } from '../../model/day.js';
import type { Problem } from '../../model/problem.js';
import type { AuditResult, CommitmentResult } from '../../model/result.js';
import type { Severity, Status } from '../../model/verdict.js';
import type { Gap } from '../gathering.js';
import type { Strikes } from '../strikes.js';
import { agreedOn, isOfYearBefore, whyNoPlan } from './actions.js';
import type { Limits } from './limits.js';
import { includes, type Scoped } from './scope.js';
import { nameOf } from './wording.js';

type Action = Answer<'action'>;

/** What the status of a year rests on. */
export interface Year {
  readonly asOf: Day;
  readonly period: Period;
  readonly limits: Limits;
  readonly strikes: Strikes;
  readonly commitments: readonly CommitmentResult[];
  readonly gaps: readonly Gap[];
  readonly actions: readonly Scoped<Action>[];
  /** Why no status can be given, as a sentence; undefined when one can. */
  readonly withheld: string | undefined;
}

/**
 * The year is met when no commitment of severity major or moderate is broken, undecided or disputed; approaching when each that is has an agreed action, and none of
 * them had one agreed in the year before; otherwise not met. What is minor, excepted or not due stands in no way.
 */
export function yearStatus(year: Year): YearStatus {
  const { period, commitments, asOf, withheld } = year;
  const name = yearName(period);
  if (withheld !== undefined) return { year: name, status: null, reason: withheld, shortfalls: [] };
  if (asOf < period.from) return { year: name, status: null, reason: `The year begins on ${period.from}.`, shortfalls: [] };
  const shortfalls = commitments.flatMap((c) => (stands(c.status, c.severity) ? [shortfallOf(c.id, c.status, c.severity, year)] : []));
  const soFar = asOf <= period.to ? ` That is so far: the year ends on ${period.to}.` : '';
  const uncovered = shortfalls.filter(({ covered }) => !covered).length;
  const of = `${String(shortfalls.length)} ${shortfalls.length === 1 ? 'commitment' : 'commitments'} of severity major or moderate`;
  if (shortfalls.length === 0) return { year: name, status: 'met', reason: `No commitment of severity major or moderate is broken, undecided or disputed.${soFar}`, shortfalls };
  if (uncovered === 0) return { year: name, status: 'approaching', reason: `Broken, undecided or disputed: ${of}. An agreed action covers each of them, and none had one in the year before.${soFar}`, shortfalls };
  return { year: name, status: 'not-met', reason: `Broken, undecided or disputed: ${of}, ${String(uncovered)} of them not covered by an agreed action.${soFar}`, shortfalls };
}

function stands(status: Status, severity: Severity | undefined): severity is 'major' | 'moderate' {
  return (status === 'fail' || status === 'insufficient-evidence' || status === 'disputed') && (severity === 'major' || severity === 'moderate');
}

function shortfallOf(commitment: string, status: Status, severity: Severity, year: Year): Shortfall {
  const { period, asOf, strikes, limits } = year;
  const actions = year.actions.filter(({ answer }) => answer.data.commitment === commitment);
  const before = actions.find(({ answer }) => isOfYearBefore(answer, period));
  const plans = actions.filter(({ answer }) => whyNoPlan(answer, asOf, period, strikes, limits) === undefined);
  const gaps = year.gaps.filter((gap) => gap.commitment === commitment);
  const open = plans.some(isForAll) ? [] : gaps.filter((gap) => !isCovered(gap, plans));
  const isPlanned = plans.some(isForAll) || (gaps.length > 0 && open.length === 0);
  const reason =
    before !== undefined ? `the action ${nameOf(before.answer)} was agreed for it in the year before already, on ${agreedOn(before.answer)}`
    : isPlanned ? `covered by ${plans.map(({ answer }) => inWords(answer)).join('; ')}`
    : whyUncovered(actions, plans, open, year);
  return { commitment, status, severity, covered: before === undefined && isPlanned, reason };
}

// An action of the organisation is for the commitment wherever it falls short.
function isForAll({ scope }: Scoped<Action>): boolean {
  return scope?.reach === 'whole' && scope.project === null;
}

// One for a project is for what falls short there; one about a record or entry for what falls short by that alone.
function isCovered({ project, subjects }: Gap, plans: readonly Scoped<Action>[]): boolean {
  const scopes = plans.flatMap(({ scope }) => (scope === undefined ? [] : [scope]));
  if (project !== null && scopes.some((scope) => scope.reach === 'whole' && scope.project === project)) return true;
  return subjects.length > 0 && subjects.every((subject) => scopes.some((scope) => includes(scope, subject)));
}

function whyUncovered(actions: readonly Scoped<Action>[], plans: readonly Scoped<Action>[], open: readonly Gap[], { asOf, period, strikes, limits }: Year): string {
  const [first] = actions.flatMap(({ answer }) => whyNoPlan(answer, asOf, period, strikes, limits) ?? []);
  if (plans.length === 0) return first ?? 'no action is agreed for it';
  const places = [...new Set(open.map(({ project }) => project ?? 'the organisation'))];
  if (places.length === 0) return 'no action of the organisation is agreed for it';
  return `no action is agreed for all that falls short in ${places.join(', ')}`;
}

function inWords(action: Action): string {
  const { data } = action;
  const done = data.done_on === undefined ? `due by ${String(data.due_on)}` : `done on ${data.done_on}`;
  return `${nameOf(action)}, ${done}`;
}

/** Why a status of the year can't be given: it is that of the whole portfolio, and of records that could all be read. Undefined when it can. */
export function whyNoStatus(selection: AuditResult['selection'], isWhole: boolean, problems: readonly Problem[], defects: number, commitments: readonly CommitmentResult[]): string | undefined {
  if (selection.projects !== null || selection.commitments !== null) return 'Only a part was asked for; the status of a year is that of the whole portfolio.';
  if (!isWhole) return 'A project was audited on its own; the status of a year is that of a whole portfolio.';
  if (problems.some(({ warning }) => warning !== true)) return 'Something could not be read; an audit that is not whole says nothing of the year.';
  if (defects > 0) return 'The tool itself broke down; an audit that is not whole says nothing of the year.';
  const open = commitments.filter(({ status }) => status === 'not-assessed').length;
  return open === 0 ? undefined : `Of the commitments ${String(open)} were not assessed.`;
}
