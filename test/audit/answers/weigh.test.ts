import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../../src/audit/answers/weigh.js';
import { ruleVerdict } from '../../../src/audit/rule-verdict.js';
import type { Answer } from '../../../src/model/answers.js';
import { day } from '../../../src/model/day.js';
import type { JudgedSubject } from '../../../src/model/result.js';
import { VERDICTS, type Standing, type Verdict } from '../../../src/model/verdict.js';

const place = { file: 'e.yaml', line: 1, column: 1 };
const base = { record: 'e.yaml#0', project: null, label: 'e', place, commitmentAt: place };
const recorded = { id: 'e', commitment: 'practice/papers', reason: 'so', recorded_on: day('2024-06-01'), recorded_by: 'S-4K7QX2' };
const EXCEPTION: Answer<'exception'> = { ...base, data: { ...recorded, kind: 'exception', expires_on: day('2025-06-01') } };
const CHALLENGE: Answer<'challenge'> = { ...base, data: { ...recorded, kind: 'challenge', raised_by: 'P-3H8WZ1', raised_on: day('2024-06-01') } };

/** A subject, and whether an exception and a challenge are about it. */
interface Drawn {
  readonly verdict: Verdict;
  readonly isExcepted: boolean;
  readonly isChallenged: boolean;
}

const drawn = fc.array(fc.record({ verdict: fc.constantFrom(...VERDICTS), isExcepted: fc.boolean(), isChallenged: fc.boolean() }), { maxLength: 25 });
const shares = fc.option(fc.integer({ min: 50, max: 100 }).map((n) => n / 100), { nil: undefined });
const subject = ({ verdict }: Drawn, i: number): JudgedSubject => ({ rule: 'practice/papers/sent', project: null, verdict, label: String(i), place: { file: 'a.yaml', line: i + 1 }, reason: '', rests: [] });

function weighed(all: readonly Drawn[], share: number | undefined): ReturnType<typeof weigh> {
  const subjects = all.map(subject);
  const at = (s: JudgedSubject): Drawn | undefined => all[subjects.indexOf(s)];
  return weigh(subjects, share, { exceptionFor: (s) => (at(s)?.isExcepted === true ? EXCEPTION : undefined), challengesFor: (s) => (at(s)?.isChallenged === true ? [CHALLENGE] : []) });
}

const goodness: Readonly<Record<Standing, number>> = { fail: 0, 'insufficient-evidence': 1, disputed: 1, 'not-due': 2, excepted: 2, pass: 3, 'not-applicable': 3 };
const isChallenged = true;
const isExcepted = true;
const [excepted, challenged] = [{ verdict: 'fail', isExcepted, isChallenged: false }, { verdict: 'pass', isExcepted: false, isChallenged }] as const;
const plain = (verdict: Verdict): Drawn => ({ verdict, isExcepted: false, isChallenged: false });

describe('a rule over its subjects once people have answered back', () => {
  it('is what it was where nobody did', () => {
    fc.assert(fc.property(drawn, shares, (all, share) => {
      const nobody = all.map(({ verdict }) => plain(verdict));
      expect(weighed(nobody, share).standing).toBe(ruleVerdict(all, share));
      expect(weighed(nobody, share)).toEqual(weigh(all.map(subject), share, undefined));
    }));
  });

  it('lets those decide that no exception takes out, unless there are more that one does', () => {
    expect(weighed([excepted, plain('pass')], undefined).standing).toBe('pass');
    expect(weighed([excepted, excepted, plain('pass')], undefined).standing).toBe('excepted');
    expect(weighed([excepted, plain('not-applicable')], undefined).standing).toBe('excepted');
    expect(weighed([excepted, plain('not-due')], undefined).standing).toBe('not-due');
    expect(weighed([excepted, plain('fail')], undefined).standing).toBe('fail');
  });

  it('takes nothing out that is tolerated anyway', () => {
    const ten = [...Array.from({ length: 9 }, () => plain('pass')), excepted];
    expect(weighed(ten, 0.9)).toMatchObject({ standing: 'pass', excepted: [], tally: { pass: 9, fail: 1, excepted: 0 } });
  });

  it('counts a pass that is challenged as undecided, and reads disputed where that turns it', () => {
    expect(weighed([challenged, plain('pass')], undefined).standing).toBe('disputed');
    expect(weighed([challenged, ...Array.from({ length: 9 }, () => plain('pass'))], 0.9).standing).toBe('pass');
    expect(weighed([challenged, plain('fail')], undefined).standing).toBe('fail');
  });

  it('counts every subject once', () => {
    fc.assert(fc.property(drawn, shares, (all, share) => {
      expect(Object.values(weighed(all, share).tally).reduce((sum, n) => sum + n, 0)).toBe(all.length);
    }));
  });

  it('never counts a breach as met: those that pass are as many as before, or fewer', () => {
    fc.assert(fc.property(drawn, shares, (all, share) => {
      expect(weighed(all, share).tally.pass).toBeLessThanOrEqual(all.filter(({ verdict }) => verdict === 'pass').length);
    }));
  });

  it('never passes where nothing passed', () => {
    fc.assert(fc.property(drawn, shares, (all, share) => {
      const none = all.filter(({ verdict }) => verdict !== 'pass');
      if (none.some(({ verdict }) => verdict === 'fail' || verdict === 'insufficient-evidence')) expect(['pass', 'not-applicable']).not.toContain(weighed(none, share).standing);
    }));
  });

  it('never gets better by a challenge', () => {
    fc.assert(fc.property(drawn, shares, (all, share) => {
      const unchallenged = all.map((one) => ({ ...one, isChallenged: false }));
      expect(goodness[weighed(all, share).standing]).toBeLessThanOrEqual(goodness[weighed(unchallenged, share).standing]);
    }));
  });

  it('never gets better by one more bad subject that no exception is about', () => {
    fc.assert(fc.property(drawn, fc.constantFrom<Verdict>('fail', 'insufficient-evidence'), (all, bad) => {
      if (all.some(({ verdict }) => verdict === 'pass' || verdict === 'fail' || verdict === 'insufficient-evidence')) expect(goodness[weighed([...all, plain(bad)], undefined).standing]).toBeLessThanOrEqual(goodness[weighed(all, undefined).standing]);
    }));
  });

  it('does not depend on the order of its subjects', () => {
    fc.assert(fc.property(drawn, shares, (all, share) => {
      expect(weighed(all.toReversed(), share).standing).toBe(weighed(all, share).standing);
    }));
  });
});
