import type { Answer } from '../model/answers.js';
import type { Commitment } from '../model/charter.js';
import type { CommitmentOutcome, ExceptedFinding, Finding, JudgedSubject } from '../model/result.js';
import type { Severity } from '../model/verdict.js';
import type { Whole } from './decide-rule.js';
import { exceptedOf, findingsOf, outstandingOf, shortcomingsOf } from './findings.js';
import type { Decided } from './outcome.js';
import { favourableOf, type Favourable } from './sample.js';

/** A challenge because of which a verdict reads disputed, and what a breach would weigh. */
export interface Dispute {
  readonly challenge: Answer<'challenge'>;
  readonly severity: Severity;
}

/** Where a commitment falls short, or is disputed: in a project or in the organisation itself, and by which subjects. */
export interface Gap {
  readonly commitment: string;
  readonly project: string | null;
  readonly subjects: readonly JudgedSubject[];
}

/** What verdicts leave for people to act on. */
export interface Gathered {
  readonly findings: readonly Finding[];
  readonly outstanding: readonly Finding[];
  readonly excepted: readonly ExceptedFinding[];
  readonly disputes: readonly Dispute[];
  readonly gaps: readonly Gap[];
  /** What favourable verdicts rest on; only where a sample is drawn. */
  readonly favourable: readonly Favourable[];
}

/** Gathers it, one verdict after another. */
export class Gathering implements Gathered {
  readonly findings: Finding[] = [];
  readonly outstanding: Finding[] = [];
  readonly excepted: ExceptedFinding[] = [];
  readonly disputes: Dispute[] = [];
  readonly gaps: Gap[] = [];
  readonly favourable: Favourable[] = [];
  readonly #isSampled: boolean;

  constructor(isSampled: boolean) {
    this.#isSampled = isSampled;
  }

  /** What the verdict on a commitment in one place leaves. */
  add(commitment: Commitment, decided: Decided, self: Whole): void {
    const { outcome, challenges } = decided;
    this.findings.push(...findingsOf(commitment, decided, self));
    this.outstanding.push(...outstandingOf(commitment, decided));
    this.excepted.push(...exceptedOf(commitment, decided, self));
    this.dispute(outcome, challenges);
    if (this.#isSampled && (outcome.status === 'pass' || outcome.status === 'not-applicable')) this.favourable.push({ commitment, subjects: favourableOf(decided) });
    if (outcome.status === 'fail' || outcome.status === 'insufficient-evidence' || outcome.status === 'disputed') {
      this.gaps.push({ commitment: commitment.id, project: self.project, subjects: shortcomingsOf(commitment, decided) });
    }
  }

  /** The challenges because of which an outcome reads disputed, if it does. */
  dispute({ status, severity }: CommitmentOutcome, challenges: readonly Answer<'challenge'>[]): void {
    if (status === 'disputed') this.disputes.push(...challenges.map((challenge) => ({ challenge, severity: severity ?? 'moderate' })));
  }
}
