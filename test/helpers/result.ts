import { auditYear } from '../../src/model/audit-year.js';
import { day } from '../../src/model/day.js';
import type { AuditResult, CommitmentResult, EvidenceStrength, Finding, PolicySetting, RuleOutcome } from '../../src/model/result.js';
import type { Severity, Status, Verdict } from '../../src/model/verdict.js';
import { scieCharter } from '../../rules/index.js';
import type { ReportOptions } from '../../src/output/reporters.js';

/** No records at all. */
export const NO_EVIDENCE: EvidenceStrength = {
  pieces: 0,
  byStrength: { transactional: 0, contemporaneous: 0, late: 0, reconstructed: 0, undated: 0 },
  confirmed: 0,
  struckOut: 0,
};

/** Evidence of several strengths, confirmed in part. */
export const SOME_EVIDENCE: EvidenceStrength = {
  pieces: 23,
  byStrength: { transactional: 9, contemporaneous: 12, late: 2, reconstructed: 0, undated: 0 },
  confirmed: 6,
  struckOut: 1,
  oldest: day('2024-04-03'),
  newest: day('2025-02-11'),
};

/** A breach in a ledger, with the lines around it and what to write. */
export function breach(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'structure/expenses-paid/paid-in-time',
    commitments: ['structure/expenses-paid'],
    project: 'morning-visits',
    outcome: 'fail',
    severity: 'moderate',
    basis: 'policy',
    title: 'Every claim is paid within the limit.',
    subject: 'payments, entry 3',
    place: { file: 'projects/morning-visits/payments.yaml', line: 12, column: 5 },
    reason: 'The claim was accepted on 2024-06-01 and paid on 2024-07-15, 44 days later; the limit is 30 days.',
    mend: 'Pay claims within 30 days, and say why where one takes longer.',
    frame: { first: 11, lines: ['  - claim: travel', '    accepted_on: 2024-06-01', '    paid_on: 2024-07-15'] },
    edit: {
      file: 'projects/morning-visits/payments.yaml',
      line: 14,
      column: 24,
      insert: '\n    reason: <text of 15 words>',
      lines: ['reason: <text of 15 words>'],
      updatedOn: { line: 2, column: 13, replaces: 10, insert: '2025-03-31' },
    },
    ...changes,
  };
}

/** A rule's outcome over twelve subjects, all of which pass unless said otherwise. */
export function ruleOutcome(rule: string, changes: Partial<RuleOutcome> = {}): RuleOutcome {
  return {
    rule,
    severity: 'major',
    basis: 'charter',
    verdict: 'pass',
    subjects: tally({ pass: 12 }),
    tolerated: 0,
    elsewhere: 0,
    outstanding: 0,
    ...changes,
  };
}

/** So many subjects by verdict, none of the verdicts left out. */
export function tally(counts: Partial<Record<Verdict, number>>): Record<Verdict, number> {
  return { fail: 0, 'insufficient-evidence': 0, 'not-due': 0, pass: 0, 'not-applicable': 0, ...counts };
}

/** So many things by status, none of the statuses left out. */
export function byStatus(counts: Partial<Record<Status, number>>): Record<Status, number> {
  return { ...tally({}), excepted: 0, disputed: 0, 'not-assessed': 0, ...counts };
}

/** The 31 commitments, not assessed but for those given. */
export function commitmentsWith(given: Readonly<Record<string, Partial<CommitmentResult>>>): readonly CommitmentResult[] {
  return scieCharter.commitments.map(({ id, title, standsAt, force, level }) => ({
    id, title, standsAt, force, level, status: 'not-assessed', reason: 'not assessed yet', rules: [], evidence: NO_EVIDENCE, ...given[id],
  }));
}

/** An audit of one project in which everything was read and one claim was paid late. */
export function auditResult(changes: Partial<AuditResult> = {}): AuditResult {
  const findings = changes.findings ?? [breach()];
  const expenses: Partial<CommitmentResult> = {
    status: 'fail',
    severity: 'moderate',
    reason: '0 of 1 decided projects pass; 0 of 1 undecided.',
    projects: byStatus({ fail: 1 }),
    evidence: SOME_EVIDENCE,
  };
  const planning: Partial<CommitmentResult> = { status: 'pass', reason: '1 of 1 decided projects pass; 0 of 1 undecided.', projects: byStatus({ pass: 1 }), evidence: SOME_EVIDENCE };
  const commitments = changes.commitments ?? commitmentsWith({ 'structure/expenses-paid': expenses, 'practice/joint-planning': planning });
  return {
    formatVersion: '1.0',
    tool: { name: 'charter-audit', version: '0.1.0' },
    organisation: 'Kettlewick Care and Days',
    asOf: day('2025-03-31'),
    period: auditYear('2024-25'),
    selection: { projects: null, commitments: null },
    notices: [],
    policy: [],
    records: { projects: 1, files: 12, records: 30, leftOut: 2 },
    problems: [],
    defects: [],
    projects: [
      {
        slug: 'morning-visits',
        title: 'Morning visits',
        place: { file: 'projects/morning-visits/project.yaml', line: 1, column: 1 },
        records: { files: 12, records: 30, leftOut: 2 },
        readInFull: true,
        commitments: [
          { id: 'practice/joint-planning', status: 'pass', reason: 'Every rule that applies is met (1 of 1).', rules: [ruleOutcome('practice/joint-planning/lived')], evidence: SOME_EVIDENCE },
          {
            id: 'structure/expenses-paid',
            status: 'fail',
            severity: 'moderate',
            reason: 'Every claim is paid within the limit.',
            rules: [
              ruleOutcome('structure/expenses-paid/paid', { verdict: 'pass', subjects: tally({ pass: 11, fail: 1 }), tolerated: 1, elsewhere: 2, outstanding: 1 }),
              ruleOutcome('structure/expenses-paid/paid-in-time', { verdict: 'fail', severity: 'moderate', basis: 'policy', subjects: tally({ pass: 11, fail: 1 }), note: 'A record that this rule reads could not be read.' }),
            ],
            evidence: SOME_EVIDENCE,
          },
        ],
      },
    ],
    outstanding: [],
    ...changes,
    commitments,
    findings,
    totals: { commitments: countStatuses(commitments), findings: countSeverities(findings) },
  };
}

/** A number that the Network agreed to loosen. */
export const RELAXED: PolicySetting = {
  key: 'expenses-paid.cap',
  project: null,
  value: 45,
  default: 30,
  unit: 'days',
  place: { file: 'charter-audit.yaml', line: 6, column: 3 },
  relaxed: { approvedBy: 'P-3H8WZ1', approvedOn: day('2024-04-20'), approvedAt: day('2024-04-18') },
};

/** What `check` hands to a report when nothing is asked for. */
export function reportOptions(changes: Partial<ReportOptions> = {}): ReportOptions {
  return { failOn: 'moderate', detail: 'normal', plain: false, colour: false, exit: { code: 1, means: 'audited, findings at or above the threshold' }, ...changes };
}

function countStatuses(commitments: readonly CommitmentResult[]): Record<Status, number> {
  const counts = byStatus({});
  for (const { status } of commitments) counts[status] += 1;
  return counts;
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { major: 0, moderate: 0, minor: 0, query: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
