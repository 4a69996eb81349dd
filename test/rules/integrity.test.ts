import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { integrity } from '../../rules/integrity/index.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import type { Charter } from '../../src/model/charter.js';
import { day } from '../../src/model/day.js';
import type { History } from '../../src/model/history.js';
import type { Finding } from '../../src/model/result.js';
import { diskAt } from '../../src/records/disk.js';
import type { FileSystem } from '../../src/records/files.js';
import { filesInMemory } from '../../src/records/memory.js';
import { readMarked } from '../../scripts/examples/marked-portfolio.js';

const root = join(import.meta.dirname, '../../fixtures');
// The charter with all its numbers, for settings to name; but its rules find nothing.
const signsOnly: Charter = { ...scieCharter, commitments: scieCharter.commitments.map((c) => ({ ...c, facts: [], rules: c.rules.map((rule) => ({ ...rule, judge: () => [] })) })) };

/** What the signs alone say of a portfolio, whatever the rules make of it. */
async function signsIn(files: FileSystem, asOf: string, year: string, history?: History): Promise<readonly Finding[]> {
  const looked = history === undefined ? {} : { history: () => Promise.resolve(history) };
  const result = await audit({ files, folderName: 'fixture', charter: signsOnly, documents: documentReader, version: 'test', asOf: day(asOf), year, ...looked });
  expect({ problems: result.problems, defects: result.defects }).toEqual({ problems: [], defects: [] });
  return result.findings.filter((f) => f.rule.startsWith('integrity/'));
}

const lineOf = ({ place }: Finding): number => (place.file === 'charter-audit.yaml' ? 1 : (place.line ?? 1));
const show = (line: number, sign: string): string => `line ${String(line).padStart(4)}: ${sign}`;

for (const { id, hard } of integrity) {
  describe(`the sign ${id}`, () => {
    const path = [`${id}.yaml`, id].map((name) => join(root, 'rules/integrity', name)).find((p) => existsSync(p));

    it('shows on the marked lines of its fixture and on no other', async () => {
      expect(path).toBeDefined();
      const { files, expectations, history, asOf, year } = readMarked(path ?? '');
      const findings = await signsIn(filesInMemory(files), asOf, year, history);
      const found = findings.filter((f) => f.rule === `integrity/${id}`);
      const marked = expectations.map((e) => show(e.line, e.rule));
      expect(marked.length).toBeGreaterThan(0);
      expect(found.map((f) => show(lineOf(f), id)).toSorted(), found.map((f) => `${show(lineOf(f), id)} ${f.reason}`).join('\n')).toEqual(marked.toSorted());
      expect(found.map((f) => f.severity)).toEqual(found.map(() => (hard ? 'major' : 'query')));
      expect(found.filter((f) => f.reason === '' || f.mend === '')).toEqual([]);
    });
  });
}

describe('the signs as a whole', () => {
  it('find nothing in the honest organisation that does well', async () => {
    const findings = await signsIn(diskAt(join(root, 'honest-good')), '2025-10-31', '2024-25');
    expect(findings.map((f) => `${f.rule} ${f.place.file}: ${f.reason}`)).toEqual([]);
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
