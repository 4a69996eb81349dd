import { describe, expect, it } from 'vitest';
import { settle, strikesOf } from '../../src/audit/strikes.js';
import type { Path } from '../../src/model/place.js';
import type { EvidenceUse, JudgedSubject, SignReport } from '../../src/model/result.js';
import type { Verdict } from '../../src/model/verdict.js';

const use = (record: string, path: Path = []): EvidenceUse => ({ record, path, place: { file: `${record}.yaml`, line: 1, column: 1 }, strength: 'contemporaneous', confirmed: false });

const judged = (verdict: Verdict, rests: readonly EvidenceUse[], either?: JudgedSubject['either']): JudgedSubject => ({
  rule: 'practice/some-commitment/some-rule',
  project: 'allotment',
  verdict,
  label: 'activity first-dig',
  place: { file: 'a.yaml', line: 1, column: 1 },
  reason: '7 of 7 people were told.',
  rests,
  ...(either === undefined ? {} : { either }),
});

const sign = (hard: boolean, ...strikes: SignReport['strikes']): SignReport => ({
  sign: hard ? 'integrity/before-event' : 'integrity/late-record',
  hard,
  label: 'feedback, entry 1',
  place: { file: 'feedback.yaml', line: 3, column: 5 },
  reason: 'The feedback was sent before the activity.',
  strikes,
});

const struck = (...strikes: SignReport['strikes']): ReturnType<typeof strikesOf> => strikesOf([sign(true, ...strikes)]);
const whole = (record: string): SignReport['strikes'][number] => ({ record, path: [] });

describe('struck-out evidence', () => {
  it('leaves a pass that rests on it undecided, names the sign and its place, and keeps what the records say', () => {
    const settled = settle(judged('pass', [use('activity'), use('feedback')]), struck(whole('feedback')));
    expect(settled.verdict).toBe('insufficient-evidence');
    expect(settled.reason).toContain('integrity/before-event, feedback.yaml:3:5');
    expect(settled.reason).toContain('7 of 7 people were told.');
    expect(settled.mend).toBeDefined();
  });

  it('leaves "not applicable" undecided too: it needs a fact that stands', () => {
    expect(settle(judged('not-applicable', [use('vacancies')]), struck(whole('vacancies'))).verdict).toBe('insufficient-evidence');
  });

  it.each(['fail', 'not-due', 'insufficient-evidence'] as const)('never helps: a verdict of %s stays as it is', (verdict) => {
    const before = judged(verdict, [use('feedback')]);
    expect(settle(before, struck(whole('feedback')))).toEqual(before);
  });

  it('no longer explains a breach', () => {
    const before = { ...judged('fail', [use('access')]), explained: true };
    expect(settle(before, struck(whole('access')))).toEqual({ ...before, explained: false });
    expect(settle(before, struck(whole('feedback')))).toEqual(before);
  });

  it('leaves alone what rests on other records', () => {
    const before = judged('pass', [use('activity')]);
    expect(settle(before, struck(whole('feedback')))).toEqual(before);
  });

  it('is not struck by a soft sign, which only asks a person to look', () => {
    const before = judged('pass', [use('feedback')]);
    expect(settle(before, strikesOf([sign(false, whole('feedback'))]))).toEqual(before);
  });

  it('is everything that the sign names, not only where it shows', () => {
    const strikes = struck(whole('feedback'), whole('survey'));
    expect(strikes.by(use('survey'))?.sign).toBe('integrity/before-event');
    expect(strikes.by(use('scope'))).toBeUndefined();
  });
});

describe('a sign at a part of a record', () => {
  const strikes = struck({ record: 'payments', path: ['items', 0, 'paid_on'] });

  it('strikes what rests on that part, on what lies below it, and on the whole record', () => {
    expect(strikes.by(use('payments', ['items', 0, 'paid_on']))).toBeDefined();
    expect(strikes.by(use('payments', ['items', 0]))).toBeDefined();
    expect(strikes.by(use('payments'))).toBeDefined();
    expect(struck({ record: 'payments', path: ['items', 0] }).by(use('payments', ['items', 0, 'people']))).toBeDefined();
  });

  it('leaves the parts beside it', () => {
    expect(strikes.by(use('payments', ['items', 1, 'paid_on']))).toBeUndefined();
    expect(strikes.by(use('payments', ['items', 0, 'people']))).toBeUndefined();
  });
});

describe('where so many of several must stand', () => {
  const either = (count: number): JudgedSubject['either'] => ({ count, of: [use('first'), use('second'), use('third')] });

  it('a pass stays as long as enough are left', () => {
    expect(settle(judged('pass', [], either(2)), struck(whole('first'))).verdict).toBe('pass');
  });

  it('a pass is undecided once too few are left', () => {
    expect(settle(judged('pass', [], either(2)), struck(whole('first'), whole('third'))).verdict).toBe('insufficient-evidence');
  });

  it('a fail stays a fail', () => {
    expect(settle(judged('fail', [], either(2)), struck(whole('first'), whole('third'))).verdict).toBe('fail');
  });
});
