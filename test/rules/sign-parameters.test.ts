import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charter } from '../../rules/define.js';
import { integrity } from '../../rules/integrity/index.js';
import { disclosing } from '../../rules/disclosure.js';
import { answering, shared } from '../../rules/shared.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import type { Parameter, Sign } from '../../src/model/charter.js';
import { day } from '../../src/model/day.js';
import { filesInMemory } from '../../src/records/memory.js';
import { readMarked } from '../../scripts/examples/marked-portfolio.js';

const root = join(import.meta.dirname, '../../fixtures/rules/integrity');

/** How often a sign shows in its fixture, with one of its numbers set to a value. */
async function found(sign: Sign, { key }: Parameter, value: number): Promise<number> {
  const path = [`${sign.id}.yaml`, sign.id].map((name) => join(root, name)).find((p) => existsSync(p)) ?? '';
  const { files, history, asOf, year } = readMarked(path);
  const changed = { ...sign, uses: sign.uses.map((p) => (p.key === key ? { ...p, default: value } : p)) };
  const signs = charter({ culture: [], practice: [], structure: [], review: [] }, [changed], { rollUp: { effort: shared.effortProjects, undecided: shared.undecidedProjects }, answers: answering, disclosure: disclosing });
  const { findings } = await audit({ files: filesInMemory(files), folderName: 'fixture', charter: signs, documents: documentReader, version: 'test', asOf: day(asOf), year, history: () => Promise.resolve(history) });
  return findings.length;
}

for (const sign of integrity.filter(({ uses }) => uses.length > 0)) {
  describe(`the sign ${sign.id}`, () => {
    it.each(sign.uses.map((parameter) => [parameter.key, parameter] as const))('goes by %s: the stricter it is, the more the sign shows', async (_key, parameter) => {
      const [strictest, loosest] = parameter.stricter === 'lower' ? [parameter.min, parameter.max] : [parameter.max, parameter.min];
      const [most, usual, least] = [await found(sign, parameter, strictest), await found(sign, parameter, parameter.default), await found(sign, parameter, loosest)];
      expect(most).toBeGreaterThanOrEqual(usual);
      expect(usual).toBeGreaterThanOrEqual(least);
      expect(most).toBeGreaterThan(least);
    });
  });
}
