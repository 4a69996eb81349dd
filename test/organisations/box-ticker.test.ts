import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import type { Charter } from '../../src/model/charter.js';
import { auditFiles, filesOf } from '../helpers/organisation.js';

/** The charter as it would be if nobody looked for signs of box-ticking. */
const trusting: Charter = {
  ...scieCharter,
  signs: [],
  commitments: scieCharter.commitments.map((c) => ({ ...c, rules: c.rules.filter((r) => r.severity !== 'query') })),
};

/** Promises that its records keep on the face of it. */
const WELL_PAPERED = [
  'structure/fee-or-benefit', 'structure/expenses-paid', 'structure/access-support', 'structure/clear-roles', 'structure/board-membership', 'structure/board-paper-section',
  'practice/scope-clarity', 'practice/joint-planning', 'practice/feedback-on-time', 'practice/participant-support', 'practice/digital-complements', 'review/staff-diversity-audit',
];

describe('the organisation that ticks boxes', () => {
  it('has every record in order as records go', async () => {
    const { problems, defects } = await auditFiles(filesOf('box-ticker'));
    expect({ problems, defects }).toEqual({ problems: [], defects: [] });
  });

  it('passes at least nine of the twelve that it has papered over when nobody looks for signs', async () => {
    const { commitments } = await auditFiles(filesOf('box-ticker'), trusting);
    const judged = commitments.filter((c) => WELL_PAPERED.includes(c.id));
    expect(judged).toHaveLength(WELL_PAPERED.length);
    expect(judged.filter((c) => c.status === 'pass').length, judged.map((c) => `${c.id} ${c.status}`).join('\n')).toBeGreaterThanOrEqual(9);
  });

  it('passes none of force must once the evidence is struck out, and is told at least six different signs', async () => {
    const { commitments, findings } = await auditFiles(filesOf('box-ticker'));
    expect(commitments.filter((c) => c.force === 'must' && c.status === 'pass').map((c) => c.id)).toEqual([]);
    const signs = new Set(findings.filter((f) => f.outcome === 'sign').map((f) => f.rule));
    expect(signs.size, [...signs].join('\n')).toBeGreaterThanOrEqual(6);
  });
});
