import type { Answer } from '../model/answers.js';
import type { Commitment } from '../model/charter.js';
import type { CommitmentOutcome, EvidenceStrength } from '../model/result.js';
import { countsTowards, fallsShort, gravest, severityOfInsufficient, worstStanding, type Severity, type Standing } from '../model/verdict.js';
import { dispute } from './answers/dispute.js';
import { exceptedUntil } from './answers/wording.js';
import { decideRule, type Court, type DecidedRule, type JudgedByRule } from './decide-rule.js';
import { strengthOfPasses } from './evidence-strength.js';
import type { Assigned } from './judge-place.js';

/** A commitment's outcome in one place, with the settled subjects that the findings are made of. */
export interface Decided {
  readonly outcome: CommitmentOutcome;
  /** The same without what stands in for the whole of it or disputes the whole of it. */
  readonly plain: CommitmentOutcome;
  readonly rules: readonly DecidedRule[];
  /** The exception that stands in for the whole of it. */
  readonly exception?: Answer<'exception'>;
  /** The challenges because of which it reads disputed. */
  readonly challenges: readonly Answer<'challenge'>[];
}

/** A commitment's verdict from the judgements of its rules: the worst of its rules, held to the conditions on evidence, once people have answered back. */
export function decide(commitment: Commitment, rules: readonly Assigned[], judged: JudgedByRule, court: Court): Decided {
  const decided = rules.map((rule) => decideRule(commitment, rule, judged, court));
  const counting = decided.filter(({ rule }) => countsTowards(commitment.force, rule.severity));
  const evidence = strengthOfPasses(decided.map((d) => d.subjects), court.strikes);
  const standing = worstStanding(counting.map((d) => d.outcome.verdict)) ?? 'not-applicable';
  const weakness = standing === 'pass' || standing === 'disputed' ? weaknessOf(commitment, evidence) : undefined;
  const status = weakness === undefined ? standing : 'insufficient-evidence';
  const severity = severityOf(status, commitment, counting, decided);
  const plain: CommitmentOutcome = {
    id: commitment.id,
    status,
    ...(severity === undefined ? {} : { severity }),
    reason: weakness ?? reasonFor(standing, counting),
    rules: decided.map((d) => d.outcome),
    evidence,
  };
  return { plain, rules: decided, ...answered(plain, commitment, counting, court) };
}

// An exception for the whole of it stands in for what falls short; a challenge to the whole of it disputes a pass. The organisation's verdict is disputed
// only once it is whole, with what its projects come to.
function answered(plain: CommitmentOutcome, commitment: Commitment, counting: readonly DecidedRule[], { answers, self: { project } }: Court): Pick<Decided, 'outcome' | 'exception' | 'challenges'> {
  const exception = fallsShort(plain.status) ? answers.exceptionOf(commitment, project) : undefined;
  if (exception !== undefined) {
    const { id, reason, rules, evidence } = plain;
    return { outcome: { id, status: 'excepted', reason: exceptedUntil(exception, reason), rules, evidence }, exception, challenges: [] };
  }
  const whole = project === null ? [] : answers.challengesOf(commitment, project);
  const outcome = dispute(plain, commitment, whole);
  const challenges = outcome.status === 'disputed' ? [...counting.flatMap((d) => d.challenges), ...whole] : [];
  return { outcome, challenges: challenges.length === 0 ? challenges : [...new Set(challenges)] };
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

// Of a breach, that of its gravest rule, whether it counts or not; of a dispute, what a breach of the gravest disputed rule would weigh.
function severityOf(status: Standing, { force }: Commitment, counting: readonly DecidedRule[], all: readonly DecidedRule[]): Severity | undefined {
  if (status === 'fail') return gravest(all.filter((d) => d.outcome.verdict === 'fail').map((d) => d.outcome.severity));
  if (status === 'insufficient-evidence') return severityOfInsufficient(force, 'major');
  return status === 'disputed' ? gravest(counting.filter((d) => d.outcome.verdict === 'disputed').map((d) => d.outcome.severity)) : undefined;
}

function reasonFor(standing: Standing, counting: readonly DecidedRule[]): string {
  const responsible = counting.filter((d) => d.outcome.verdict === standing);
  if (standing === 'pass') {
    const others = counting.length - responsible.length;
    const excepted = counting.reduce((sum, d) => sum + d.excepted.length, 0);
    return `Every rule that applies is met: ${String(responsible.length)}${others === 0 ? '' : `, and ${String(others)} that do not apply`}.${excepted === 0 ? '' : ` Judgements taken out by exceptions: ${String(excepted)}.`}`;
  }
  const titles = responsible.map((d) => d.rule.title).join(' ');
  return standing === 'excepted' ? `Most of what is judged here is excepted: ${titles}` : standing === 'disputed' ? `What is disputed: ${titles}` : titles;
}
