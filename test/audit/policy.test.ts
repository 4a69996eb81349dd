import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { parametersOf, policyOf } from '../../src/audit/policy.js';

const place = { file: 'charter-audit.yaml', line: 4, column: 3 };
const key = 'feedback-on-time.cap';
const codes = (value: number, more = {}): readonly string[] => policyOf(scieCharter, [{ key, value, place, ...more }]).problems.map((p) => p.code);

describe('the policy of a portfolio', () => {
  it('keeps the defaults where nothing is set', () => {
    const policy = policyOf(scieCharter, []);
    for (const parameter of parametersOf(scieCharter)) expect(policy.value(parameter.key)).toBe(parameter.default);
  });

  it('may be stricter without asking anybody', () => {
    const policy = policyOf(scieCharter, [{ key, value: 56, place }]);
    expect(policy.problems).toEqual([]);
    expect(policy.value(key)).toBe(56);
    expect(policy.settings[0]?.relaxed).toBeUndefined();
  });

  it('may not be looser unless the Network agreed, and the default stands until then', () => {
    const policy = policyOf(scieCharter, [{ key, value: 120, place }]);
    expect(policy.problems.map((p) => p.code)).toEqual(['policy-loosened']);
    expect(policy.value(key)).toBe(84);
  });

  it('may be looser with an approver, a day and a Network meeting, and is then shown as relaxed', () => {
    const policy = policyOf(scieCharter, [{ key, value: 120, place, approvedBy: 'P-3H8WZ1', approvedOn: '2024-04-20', approvedAt: '2024-04-18' }]);
    expect(policy.problems).toEqual([]);
    expect(policy.value(key)).toBe(120);
    expect(policy.settings[0]?.relaxed).toEqual({ approvedBy: 'P-3H8WZ1', approvedOn: '2024-04-20', approvedAt: '2024-04-18' });
  });

  it('must name a parameter that a rule has, and a value within its bounds', () => {
    expect(policyOf(scieCharter, [{ key: 'feedback-on-time.pace', value: 3, place }]).problems.map((p) => p.code)).toEqual(['policy-unknown']);
    expect(codes(5000)).toEqual(['policy-range']);
  });

  it('says where it was set', () => {
    expect(policyOf(scieCharter, [{ key, value: 5000, place }]).problems[0]?.place).toEqual(place);
  });
});
