import type { Commitment } from '../model/charter.js';
import type { CommitmentOutcome, CommitmentResult, Finding, JudgedSubject, PlaceResult, ProjectReport } from '../model/result.js';
import { worstVerdict, type Severity, type Status, gravest } from '../model/verdict.js';
import { addStrengths } from './evidence-strength.js';
import { findingsOf, outstandingOf } from './findings.js';
import { decide, type Court, type Decided, type JudgedByRule } from './outcome.js';
import { rollUp } from './roll-up.js';
import type { AuditContext } from './scene.js';
import type { Strikes } from './strikes.js';

/** What was asked for: all of it, or some projects or commitments. */
export interface Selection {
  readonly projects: readonly string[] | null;
  readonly commitments: readonly string[] | null;
}

/** The verdicts of the projects and of the organisation. */
export interface Reduced {
  readonly commitments: readonly CommitmentResult[];
  readonly projects: readonly ProjectReport[];
  readonly findings: readonly Finding[];
  readonly outstanding: readonly Finding[];
}

interface Reducing extends AuditContext {
  readonly strikes: Strikes;
  readonly selection: Selection;
  /** Undefined where a project is audited with no portfolio around it, or a selection leaves the organisation out. */
  readonly organisation: PlaceResult | undefined;
  /** Kinds of the organisation's records, which rules of projects look up, of which one could not be read. */
  readonly consulted: readonly string[];
}

/** From what every place gave to the verdicts: first each project's, then the organisation's. */
export function reduce(projects: readonly PlaceResult[], context: Reducing): Reduced {
  const judgedIn = byRule();
  const findings: Finding[] = [];
  const outstanding: Finding[] = [];
  const decideIn = (commitment: Commitment, places: readonly PlaceResult[], whole: PlaceResult, rules: Commitment['rules']): CommitmentOutcome => {
    const self = { project: whole.slug, label: whole.title, place: whole.place };
    const court: Court = { period: context.period, strikes: context.strikes, value: (key) => context.value(key, whole.slug ?? undefined), unreadable: places.flatMap((p) => p.unreadable), unreadableConsulted: context.consulted, self };
    const [place] = places;
    const judged: JudgedByRule = places.length === 1 && place !== undefined ? (id) => judgedIn(place, id) : (id) => places.flatMap((p) => judgedIn(p, id));
    const decided: Decided = decide(commitment, rules, judged, court);
    findings.push(...findingsOf(commitment, decided, self));
    outstanding.push(...outstandingOf(commitment, decided));
    return decided.outcome;
  };
  const inProjects = new Map(projects.map((project) => [project, context.charter.commitments.filter(isProjects).map((c) =>
    left(c, context) ?? decideIn(c, [project], project, c.rules.filter((r) => r.where !== 'organisation')))]));
  const commitments = context.charter.commitments.map((c): CommitmentResult => {
    const named = { title: c.title, standsAt: c.standsAt, force: c.force, level: c.level };
    const skipped = left(c, context) ?? (c.level === 'organisation' && context.organisation === undefined ? notAssessed(c, 'outside selection') : undefined);
    if (skipped !== undefined) return { ...skipped, ...named };
    const own = context.organisation === undefined || (c.level === 'project' && !c.rules.some((r) => r.where === 'organisation')) ? undefined
      : decideIn(c, c.level === 'organisation' ? [context.organisation, ...projects] : [context.organisation], context.organisation, c.level === 'organisation' ? c.rules : c.rules.filter((r) => r.where !== 'project'));
    const outcomes = c.level === 'organisation' ? undefined : [...inProjects.values()].flatMap((list) => list.filter((o) => o.id === c.id));
    // What the organisation shows of a promise that only its projects keep are signs, which change no verdict.
    return { ...combine(c, c.level === 'project' ? undefined : own, outcomes, context), ...named };
  });
  return {
    commitments,
    projects: projects.map((p) => ({
      slug: p.slug ?? '', title: p.title, place: p.place, records: p.records, readInFull: p.unreadable.length === 0, commitments: inProjects.get(p) ?? [],
    })),
    findings,
    outstanding,
  };
}

// Each place's judgements by rule, sorted out once.
function byRule(): (place: PlaceResult, rule: string) => readonly JudgedSubject[] {
  const known = new Map<PlaceResult, Map<string, JudgedSubject[]>>();
  return (place, rule) => {
    let rules = known.get(place);
    if (rules === undefined) {
      rules = new Map();
      known.set(place, rules);
      for (const judged of place.judged) {
        const same = rules.get(judged.rule);
        if (same === undefined) rules.set(judged.rule, [judged]);
        else same.push(judged);
      }
    }
    return rules.get(rule) ?? [];
  };
}

const isProjects = ({ level }: Commitment): boolean => level !== 'organisation';

// The organisation's verdict where both keep a promise: the worse of what its projects come to and of its own.
function combine(c: Commitment, own: CommitmentOutcome | undefined, outcomes: readonly CommitmentOutcome[] | undefined, { value, charter }: Reducing): CommitmentOutcome & Pick<CommitmentResult, 'projects'> {
  if (outcomes === undefined) return own ?? notAssessed(c, 'outside selection');
  if (outcomes.length === 0 && own === undefined) return notAssessed(c, 'there is no project to audit');
  const rolled = rollUp(c, outcomes, { effort: value(charter.rollUp.effort.key), undecided: value(charter.rollUp.undecided.key) });
  const status: Status = own === undefined ? rolled.verdict : (worstVerdict([rolled.verdict, ...(isVerdict(own.status) ? [own.status] : [])]) ?? rolled.verdict);
  const severities = [...(rolled.verdict === status && rolled.severity !== undefined ? [rolled.severity] : []), ...(own?.status === status && own.severity !== undefined ? [own.severity] : [])];
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

function isVerdict(status: Status): status is Exclude<Status, 'excepted' | 'disputed' | 'not-assessed'> {
  return status !== 'excepted' && status !== 'disputed' && status !== 'not-assessed';
}

function left(c: Commitment, { selection }: Reducing): CommitmentOutcome | undefined {
  if (selection.commitments !== null && !selection.commitments.includes(c.id)) return notAssessed(c, 'outside selection');
  return c.rules.length === 0 ? notAssessed(c, 'not assessed yet') : undefined;
}

function notAssessed({ id }: Commitment, reason: string): CommitmentOutcome {
  return { id, status: 'not-assessed', reason, rules: [], evidence: addStrengths([]) };
}
