import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleVerdict, tallyOf, type Weighed } from '../../src/audit/rule-verdict.js';
import { VERDICTS, type Verdict } from '../../src/model/verdict.js';

const of = (verdict: Verdict, n: number, explained = false): readonly Weighed[] => Array.from({ length: n }, () => ({ verdict, explained }));
const subjects = fc.array(fc.record({ verdict: fc.constantFrom(...VERDICTS), explained: fc.boolean() }), { maxLength: 40 });
const shares = fc.option(fc.integer({ min: 80, max: 100 }).map((n) => n / 100), { nil: undefined });
const goodness: Readonly<Record<Verdict, number>> = { fail: 0, 'insufficient-evidence': 1, 'not-due': 2, pass: 3, 'not-applicable': 3 };

describe('the verdict of a rule over its subjects', () => {
  it('is a fail at one breach where the charter says all', () => {
    expect(ruleVerdict([...of('pass', 99), ...of('fail', 1)])).toBe('fail');
  });

  it('has no percentage tolerance below ten subjects', () => {
    expect(ruleVerdict([...of('pass', 8), ...of('fail', 1)], 0.9)).toBe('fail');
  });

  it('lets breaches pass below ten that the records explain, as long as they do not outnumber the rest', () => {
    expect(ruleVerdict([...of('pass', 4), ...of('fail', 4, true)], 0.9)).toBe('pass');
    expect(ruleVerdict([...of('pass', 3), ...of('fail', 4, true)], 0.9)).toBe('fail');
  });

  it('allows the lesser of the share and n − 9 from ten on', () => {
    expect(ruleVerdict([...of('pass', 9), ...of('fail', 1)], 0.8)).toBe('pass');
    expect(ruleVerdict([...of('pass', 8), ...of('fail', 2)], 0.8)).toBe('fail');
    expect(ruleVerdict([...of('pass', 18), ...of('fail', 2)], 0.9)).toBe('pass');
    expect(ruleVerdict([...of('pass', 17), ...of('fail', 3)], 0.9)).toBe('fail');
  });

  it('takes a share below 80 % as a level to be reached, at any number', () => {
    expect(ruleVerdict([...of('pass', 3), ...of('fail', 1)], 0.7)).toBe('pass');
    expect(ruleVerdict([...of('pass', 2), ...of('fail', 1)], 0.7)).toBe('fail');
    expect(ruleVerdict([...of('pass', 7), ...of('fail', 3)], 0.7)).toBe('pass');
    expect(ruleVerdict([...of('pass', 7), ...of('fail', 2), ...of('insufficient-evidence', 2)], 0.7)).toBe('insufficient-evidence');
  });

  it('is undecided where the undecided subjects could turn it', () => {
    expect(ruleVerdict([...of('pass', 20), ...of('insufficient-evidence', 1)])).toBe('insufficient-evidence');
    expect(ruleVerdict([...of('pass', 19), ...of('insufficient-evidence', 1)], 0.9)).toBe('pass');
  });

  it('passes where all that is due passes, and is not due while something may still come', () => {
    expect(ruleVerdict([...of('pass', 3), ...of('not-applicable', 2)])).toBe('pass');
    expect(ruleVerdict([...of('pass', 3), ...of('not-due', 1)])).toBe('not-due');
    expect(ruleVerdict(of('not-applicable', 2))).toBe('not-applicable');
  });

  it('never gets better by one more breach', () => {
    fc.assert(fc.property(subjects, shares, fc.boolean(), (list, share, explained) => {
      const before = goodness[ruleVerdict(list, share)];
      const after = ruleVerdict([...list, { verdict: 'fail', explained }], share);
      // Where nothing was judged before, a breach that the records explain is the first thing judged.
      if (list.some((s) => s.verdict === 'pass' || s.verdict === 'fail' || s.verdict === 'insufficient-evidence')) expect(goodness[after]).toBeLessThanOrEqual(before);
    }));
  });

  const losing = (list: readonly Weighed[], at: number, verdict: Verdict): readonly Weighed[] =>
    list.map((s, i) => (i === at % list.length && s.verdict === verdict ? { ...s, verdict: 'insufficient-evidence' } : s));

  it('never gets better when the evidence of a pass is lost', () => {
    fc.assert(fc.property(subjects, shares, fc.nat(), (list, share, at) => {
      expect(goodness[ruleVerdict(losing(list, at, 'pass'), share)]).toBeLessThanOrEqual(goodness[ruleVerdict(list, share)]);
    }));
  });

  it('never comes to pass when it can no longer be told that a subject stands outside', () => {
    fc.assert(fc.property(subjects, shares, fc.nat(), (list, share, at) => {
      const [before, after] = [ruleVerdict(list, share), ruleVerdict(losing(list, at, 'not-applicable'), share)];
      if (goodness[before] < goodness.pass) expect(goodness[after]).toBeLessThan(goodness.pass);
    }));
  });

  it('does not depend on the order of the subjects', () => {
    fc.assert(fc.property(subjects, shares, (list, share) => { expect(ruleVerdict(list.toReversed(), share)).toBe(ruleVerdict(list, share)); }));
  });

  it('counts every subject once', () => {
    fc.assert(fc.property(subjects, (list) => { expect(Object.values(tallyOf(list)).reduce((a, b) => a + b, 0)).toBe(list.length); }));
  });
});
