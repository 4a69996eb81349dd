import type { Commitment } from '../model/charter.js';
import type { AuditResult, CommitmentOutcome, CommitmentResult, JudgedSubject, PlaceResult, ProjectReport } from '../model/result.js';
import { flatMap } from '../model/lists.js';
import { gravest, worstStanding, type Severity, type Standing, type Status } from '../model/verdict.js';
import type { Answers } from './answers/answers.js';
import { dispute } from './answers/dispute.js';
import type { Court, JudgedByRule } from './decide-rule.js';
import { addStrengths } from './evidence-strength.js';
import { Gathering, type Gathered } from './gathering.js';
import { decide } from './outcome.js';
import { rulesOf, type Assigned } from './judge-place.js';
import { rollUp } from './roll-up.js';
import type { AuditContext } from './scene.js';
import type { Strikes } from './strikes.js';

/** What was asked for: all of it, or some projects or commitments. */
export type Selection = AuditResult['selection'];

/** The verdicts of the projects and of the organisation, and what they leave for people to act on. */
export interface Reduced {
  readonly commitments: readonly CommitmentResult[];
  readonly projects: readonly ProjectReport[];
  /** How the organisation stands on what it owes itself, by commitment: what its projects come to left aside. */
  readonly own: ReadonlyMap<string, Status>;
  readonly gathered: Gathered;
}

interface Reducing extends AuditContext {
  readonly strikes: Strikes;
  readonly answers: Answers;
  readonly selection: Selection;
  /** Whether records are drawn from what favourable verdicts rest on. */
  readonly isSampled: boolean;
  /** Undefined where a project is audited with no portfolio around it, or a selection leaves the organisation out. */
  readonly organisation: PlaceResult | undefined;
  /** Kinds of the organisation's records, which rules of projects look up, of which one could not be read. */
  readonly consulted: readonly string[];
}

/** From what every place gave to the verdicts: first each project's, then the organisation's. */
export function reduce(projects: readonly PlaceResult[], context: Reducing): Reduced {
  const { charter, organisation, answers } = context;
  const judgedIn = byRule();
  const gathered = new Gathering(context.isSampled);
  const decideIn = (commitment: Commitment, places: readonly PlaceResult[], whole: PlaceResult, rules: readonly Assigned[]): CommitmentOutcome => {
    const self = { project: whole.slug, label: whole.title, place: whole.place };
    const value = (key: string): number => context.value(key, whole.slug ?? undefined);
    const court: Court = { period: context.period, strikes: context.strikes, answers, value, unreadable: flatMap(places, (p) => p.unreadable), unreadableConsulted: context.consulted, self };
    const sorted = places.map(judgedIn);
    const [only] = sorted;
    const judged: JudgedByRule = sorted.length === 1 && only !== undefined ? (id) => only.get(id) ?? [] : (id) => flatMap(sorted, (rules) => rules.get(id) ?? []);
    const decided = decide(commitment, rules, judged, court);
    gathered.add(commitment, decided, self);
    return decided.outcome;
  };
  const owed = charter.commitments.filter(isProjects).map((commitment) => ({ commitment, rules: rulesOf(commitment).filter(({ rule }) => rule.where !== 'organisation') }));
  const inProjects = projects.map((project) => owed.map(({ commitment, rules }) => left(commitment, context) ?? decideIn(commitment, [project], project, rules)));
  const outcomesOf = new Map(owed.map(({ commitment }, i) => [commitment, inProjects.flatMap((outcomes) => outcomes[i] ?? [])]));
  const ownOutcomes = new Map<string, CommitmentOutcome>();
  const commitments = charter.commitments.map((c): CommitmentResult => {
    const named = { title: c.title, standsAt: c.standsAt, force: c.force, level: c.level };
    const skipped = left(c, context) ?? (c.level === 'organisation' && organisation === undefined ? notAssessed(c, 'outside selection') : undefined);
    if (skipped !== undefined) return { ...skipped, ...named };
    const own = organisation === undefined || (c.level === 'project' && !c.rules.some((r) => r.where === 'organisation')) ? undefined
      : decideIn(c, c.level === 'organisation' ? [organisation, ...projects] : [organisation], organisation, rulesOf(c).filter(({ rule }) => c.level === 'organisation' || rule.where !== 'project'));
    if (own !== undefined && c.level !== 'project') ownOutcomes.set(c.id, own);
    // What the organisation shows of a promise that only its projects keep are signs, which change no verdict.
    const combined = combine(c, ownOutcomes.get(c.id), outcomesOf.get(c), context);
    const challenges = answers.challengesOf(c, null);
    const outcome = dispute(combined, c, challenges);
    gathered.dispute(outcome, challenges);
    return { ...outcome, ...named };
  });
  return {
    commitments,
    projects: projects.map((p, i) => ({
      slug: p.slug ?? '', title: p.title, place: p.place, records: p.records, readInFull: p.unreadable.length === 0, commitments: inProjects[i] ?? [],
    })),
    own: new Map([...ownOutcomes].map(([id, { status }]) => [id, status])),
    gathered,
  };
}

// Each place's judgements by rule, sorted out once.
function byRule(): (place: PlaceResult) => ReadonlyMap<string, readonly JudgedSubject[]> {
  const known = new Map<PlaceResult, ReadonlyMap<string, readonly JudgedSubject[]>>();
  return (place) => {
    const sorted = known.get(place) ?? sortedByRule(place.judged);
    known.set(place, sorted);
    return sorted;
  };
}

function sortedByRule(judged: readonly JudgedSubject[]): ReadonlyMap<string, readonly JudgedSubject[]> {
  const rules = new Map<string, readonly JudgedSubject[]>();
  // What one rule says stands together.
  for (let i = 0, next = 0; i < judged.length; i = next) {
    const id = judged[i]?.rule ?? '';
    while (judged[next]?.rule === id) next += 1;
    const before = rules.get(id);
    const own = judged.slice(i, next);
    rules.set(id, before === undefined ? own : [...before, ...own]);
  }
  return rules;
}

const isProjects = ({ level }: Commitment): boolean => level !== 'organisation';

// The organisation's verdict where both keep a promise: the worse of what its projects come to and of its own.
function combine(c: Commitment, own: CommitmentOutcome | undefined, outcomes: readonly CommitmentOutcome[] | undefined, { value, charter, selection }: Reducing): CommitmentOutcome & Pick<CommitmentResult, 'projects'> {
  if (outcomes === undefined) return own ?? notAssessed(c, 'outside selection');
  if (outcomes.length === 0 && own === undefined) return notAssessed(c, selection.since === undefined ? 'there is no project to audit' : 'outside selection');
  const rolled = rollUp(c, outcomes, { effort: value(charter.rollUp.effort.key), undecided: value(charter.rollUp.undecided.key) });
  const status: Standing = (own === undefined || own.status === 'not-assessed' ? undefined : worstStanding([rolled.status, own.status])) ?? rolled.status;
  const severities = [...(rolled.status === status && rolled.severity !== undefined ? [rolled.severity] : []), ...(own?.status === status && own.severity !== undefined ? [own.severity] : [])];
  const severity: Severity | undefined = gravest(severities);
  return {
    id: c.id,
    status,
    ...(severity === undefined ? {} : { severity }),
    reason: own === undefined ? rolled.reason : `${rolled.reason} The organisation's own: ${own.reason}`,
    rules: own?.rules ?? [],
    evidence: addStrengths([...outcomes.map((o) => o.evidence), ...(own === undefined ? [] : [own.evidence])]),
    projects: rolled.projects,
  };
}

function left(c: Commitment, { selection }: Reducing): CommitmentOutcome | undefined {
  if (selection.commitments !== null && !selection.commitments.includes(c.id)) return notAssessed(c, 'outside selection');
  return c.rules.length === 0 ? notAssessed(c, 'not assessed yet') : undefined;
}

function notAssessed({ id }: Commitment, reason: string): CommitmentOutcome {
  return { id, status: 'not-assessed', reason, rules: [], evidence: addStrengths([]) };
}
