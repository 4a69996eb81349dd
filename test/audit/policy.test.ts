import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { ownParametersOf, parametersOf, policyOf, type Policy } from '../../src/audit/policy.js';
import { day } from '../../src/model/day.js';
import type { Config, PolicyEntry } from '../../src/records/config.js';

const key = 'feedback-on-time.cap';
const place = { file: 'charter-audit.yaml', line: 4, column: 3 };
const MEETING = day('2024-04-18');
const approval = { approvedBy: 'P-3H8WZ1', approvedOn: day('2024-04-20'), approvedAt: MEETING };
const entry = (value: number, more: Partial<PolicyEntry> = {}): PolicyEntry => ({ key, value, depth: 0, place, ...more });
const known = { asOf: day('2025-03-31'), slugs: ['bench', 'carers-online'], meetings: new Set([MEETING]) };

function policyFor(entries: readonly PolicyEntry[], more: Partial<Pick<Config, 'locks' | 'projects'>> = {}): Policy {
  return policyOf(scieCharter, { policy: entries, locks: [], projects: [], ...more }, known);
}
const codes = ({ problems }: Policy): readonly string[] => problems.map((p) => p.code);
const told = ({ problems }: Policy): readonly string[] => problems.map((p) => `${p.message} ${p.mend}`);

describe('the policy of a portfolio', () => {
  it('keeps the defaults where nothing is set', () => {
    const policy = policyFor([]);
    for (const parameter of parametersOf(scieCharter)) expect(policy.value(parameter.key)).toBe(parameter.default);
  });

  it('may be stricter without asking anybody', () => {
    const policy = policyFor([entry(56)]);
    expect(policy.problems).toEqual([]);
    expect(policy.value(key)).toBe(56);
    expect(policy.settings[0]?.relaxed).toBeUndefined();
  });

  it('may not be looser unless the Network agreed, and the default stands until then', () => {
    const policy = policyFor([entry(120)]);
    expect(told(policy)).toEqual([
      'feedback-on-time.cap is 120, looser than the default 84, and nobody is on record as having agreed to it. ' +
        'Write it as {value: 120, approved_by: …, approved_on: …, approved_at: …} with the date of the Network meeting, or use a stricter value.',
    ]);
    expect(policy.value(key)).toBe(84);
    expect(policy.settings).toEqual([]);
  });

  it('may be looser with an approver, a day and a Network meeting, and is then shown as relaxed', () => {
    const policy = policyFor([entry(120, approval)]);
    expect(policy.problems).toEqual([]);
    expect(policy.value(key)).toBe(120);
    expect(policy.settings[0]?.relaxed).toEqual(approval);
  });

  it('says which part of an approval is missing', () => {
    const part = policyFor([entry(120, { approvedBy: approval.approvedBy })]);
    expect(told(part)[0]).toContain('and approved_on and approved_at are missing.');
    expect(codes(policyFor([entry(120, { approvedOn: approval.approvedOn, approvedAt: MEETING })]))).toEqual(['policy-loosened']);
  });

  it('may not be agreed at a meeting that is not on file', () => {
    const policy = policyFor([entry(120, { ...approval, approvedAt: day('2024-04-19') })]);
    expect(told(policy)[0]).toContain('the Network meeting of 2024-04-19, and no such meeting is on file.');
    expect(policy.value(key)).toBe(84);
  });

  it('is not held against records that nobody opened', () => {
    const settings = { policy: [entry(120, { ...approval, approvedAt: day('2024-04-19') }), entry(56, { project: 'bench' })], locks: [], projects: [{ slug: 'bench', place }] };
    const policy = policyOf(scieCharter, settings, { asOf: known.asOf, slugs: undefined, meetings: undefined });
    expect([codes(policy), policy.value(key), policy.value(key, 'bench')]).toEqual([[], 120, 56]);
  });

  it.each([
    ['on the day before the approval', '2024-04-19', 84],
    ['on the day of the approval', '2024-04-20', 120],
  ])('is looser only from its approval on: %s', (_when, asOf, value) => {
    const policy = policyOf(scieCharter, { policy: [entry(120, approval)], locks: [], projects: [] }, { ...known, asOf: day(asOf) });
    expect(policy.value(key)).toBe(value);
    expect(policy.problems.map(({ code, warning }) => [code, warning])).toEqual(value === 84 ? [['policy-not-yet', true]] : []);
  });

  it('must have values within their bounds, and whole ones where things are counted', () => {
    expect(codes(policyFor([entry(5000)]))).toEqual(['policy-range']);
    expect(told(policyFor([entry(60.5)]))).toEqual(['feedback-on-time.cap is 60.5, but it counts whole ones (days). Write 60 or 61.']);
    expect(told(policyFor([entry(90, { key: 'shared.effort-projects' })]))[0]).toContain('Write a share as a number from 0 to 1, such as 0.9 for 90 %');
    expect(codes(policyFor([entry(0.95, { key: 'shared.effort-projects' })]))).toEqual([]);
  });

  it.each([
    ['feedback-on-time.capp', 'Did you mean feedback-on-time.cap?'],
    ['feedbak-on-time.cap', 'Did you mean feedback-on-time.cap?'],
    ['practice/feedback-on-time.cap', 'Did you mean feedback-on-time.cap?'],
    ['perfect-scores', 'There is perfect-scores.answers.'],
    ['thin-text.length', 'There is thin-text.reason.'],
    ['paid-within', 'There are fee-or-benefit.paid-within, expenses-paid.paid-within.'],
    ['feedback-on-timecap', 'There are feedback-on-time.agreed-within, feedback-on-time.cap, '],
    ['qqq', '`charter-audit list policy` shows all there are.'],
    ['constructor', '`charter-audit list policy` shows all there are.'],
  ])('must name a parameter that a rule has: %s', (wrong, mend) => {
    const { problems } = policyFor([entry(3, { key: wrong })]);
    expect(problems.map((p) => [p.code, p.place])).toEqual([['policy-unknown', place]]);
    expect(problems[0]?.mend).toContain(mend);
  });

  it('finds for any slip in any key the key that was meant, or others like it', () => {
    const keys = parametersOf(scieCharter).map((p) => p.key);
    fc.assert(fc.property(fc.constantFrom(...keys), fc.nat(), (meant, at) => {
      const slip = meant.slice(0, at % meant.length) + meant.slice((at % meant.length) + 1);
      if (keys.includes(slip)) return;
      const [problem] = policyFor([entry(3, { key: slip })]).problems;
      expect(problem?.mend).toMatch(/^(?:Did you mean|There (?:is|are)) /);
    }), { seed: 20_254 });
  });

  it('is looser for disclosure control only with the agreement of the Network', () => {
    const looser = { key: 'disclosure.people-threshold' };
    expect(codes(policyFor([entry(4, looser)]))).toEqual(['policy-loosened']);
    expect(codes(policyFor([entry(6, looser)]))).toEqual([]);
    expect(policyFor([entry(6, looser)]).value('disclosure.people-threshold')).toBe(6);
  });

  it('says where it was set', () => {
    expect(policyFor([entry(5000)]).problems[0]?.place).toEqual(place);
    expect(policyFor([entry(60)]).settings[0]?.place).toEqual(place);
  });

  it('tells of all that is wrong with it, in the order of the lines', () => {
    const lines = [entry(5000, { place: { ...place, line: 9 } }), entry(3, { key: 'no.such', place: { ...place, line: 7 } }), entry(120, { place: { ...place, line: 8 } })];
    expect(policyFor(lines).problems.map((p) => [p.place.line, p.code])).toEqual([[7, 'policy-unknown'], [8, 'policy-loosened'], [9, 'policy-range']]);
  });
});

describe('a value for one project', () => {
  it('holds there and nowhere else', () => {
    const policy = policyFor([entry(70), entry(56, { project: 'bench' })]);
    expect([policy.value(key, 'bench'), policy.value(key, 'carers-online'), policy.value(key)]).toEqual([56, 70, 70]);
    expect(policy.settings.map(({ project, value }) => [project, value])).toEqual([[null, 70], ['bench', 56]]);
  });

  it('is held against the default of the charter, not against what the portfolio sets', () => {
    expect(codes(policyFor([entry(56), entry(80, { project: 'bench' })]))).toEqual([]);
    expect(codes(policyFor([entry(120, approval), entry(120, { project: 'bench' })]))).toEqual(['policy-loosened']);
    expect(policyFor([entry(120, { project: 'bench', ...approval })]).settings[0]?.relaxed).toEqual(approval);
  });

  it('can not be one that bears on the organisation, or on all projects together', () => {
    for (const wide of ['shared.effort-projects', 'shared.undecided-projects', 'board-membership.attendance', 'bulk-entry.window', 'copied-text.words']) {
      const { default: standard } = parametersOf(scieCharter).find((p) => p.key === wide) ?? { default: NaN };
      expect(codes(policyFor([entry(standard, { key: wide, project: 'bench' })])), wide).toEqual(['policy-not-for-projects']);
    }
  });

  it('can be any by which a project is judged by itself', () => {
    const own = ownParametersOf(scieCharter);
    for (const p of own) expect(codes(policyFor([entry(p.default, { key: p.key, project: 'bench' })])), p.key).toEqual([]);
    expect([...own].map((p) => p.key)).toEqual(expect.arrayContaining(['feedback-on-time.cap', 'thin-text.reason', 'few-voices.newcomers']));
  });

  it('is for a project that there is', () => {
    const policy = policyFor([entry(5000, { project: 'carers-onlin' }), entry(56, { project: 'carers-onlin' })], { projects: [{ slug: 'carers-onlin', place }, { slug: 'bench', place }] });
    expect(told(policy)).toEqual([
      'There is no project called carers-onlin to have settings of its own. Did you mean carers-online?',
      'feedback-on-time.cap is 5000; it may lie between 14 and 183 (days). The default is 84.',
    ]);
    expect(policy.settings).toEqual([]);
  });
});

describe('a locked parameter', () => {
  const lockedAt = (depth: number): Config['locks'][number] => ({ key, depth, place: { file: 'shared.yaml', line: 3, column: 9 } });

  it('keeps the value that the shared file sets', () => {
    const policy = policyFor([entry(60, { depth: 1 })], { locks: [lockedAt(1)] });
    expect([codes(policy), policy.value(key)]).toEqual([[], 60]);
    expect(policy.locks.get(key)).toEqual(lockedAt(1));
  });

  it.each([['looser', 120], ['the same', 60], ['stricter', 20]])('can not be set by who extends the file: %s', (_what, value) => {
    const policy = policyFor([entry(60, { depth: 1 }), entry(value, approval)], { locks: [lockedAt(1)] });
    expect(told(policy)).toEqual(['feedback-on-time.cap is locked at shared.yaml:3:9, so it can\'t be set here, not even to something stricter. Take it out; to change it, ask whoever locked it.']);
    expect(policy.value(key)).toBe(60);
  });

  it('keeps the default where the file that locks it sets none', () => {
    const policy = policyFor([entry(60)], { locks: [lockedAt(1)] });
    expect([codes(policy), policy.value(key)]).toEqual([['policy-locked'], 84]);
  });

  it('can not be set for a project either, even where the portfolio locks it itself', () => {
    const policy = policyFor([entry(60), entry(50, { project: 'bench' })], { locks: [lockedAt(0)] });
    expect([codes(policy), policy.value(key), policy.value(key, 'bench')]).toEqual([['policy-locked'], 60, 60]);
  });

  it('is locked by the furthest of several files, and what that extends may set it', () => {
    const policy = policyFor([entry(70, { depth: 3 }), entry(60, { depth: 1 })], { locks: [lockedAt(2), lockedAt(1)] });
    expect([codes(policy), policy.value(key)]).toEqual([['policy-locked'], 70]);
  });

  it('must be one that a rule has', () => {
    expect(codes(policyFor([], { locks: [{ ...lockedAt(1), key: 'feedback-on-time.capp' }] }))).toEqual(['policy-unknown']);
  });

  it('has the value it was locked at, whatever others set, in every project', () => {
    const own = [...ownParametersOf(scieCharter)];
    const setting = fc.record({ parameter: fc.constantFrom(...own), at: fc.double({ min: 0, max: 1, noNaN: true }), project: fc.constantFrom(undefined, 'bench', 'carers-online') });
    fc.assert(fc.property(fc.array(setting, { maxLength: 12 }), fc.constantFrom(...own), (settings, locked) => {
      const entries = settings.map(({ parameter: p, at, project }) => entry(Math.round(p.min + at * (p.max - p.min)), { key: p.key, ...approval, ...(project === undefined ? {} : { project }) }));
      const policy = policyFor(entries, { locks: [{ ...lockedAt(1), key: locked.key }] });
      for (const project of [undefined, ...known.slugs]) expect(policy.value(locked.key, project)).toBe(locked.default);
      // And nothing is looser than the default without an approval to show for it.
      for (const { key: name, value, relaxed } of policyFor(entries.map(({ approvedBy: _, ...unapproved }) => unapproved)).settings) {
        const p = own.find((candidate) => candidate.key === name);
        expect(relaxed).toBeUndefined();
        expect(p?.stricter === 'lower' ? value <= p.default : value >= (p?.default ?? NaN)).toBe(true);
      }
    }), { seed: 20_255 });
  });
});
