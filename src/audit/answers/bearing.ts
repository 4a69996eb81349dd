import type { Answer, Unknown } from '../../model/answers.js';
import type { Period } from '../../model/audit-year.js';
import type { Commitment } from '../../model/charter.js';
import type { JudgedSubject, PlaceResult, ProjectReport } from '../../model/result.js';
import { fallsShort, type Status } from '../../model/verdict.js';
import { belongs } from '../in-year.js';
import { settle, type Strikes } from '../strikes.js';
import { includes, type Scope, type Scoped } from './scope.js';

/** What an answer bears on in this audit. */
export type Bearing =
  /** On nothing: why, as a sentence. */
  | { readonly on: 'nothing'; readonly why: string }
  /** On something that falls short, or is kept, or of which nothing is due in the year. */
  | { readonly on: 'shortfall' | 'kept' | 'nothing-due'; readonly status?: Status };

/** What the bearing is worked out from. */
export interface Verdicts {
  readonly commitments: readonly Commitment[];
  readonly places: readonly PlaceResult[];
  readonly projects: readonly ProjectReport[];
  /** How the organisation stands on what it owes itself, by commitment. */
  readonly own: ReadonlyMap<string, Status>;
  /** How it stands with what its projects come to, by commitment. */
  readonly all: ReadonlyMap<string, Status>;
  readonly period: Period;
  readonly strikes: Strikes;
}

/** What an answer bears on; undefined where its commitment was not assessed, so that nothing can be said. */
export function bearingOf({ answer, scope }: Scoped, verdicts: Verdicts): Bearing | undefined {
  const commitment = verdicts.commitments.find(({ id }) => id === answer.data.commitment);
  if (commitment === undefined || isNotAssessed(verdicts.all.get(commitment.id))) return undefined;
  if (scope === undefined) return { on: 'nothing', why: unknownName(answer, verdicts.places) };
  if (scope.reach === 'part' || (scope.project !== null && commitment.level === 'organisation')) return bySubjects(commitment, scope, verdicts);
  const status = statusOf(commitment, scope.project, answer, verdicts);
  if (isNotAssessed(status)) return undefined;
  if (status === undefined) return { on: 'nothing', why: `${commitment.id} is kept by each project; the organisation has no part of its own in it.` };
  return { on: fallsShort(status) ? 'shortfall' : status === 'not-due' ? 'nothing-due' : 'kept', status };
}

// An exception of the organisation is for what it owes itself; a challenge and an action are for its verdict as a whole.
function statusOf({ id }: Commitment, project: string | null, answer: Answer, { projects, own, all }: Verdicts): Status | undefined {
  if (project !== null) return projects.find(({ slug }) => slug === project)?.commitments.find((c) => c.id === id)?.status;
  return answer.data.kind === 'exception' ? own.get(id) : all.get(id);
}

function bySubjects(commitment: Commitment, scope: Scope, { places, period, strikes }: Verdicts): Bearing {
  const rules = new Set(commitment.rules.filter(({ severity }) => severity !== 'query').map(({ id }) => `${commitment.id}/${id}`));
  const concerned = places.flatMap(({ judged }) => judged.filter((j) => rules.has(j.rule) && includes(scope, j)));
  if (concerned.length === 0) return { on: 'nothing', why: scope.reach === 'whole' ? `${commitment.id} judges nothing in this project.` : `It is on record here, but ${commitment.id} does not judge it.` };
  const due = concerned.filter((j) => belongs(j, period) === 'counts' && j.verdict !== 'not-due').map((j): JudgedSubject => settle(j, strikes));
  return { on: due.length === 0 ? 'nothing-due' : due.some(({ verdict }) => fallsShort(verdict)) ? 'shortfall' : 'kept' };
}

function unknownName({ project, data: { about = '' } }: Answer, places: readonly PlaceResult[]): string {
  const here: readonly Unknown[] = places.find(({ slug }) => slug === project)?.answers.unknown ?? [];
  const nearest = here.find(({ name }) => name === about)?.nearest;
  return `There is nothing called "${about}" on record here.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

function isNotAssessed(status: Status | undefined): boolean {
  return status === 'not-assessed';
}
