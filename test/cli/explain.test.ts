import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { allPages, explanation } from '../../src/cli/explanation.js';
import { widthOf } from '../../src/output/width.js';
import { KINDS } from '../../src/model/generated/records.js';

describe('explain', () => {
  test('has a page for every commitment, rule, sign, kind and parameter', () => {
    const pages = allPages();
    const { commitments, signs } = scieCharter;
    const ids = [
      ...commitments.map((c) => c.id),
      ...commitments.flatMap((c) => c.rules.map((r) => `${c.id}/${r.id}`)),
      ...commitments.flatMap((c) => c.parameters.map((p) => p.key)),
      ...signs.map((s) => `integrity/${s.id}`),
      ...KINDS,
    ];
    expect(ids.filter((id) => !pages.has(id))).toEqual([]);
  });

  test('fits 80 columns, but for examples to be copied and words that can not be broken', () => {
    const wide = [...allPages()].flatMap(([id, lines]) => lines().filter((line) => widthOf(line) > 80 && line.trim().includes(' ') && !/[{"]/.test(line)).map((line) => `${id}: ${line}`));
    expect(wide).toEqual([]);
  });

  test('of a commitment says where it stands in the charter, why it matters and how it is worded', () => {
    const page = explanation('practice/feedback-on-time');
    expect(page).toContain('Where it stands: Practice, 4th commitment');
    expect(page).toMatch(/Why it matters: \w/);
    expect(page).toContain('Force: qualified');
  });

  test('of a commitment without rules says that nothing judges it yet', () => {
    const bare = scieCharter.commitments.find((c) => c.rules.length === 0);
    if (bare === undefined) return expect(scieCharter.commitments.every((c) => c.rules.length > 0)).toBe(true);
    expect(explanation(bare.id)).toContain('No rule judges it yet');
  });

  test('of a rule says its severity, basis, tolerance, records and how to put it right', () => {
    const commitment = scieCharter.commitments.find((c) => c.rules.length > 0);
    const rule = commitment?.rules[0];
    const page = explanation(`${String(commitment?.id)}/${String(rule?.id)}`);
    for (const part of ['Severity: ', 'Basis: ', 'Tolerance: ', 'Records it reads: ', 'How to put it right: ', `Part of: ${String(commitment?.id)}`]) expect(page).toContain(part);
  });

  test('of a parameter says its default with the unit, which way is stricter, and that it is policy', () => {
    const page = explanation('shared.effort-projects');
    expect(page).toMatch(/Default 80 %; higher is\s+stricter; may be 0 % to 100 %/);
    expect(page).toContain('policy');
  });

  test('of a kind names its fields, which are required, and its choices', () => {
    const page = explanation('payments');
    expect(page).toContain('File: payments.yaml in the project');
    expect(page).toMatch(/items\.\*\.type: Type; choice, required: fee, voucher, training/);
    expect(page).toContain('kind: payments');
  });

  test('knows the conditions on evidence that findings name', () => {
    expect(explanation('evidence/unconfirmed')).toContain('confirmed by the people concerned');
  });
});
