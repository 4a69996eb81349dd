import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStrengths } from '../../src/audit/evidence-strength.js';
import { rollUp } from '../../src/audit/roll-up.js';
import type { CommitmentOutcome } from '../../src/model/result.js';
import { VERDICTS, type Force, type Standing, type Status } from '../../src/model/verdict.js';

const tolerances = { effort: 0.8, undecided: 0.1 };
const outcome = (status: Status): CommitmentOutcome => ({ id: 'x/y', status, reason: '', rules: [], evidence: addStrengths([]), ...(status === 'fail' ? { severity: 'major' as const } : {}) });
const rolled = (force: Force, ...statuses: readonly Status[]): Standing => rollUp({ force }, statuses.map(outcome), tolerances).status;
const times = (n: number, status: Status): readonly Status[] => Array.from({ length: n }, () => status);
const goodness: Readonly<Record<Standing, number>> = { fail: 0, 'insufficient-evidence': 1, disputed: 1, 'not-due': 2, excepted: 2, pass: 3, 'not-applicable': 3 };
const statuses = fc.array(fc.constantFrom<Status>(...VERDICTS, 'excepted', 'disputed'), { minLength: 1, maxLength: 30 });
const forces = fc.constantFrom<Force>('must', 'effort');

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

  it('is disputed where a disputed project would turn the verdict if it failed, and never counts it as met', () => {
    expect(rolled('must', 'disputed')).toBe('disputed');
    expect(rolled('must', ...times(19, 'pass'), 'disputed')).toBe('disputed');
    expect(rolled('effort', ...times(9, 'pass'), 'disputed')).toBe('pass');
    expect(rolled('effort', ...times(4, 'pass'), 'disputed')).toBe('disputed');
    expect(rolled('must', 'disputed', 'fail')).toBe('fail');
    expect(rolled('must', 'disputed', 'insufficient-evidence')).toBe('insufficient-evidence');
  });

  it('is excepted, and neither passed nor not applicable, where all that it applies to are', () => {
    expect(rolled('must', 'excepted', 'not-applicable')).toBe('excepted');
    expect(rolled('must', 'excepted', 'not-due')).toBe('not-due');
    expect(rolled('must', 'excepted', 'insufficient-evidence')).toBe('insufficient-evidence');
  });

  it('never gets better by one more failing project, and does not depend on their order', () => {
    fc.assert(fc.property(statuses, forces, (list, force) => {
      expect(rolled(force, ...list.toReversed())).toBe(rolled(force, ...list));
      if (list.some((s) => s === 'pass' || s === 'fail' || s === 'insufficient-evidence')) expect(goodness[rolled(force, ...list, 'fail')]).toBeLessThanOrEqual(goodness[rolled(force, ...list)]);
    }));
  });

  it('never gets better when a project that passed is disputed', () => {
    fc.assert(fc.property(statuses, forces, (list, force) => {
      expect(goodness[rolled(force, ...list, 'disputed')]).toBeLessThanOrEqual(goodness[rolled(force, ...list, 'pass')]);
    }));
  });
});
