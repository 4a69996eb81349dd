import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { integrity } from '../../rules/integrity/index.js';
import { diskAt } from '../../src/records/disk.js';
import { signMarks, signsIn } from '../helpers/marked-signs.js';

const root = join(import.meta.dirname, '../../fixtures');

for (const sign of integrity) {
  describe(`the sign ${sign.id}`, () => {
    it('shows on the marked lines of its fixture and on no other, with its own weight', async () => {
      const { found, marked } = await signMarks(sign);
      expect(found).toEqual(marked);
    });
  });
}

describe('the signs as a whole', () => {
  it('find nothing in the honest organisation that does well', async () => {
    const findings = await signsIn(diskAt(join(root, 'honest-good')), '2025-10-31', '2024-25');
    expect(findings.map((f) => `${f.rule} ${f.place.file}: ${f.reason}`)).toEqual([]);
  });

  it('say of everything they find why, and what to do', async () => {
    const findings = await signsIn(diskAt(join(root, 'box-ticker')), '2025-10-31', '2024-25');
    expect(findings.filter((f) => f.reason === '' || f.mend === '')).toEqual([]);
  });

  it('strike nothing out in the honest organisation that does poorly', async () => {
    const findings = await signsIn(diskAt(join(root, 'honest-poor')), '2025-10-31', '2024-25');
    expect(findings.filter((f) => f.severity !== 'query').map((f) => `${f.rule} ${f.place.file}: ${f.reason}`)).toEqual([]);
  });

  it('show more than a dozen kinds of box-ticking in the organisation that ticks boxes', async () => {
    const findings = await signsIn(diskAt(join(root, 'box-ticker')), '2025-10-31', '2024-25');
    expect(new Set(findings.map((f) => f.rule)).size).toBeGreaterThan(12);
  });
});
