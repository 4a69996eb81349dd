import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStrengths } from '../../src/audit/evidence-strength.js';
import { rollUp } from '../../src/audit/roll-up.js';
import type { CommitmentOutcome } from '../../src/model/result.js';
import { VERDICTS, type Force, type Status, type Verdict } from '../../src/model/verdict.js';

const tolerances = { effort: 0.8, undecided: 0.1 };
const outcome = (status: Status): CommitmentOutcome => ({ id: 'x/y', status, reason: '', rules: [], evidence: addStrengths([]), ...(status === 'fail' ? { severity: 'major' as const } : {}) });
const rolled = (force: Force, ...statuses: readonly Status[]): Verdict => rollUp({ force }, statuses.map(outcome), tolerances).verdict;
const times = (n: number, status: Status): readonly Status[] => Array.from({ length: n }, () => status);
const goodness: Readonly<Record<Verdict, number>> = { fail: 0, 'insufficient-evidence': 1, 'not-due': 2, pass: 3, 'not-applicable': 3 };

describe('the organisation\'s verdict over its projects', () => {
  it('needs every decided project to pass a plain promise', () => {
    expect(rolled('must', ...times(19, 'pass'))).toBe('pass');
    expect(rolled('must', ...times(19, 'pass'), 'fail')).toBe('fail');
  });

  it('needs four in five to pass an effort', () => {
    expect(rolled('effort', ...times(4, 'pass'), 'fail')).toBe('pass');
    expect(rolled('effort', ...times(3, 'pass'), 'fail')).toBe('fail');
  });

  it('is undecided when over a tenth of the projects concerned are', () => {
    expect(rolled('must', ...times(9, 'pass'), 'insufficient-evidence')).toBe('pass');
    expect(rolled('must', ...times(8, 'pass'), 'insufficient-evidence')).toBe('insufficient-evidence');
    expect(rolled('must', 'insufficient-evidence', 'not-applicable')).toBe('insufficient-evidence');
  });

  it('leaves projects out of the share that are not due, not applicable or excepted', () => {
    expect(rolled('must', 'pass', ...times(9, 'not-due'), ...times(9, 'not-applicable'), ...times(9, 'excepted'))).toBe('pass');
    expect(rolled('must', 'not-due', 'not-applicable')).toBe('not-due');
    expect(rolled('must', 'not-applicable')).toBe('not-applicable');
  });

  it('counts a disputed project as undecided, never as met', () => {
    expect(rolled('must', 'disputed')).toBe('insufficient-evidence');
  });

  it('never gets better by one more failing project, and does not depend on their order', () => {
    const list = fc.array(fc.constantFrom<Status>(...VERDICTS, 'excepted', 'disputed'), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(list, fc.constantFrom<Force>('must', 'effort'), (statuses, force) => {
      expect(rolled(force, ...statuses.toReversed())).toBe(rolled(force, ...statuses));
      if (statuses.some((s) => s === 'pass' || s === 'fail' || s === 'insufficient-evidence')) expect(goodness[rolled(force, ...statuses, 'fail')]).toBeLessThanOrEqual(goodness[rolled(force, ...statuses)]);
    }));
  });
});
