import { describe, expect, test } from 'vitest';
import { compare, kindOf } from '../../src/audit/compare.js';
import type { Change, Stand } from '../../src/model/comparison.js';
import { day } from '../../src/model/day.js';
import type { AuditResult, CommitmentResult } from '../../src/model/result.js';
import { ANSWERED, auditResult, breach, byStatus, commitmentsWith, DIGEST, NO_EVIDENCE, RELAXED, ruleOutcome, SOME_EVIDENCE, tally } from '../helpers/result.js';

const ID = 'structure/expenses-paid';

/** A result of the organisation alone, in which one commitment stands as given. */
function resultWith(commitment: Partial<CommitmentResult>, changes: Partial<AuditResult> = {}): AuditResult {
  return auditResult({ projects: [], findings: [], commitments: commitmentsWith({ [ID]: { status: 'pass', reason: 'r', rules: [ruleOutcome(`${ID}/paid`)], evidence: SOME_EVIDENCE, projects: byStatus({}), ...commitment } }), ...changes });
}

const causes = (before: AuditResult, now: AuditResult): readonly string[] | undefined => compare(before, now).commitments.find(({ id }) => id === ID)?.causes;

describe('between two results a commitment is', () => {
  test.each<readonly [Change, Stand, Stand]>([
    ['new', { status: 'pass' }, { status: 'fail', severity: 'major' }],
    ['new', { status: 'not-due' }, { status: 'insufficient-evidence', severity: 'moderate' }],
    ['new', { status: 'pass' }, { status: 'disputed' }],
    ['worsened', { status: 'insufficient-evidence', severity: 'moderate' }, { status: 'fail', severity: 'moderate' }],
    ['worsened', { status: 'fail', severity: 'moderate' }, { status: 'fail', severity: 'major' }],
    ['lapsed', { status: 'pass' }, { status: 'insufficient-evidence', severity: 'moderate' }],
    ['lapsed', { status: 'excepted' }, { status: 'fail', severity: 'major' }],
    ['still-open', { status: 'fail', severity: 'major' }, { status: 'fail', severity: 'major' }],
    ['still-open', { status: 'fail', severity: 'major' }, { status: 'insufficient-evidence', severity: 'major' }],
    ['still-open', { status: 'fail', severity: 'major' }, { status: 'fail', severity: 'minor' }],
    ['fixed', { status: 'fail', severity: 'major' }, { status: 'pass' }],
    ['fixed', { status: 'disputed' }, { status: 'pass' }],
    ['still-met', { status: 'pass' }, { status: 'not-applicable' }],
    ['not-compared', { status: 'not-assessed' }, { status: 'fail', severity: 'major' }],
    ['not-compared', { status: 'fail', severity: 'major' }, { status: 'not-assessed' }],
  ])('%s when it stood %o and now %o', (change, before, now) => {
    expect(kindOf(before, now)).toBe(change);
  });
});

describe('what changed under a commitment is', () => {
  const inputs = (digest: string): AuditResult['manifest'] => ({ inputs: [{ file: 'a.yaml', digest }], schemas: DIGEST, policy: DIGEST, history: false });
  const other = `sha256:${'0'.repeat(64)}`;

  test('nothing where both results say the same', () => {
    expect(causes(resultWith({}), resultWith({}))).toEqual([]);
  });

  test('practice where another number of subjects is kept or broken', () => {
    expect(causes(resultWith({}), resultWith({ rules: [ruleOutcome(`${ID}/paid`, { subjects: tally({ pass: 11, fail: 1 }) })] }, { manifest: inputs(other) }))).toEqual(['practice']);
  });

  test('evidence where the same was done and more of it is undecided or struck out', () => {
    const undecided = resultWith({ rules: [ruleOutcome(`${ID}/paid`, { subjects: tally({ pass: 12, 'insufficient-evidence': 1 }) })] }, { manifest: inputs(other) });
    expect(causes(resultWith({}), undecided)).toEqual(['evidence']);
    expect(causes(resultWith({}), resultWith({ evidence: { ...SOME_EVIDENCE, struckOut: 5 } }, { manifest: inputs(other) }))).toEqual(['evidence']);
  });

  test('policy where a number of its own was set otherwise, and not where one of another commitment was', () => {
    expect(causes(resultWith({}), resultWith({}, { policy: [RELAXED] }))).toEqual(['policy']);
    expect(causes(resultWith({}), resultWith({}, { policy: [{ ...RELAXED, key: 'feedback-on-time.cap' }] }))).toEqual([]);
  });

  test('exceptions where one was made, or has run out', () => {
    expect(causes(resultWith({}), resultWith({}, { exceptions: ANSWERED.exceptions }))).toEqual(['exceptions']);
  });

  test('the rules where the program or its schemas are others', () => {
    expect(causes(resultWith({}), resultWith({}, { tool: { name: 'charter-audit', version: '9.0.0' } }))).toEqual(['rules']);
  });

  test('the date alone where the same records read otherwise on another day', () => {
    const later = resultWith({ status: 'fail', severity: 'major', rules: [ruleOutcome(`${ID}/paid`, { verdict: 'fail', subjects: tally({ fail: 12 }) })] }, { asOf: day('2025-05-31') });
    expect(causes(resultWith({}), later)).toEqual(['date']);
  });
});

test('a finding is the same on another line, and of two alike one that is gone is fixed', () => {
  const twice = [breach(), breach()];
  const moved = [breach({ place: { file: breach().place.file, line: 99, column: 1 } })];
  const { findings } = compare(auditResult({ findings: twice }), auditResult({ findings: moved }));
  expect([findings.new.length, findings.fixed.length, findings.open]).toEqual([0, 1, 1]);
});

test('fixing one place and breaking another is both told', () => {
  const { findings } = compare(auditResult({ findings: [breach()] }), auditResult({ findings: [breach({ subject: 'payments, entry 9' })] }));
  expect([findings.new.length, findings.fixed.length, findings.open]).toEqual([1, 1, 0]);
});

test('projects that one of the two lacks are named', () => {
  const { notices } = compare(auditResult({ projects: [] }), auditResult());
  expect(notices).toEqual(['Projects in the second result alone: morning-visits.']);
});

test('every commitment of a result without evidence is compared all the same', () => {
  expect(compare(resultWith({ evidence: NO_EVIDENCE }), resultWith({ evidence: NO_EVIDENCE })).totals['still-met']).toBe(1);
});
