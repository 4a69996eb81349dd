import { auditYear } from '../../src/model/audit-year.js';
import { day } from '../../src/model/day.js';
import type { YearStatus } from '../../src/model/answers.js';
import type { Sample } from '../../src/model/sample.js';
import type { AuditResult, CommitmentResult, EvidenceStrength, Finding, PolicySetting, RuleOutcome, Tally } from '../../src/model/result.js';
import type { Severity, Status } from '../../src/model/verdict.js';
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

/** So many subjects by verdict, none of the verdicts left out, and those that people answered back about. */
export function tally(counts: Partial<Tally>): Tally {
  return { fail: 0, 'insufficient-evidence': 0, 'not-due': 0, pass: 0, 'not-applicable': 0, excepted: 0, disputed: 0, ...counts };
}

/** So many things by status, none of the statuses left out. */
export function byStatus(counts: Partial<Record<Status, number>>): Record<Status, number> {
  return { ...tally({}), 'not-assessed': 0, ...counts };
}

/** The 31 commitments, not assessed but for those given. */
export function commitmentsWith(given: Readonly<Record<string, Partial<CommitmentResult>>>): readonly CommitmentResult[] {
  return scieCharter.commitments.map(({ id, title, standsAt, force, level }) => ({
    id, title, standsAt, force, level, status: 'not-assessed', reason: 'not assessed yet', rules: [], evidence: NO_EVIDENCE, ...given[id],
  }));
}

/** A digest as any other. */
export const DIGEST = `sha256:${'3f9a0c51b27de864'.repeat(4)}`;

/** A year in which one promise is broken and nothing was agreed to put it right. */
const YEAR_NOT_MET: YearStatus = {
  year: '2024-25',
  status: 'not-met',
  reason: 'Broken, undecided or disputed: 1 commitment of severity major or moderate, 1 of them not covered by an agreed action.',
  shortfalls: [{ commitment: 'structure/expenses-paid', status: 'fail', severity: 'moderate', covered: false, reason: 'no action is agreed for it' }],
};

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
    exceptedFindings: [],
    exceptions: [],
    challenges: [],
    actions: [],
    yearStatus: YEAR_NOT_MET,
    signOffs: [],
    manifest: { inputs: [{ file: 'charter-audit.yaml', digest: DIGEST }], schemas: DIGEST, policy: DIGEST, history: false },
    ...changes,
    commitments,
    findings,
    totals: { commitments: countStatuses(commitments), findings: countSeverities(findings), excepted: changes.exceptedFindings?.length ?? 0 },
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

/** An exception in force, a challenge that disputes a pass, an action that covers a shortfall, and a year that is on its way, as a result holds them. */
export const ANSWERED = {
  exceptionFinding: breach({ subject: 'payments, entry 4' }),
  exceptions: [
    {
      id: 'paper-claims', project: 'morning-visits', commitment: 'structure/expenses-paid', about: 'payments of May', place: { file: 'projects/morning-visits/exceptions/paper-claims.yaml', line: 1, column: 1 },
      state: 'in-force', covers: 1, reason: 'the ledger was moved in May and June', recordedBy: 'S-4K7QX2', approvedBy: 'P-3H8WZ1', approvedOn: day('2024-06-20'), approvedAt: day('2024-06-18'), expiresOn: day('2025-04-30'), lacks: [],
    },
    { id: 'old', project: null, commitment: 'practice/joint-planning', place: { file: 'org/old.yaml', line: 1, column: 1 }, state: 'expired', covers: 0, reason: 'too few people', recordedBy: 'S-4K7QX2', expiresOn: day('2025-03-30'), lacks: [] },
    { id: 'thin', project: null, commitment: 'practice/joint-planning', place: { file: 'org/thin.yaml', line: 1, column: 1 }, state: 'void', covers: 0, reason: 'no time', recordedBy: 'S-4K7QX2', expiresOn: day('2025-06-30'), lacks: ['the approval of another person', 'the Network meeting that agreed'] },
  ],
  challenges: [
    { id: 'too-late', project: null, commitment: 'practice/joint-planning', about: 'morning-visits', place: { file: 'org/c.yaml', line: 1, column: 1 }, state: 'open', disputes: true, reason: 'the plan was made before we met', raisedBy: 'P-3H8WZ1', raisedOn: day('2025-02-10'), dueOn: day('2025-03-10') },
    { id: 'no-lift', project: null, commitment: 'structure/access-support', place: { file: 'org/d.yaml', line: 1, column: 1 }, state: 'not-upheld', disputes: false, reason: 'there was no lift', raisedBy: 'P-3H8WZ1', raisedOn: day('2024-06-10'), dueOn: day('2024-07-08'), answeredOn: day('2024-06-20'), answer: 'the room was on the ground floor' },
  ],
  actions: [
    { id: 'pay-weekly', project: null, commitment: 'structure/expenses-paid', place: { file: 'org/a.yaml', line: 1, column: 1 }, state: 'open', gap: 'claims wait for the end of the month', what: 'pay every Friday', owner: 'S-4K7QX2', dueOn: day('2025-06-30'), approvedBy: 'P-3H8WZ1', agreedOn: day('2025-02-01') },
    { id: 'learn', project: 'morning-visits', commitment: 'culture/learning', place: { file: 'projects/morning-visits/a.yaml', line: 1, column: 1 }, state: 'done', gap: 'no closing review', doneOn: day('2025-01-12'), agreedOn: day('2024-12-01') },
  ],
  yearStatus: {
    year: '2024-25', status: 'approaching', reason: 'Broken, undecided or disputed: 1 commitment of severity major or moderate.',
    shortfalls: [{ commitment: 'structure/expenses-paid', status: 'fail', severity: 'moderate', covered: true, reason: 'covered by pay-weekly, due by 2025-06-30' }],
  },
} as const satisfies Pick<AuditResult, 'exceptions' | 'challenges' | 'actions' | 'yearStatus'> & { readonly exceptionFinding: Finding };

/** Two records to look at by hand: one with all that a record can have, and one that shows many things. */
export const SAMPLE = {
  asked: 2,
  population: 30,
  seed: '3f9a0c51b27de8643f9a0c51b27de8643f9a0c51b27de8643f9a0c51b27de864',
  records: [
    {
      commitment: 'structure/expenses-paid', commitments: ['practice/joint-planning', 'structure/expenses-paid'], subject: 'payments, entry 3',
      place: { file: 'projects/morning-visits/payments.yaml', line: 12, column: 5 }, strength: 'transactional', confirmed: false, about: day('2024-07-15'), recordedBy: 'S-4K7QX2',
      claims: [{ rule: 'structure/expenses-paid/paid-in-time', place: { file: 'projects/morning-visits/payments.yaml', line: 12, column: 5 }, reason: 'The claim was paid after 12 days.' }],
      lookUp: [{ type: 'ledger', ref: 'L-3' }, { type: 'sign-in', ref: 'dms:88213', dated: day('2024-06-11'), file: 'sheets/june.csv' }],
      checks: ['Look up what it names.', 'Ask people.'],
    },
    {
      commitment: 'culture/champions', commitments: ['culture/champions'], subject: 'champions', place: { file: 'org/champions.yaml' }, strength: 'undated', confirmed: true, recordedBy: 'S-4K7QX2',
      claims: [1, 2, 3, 4, 5, 6].map((n) => ({ rule: 'culture/champions/named', place: { file: 'org/champions.yaml' }, reason: `${String(n)}.` })),
      lookUp: [], checks: ['See it.'],
    },
  ],
} as const satisfies Sample;
