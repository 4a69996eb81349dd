import type { Commitment, Rule } from '../model/charter.js';
import type { Period } from '../model/audit-year.js';
import type { CommitmentOutcome, EvidenceStrength, JudgedSubject, RuleOutcome } from '../model/result.js';
import { gravest, severityOfInsufficient, worstVerdict, type Severity, type Verdict } from '../model/verdict.js';
import { strengthOf } from './evidence-strength.js';
import { belongs } from './in-year.js';
import { ruleVerdict, tallyOf } from './rule-verdict.js';
import { settle, type Strikes } from './strikes.js';

/** What is needed to turn judgements into verdicts. */
export interface Court {
  readonly period: Period;
  readonly strikes: Strikes;
  /** The value of a parameter in force. */
  readonly value: (key: string) => number;
  /** Kinds of which a record could not be read where the rules look, `*` for any. */
  readonly unreadable: readonly string[];
  /** The same of the organisation's records that the rules of a project look up. */
  readonly unreadableConsulted: readonly string[];
  /** The project or organisation as a whole, to point at where no record is there to judge. */
  readonly self: Whole;
}

/** A project or the organisation as a whole. */
export type Whole = Pick<JudgedSubject, 'project' | 'label' | 'place'>;

/** The judgements of one or several places, by the whole id of their rule. */
export type JudgedByRule = (rule: string) => readonly JudgedSubject[];

/** A commitment's outcome in one place, with the settled subjects that the findings are made of. */
export interface Decided {
  readonly outcome: CommitmentOutcome;
  readonly rules: readonly DecidedRule[];
}

export interface DecidedRule {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  readonly subjects: readonly JudgedSubject[];
  readonly outstanding: readonly JudgedSubject[];
}

/** A commitment's verdict from the judgements of its rules: the worst of its rules, held to the conditions on evidence. */
export function decide(commitment: Commitment, rules: readonly Rule[], judged: JudgedByRule, court: Court): Decided {
  const decided = rules.map((rule) => decideRule(commitment, rule, judged, court));
  const counting = decided.filter(({ rule }) => countsTowards(commitment, rule.severity));
  const subjects = decided.flatMap((d) => d.subjects);
  const evidence = strengthOf(subjects.filter((s) => s.verdict === 'pass'), court.strikes);
  const verdict = worstVerdict(counting.map((d) => d.outcome.verdict)) ?? 'not-applicable';
  const weakness = verdict === 'pass' ? weaknessOf(commitment, evidence) : undefined;
  const status = weakness === undefined ? verdict : 'insufficient-evidence';
  const severity = status === 'fail' ? failingSeverity(decided) : status === 'insufficient-evidence' ? severityOfInsufficient(commitment.force, 'major') : undefined;
  return {
    outcome: {
      id: commitment.id,
      status,
      ...(severity === undefined ? {} : { severity }),
      reason: weakness ?? reasonFor(verdict, counting),
      rules: decided.map((d) => d.outcome),
      evidence,
    },
    rules: decided,
  };
}

/** Whether a failing rule of this severity fails the commitment: a minor one only where the force is `aim`, a query never. */
export function countsTowards({ force }: Pick<Commitment, 'force'>, severity: Severity): boolean {
  return severity === 'major' || severity === 'moderate' || (severity === 'minor' && force === 'aim');
}

function decideRule(commitment: Commitment, rule: Rule, judged: JudgedByRule, court: Court): DecidedRule {
  const id = `${commitment.id}/${rule.id}`;
  const found = judged(id);
  const mine = found.length === 0 && rule.severity !== 'query' ? [silence(id, rule, court)] : found;
  const whose = (belonging: ReturnType<typeof belongs>): readonly JudgedSubject[] => mine.filter((j) => belongs(j, court.period) === belonging);
  const subjects = whose('counts').map((j) => settle(j, court.strikes));
  const outstanding = whose('outstanding');
  const verdict = ruleVerdict(subjects, rule.share === undefined ? undefined : court.value(rule.share.key));
  const unread = isTouched(rule.reads, court.unreadable) || isTouched(rule.consults, court.unreadableConsulted);
  const undecided = unread && verdict !== 'fail';
  const tally = tallyOf(subjects);
  return {
    rule,
    subjects,
    outstanding,
    outcome: {
      rule: id,
      severity: rule.severity,
      basis: rule.uses.length > 0 ? 'policy' : 'charter',
      verdict: undecided ? 'insufficient-evidence' : verdict,
      subjects: tally,
      tolerated: verdict === 'pass' ? tally.fail + tally['insufficient-evidence'] : 0,
      elsewhere: mine.length - subjects.length,
      outstanding: outstanding.length,
      ...(unread ? { note: 'A record that this rule reads could not be read.' } : {}),
    },
  };
}

function isTouched(reads: readonly string[], unreadable: readonly string[]): boolean {
  return reads.length > 0 && unreadable.some((kind) => kind === '*' || reads.includes(kind));
}

// An auditor may not stay silent as a linter may: a rule with nothing to look at has not passed.
function silence(id: string, { mend }: Rule, { self }: Court): JudgedSubject {
  return { rule: id, verdict: 'insufficient-evidence', ...self, reason: 'There is nothing on file to judge this by.', mend, rests: [] };
}

// Where the evidence itself is too weak to pass on: see the strength of evidence.
function weaknessOf({ force, piece }: Commitment, evidence: EvidenceStrength): string | undefined {
  const { pieces, byStrength, confirmed } = evidence;
  if (force === 'must' && byStrength.reconstructed > 0 && byStrength.reconstructed + byStrength.undated === pieces) {
    return 'Every rule is met on paper, but all of the dated evidence was written down more than 90 days after the event.';
  }
  if (piece === 'culture' && confirmed === 0) return 'Every rule is met on paper, but none of it was confirmed by the people concerned.';
  return undefined;
}

function failingSeverity(decided: readonly DecidedRule[]): Severity | undefined {
  return gravest(decided.filter((d) => d.outcome.verdict === 'fail').map((d) => d.outcome.severity));
}

function reasonFor(verdict: Verdict, counting: readonly DecidedRule[]): string {
  const responsible = counting.filter((d) => d.outcome.verdict === verdict);
  if (verdict === 'pass') {
    const others = counting.length - responsible.length;
    return `Every rule that applies is met: ${String(responsible.length)}${others === 0 ? '' : `, and ${String(others)} that do not apply`}.`;
  }
  return responsible.map((d) => d.rule.title).join(' ');
}
