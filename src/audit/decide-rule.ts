import type { Answer } from '../model/answers.js';
import type { Period } from '../model/audit-year.js';
import type { Commitment, Rule } from '../model/charter.js';
import type { JudgedSubject, RuleOutcome } from '../model/result.js';
import type { Answers } from './answers/answers.js';
import { weigh, type Excepted } from './answers/weigh.js';
import { belongs } from './in-year.js';
import { settle, type Strikes } from './strikes.js';

/** What is needed to turn judgements into verdicts. */
export interface Court {
  readonly period: Period;
  readonly strikes: Strikes;
  readonly answers: Answers;
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

/** A rule's outcome in one place, with the settled subjects that it rests on. */
export interface DecidedRule {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  /** Those that decide. */
  readonly subjects: readonly JudgedSubject[];
  readonly excepted: readonly Excepted[];
  readonly challenges: readonly Answer<'challenge'>[];
  readonly outstanding: readonly JudgedSubject[];
}

/** A rule's verdict over the judgements that count in the period, once people have answered back. */
export function decideRule(commitment: Commitment, rule: Rule, judged: JudgedByRule, court: Court): DecidedRule {
  const id = `${commitment.id}/${rule.id}`;
  const found = judged(id);
  const mine = found.length === 0 && rule.severity !== 'query' ? [silence(id, rule, court)] : found;
  const settled: JudgedSubject[] = [];
  const outstanding: JudgedSubject[] = [];
  for (const subject of mine) {
    const belonging = belongs(subject, court.period);
    if (belonging === 'counts') settled.push(settle(subject, court.strikes));
    else if (belonging === 'outstanding') outstanding.push(subject);
  }
  // A query asks a person to look; nothing can be excepted from that, and nothing in it disputed.
  const asked = rule.severity === 'query' || court.answers.isSilent(commitment) ? undefined : {
    exceptionFor: (subject: JudgedSubject) => court.answers.exceptionFor(commitment, subject),
    challengesFor: (subject: JudgedSubject) => court.answers.challengesFor(commitment, subject),
  };
  const { standing, subjects, excepted, challenges, tally } = weigh(settled, rule.share === undefined ? undefined : court.value(rule.share.key), asked);
  const unread = isTouched(rule.reads, court.unreadable) || isTouched(rule.consults, court.unreadableConsulted);
  const undecided = unread && standing !== 'fail';
  return {
    rule,
    subjects,
    excepted,
    challenges,
    outstanding,
    outcome: {
      rule: id,
      severity: rule.severity,
      basis: rule.uses.length > 0 ? 'policy' : 'charter',
      verdict: undecided ? 'insufficient-evidence' : standing,
      subjects: tally,
      tolerated: standing === 'pass' ? tally.fail + tally['insufficient-evidence'] : 0,
      elsewhere: mine.length - settled.length,
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
