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

/** What it can't paper over: papers that are not there, and more trustees at a meeting than there are. */
const SHOWS_ANYHOW = ['structure/board-membership', 'structure/board-paper-section'];

describe('the organisation that ticks boxes', () => {
  it('has every record in order as records go', async () => {
    const { problems, defects } = await auditFiles(filesOf('box-ticker'));
    expect({ problems, defects }).toEqual({ problems: [], defects: [] });
  });

  it('passes all but two of the 31 when nobody looks for signs', async () => {
    const { commitments } = await auditFiles(filesOf('box-ticker'), trusting);
    expect(commitments).toHaveLength(31);
    expect(commitments.filter((c) => c.status !== 'pass').map((c) => c.id)).toEqual(SHOWS_ANYHOW);
  });

  it('passes nothing at all once the evidence is struck out, and is told at least fifteen different signs', async () => {
    const { commitments, findings } = await auditFiles(filesOf('box-ticker'));
    expect(commitments.filter((c) => c.status === 'pass').map((c) => c.id)).toEqual([]);
    const signs = new Set(findings.filter((f) => f.outcome === 'sign').map((f) => f.rule));
    expect(signs.size, [...signs].join('\n')).toBeGreaterThanOrEqual(15);
  });
});
