import { basename, join } from 'node:path';
import { fixturesOf, readMarked } from '../../scripts/examples/marked-portfolio.js';
import { scieCharter } from '../../rules/index.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import type { Charter, Sign } from '../../src/model/charter.js';
import { day } from '../../src/model/day.js';
import type { History } from '../../src/model/history.js';
import type { Finding } from '../../src/model/result.js';
import type { FileSystem } from '../../src/records/files.js';
import { filesInMemory } from '../../src/records/memory.js';

const ROOT = join(import.meta.dirname, '../../fixtures/rules/integrity');

// The charter with all its numbers, for settings to name; but its rules find nothing.
const signsOnly: Charter = { ...scieCharter, commitments: scieCharter.commitments.map((c) => ({ ...c, facts: [], rules: c.rules.map((rule) => ({ ...rule, judge: () => [] })) })) };

/** What the signs alone say of a portfolio, whatever the rules make of it. @throws Error when a record can't be read, or a sign breaks down. */
export async function signsIn(files: FileSystem, asOf: string, year: string, history?: History): Promise<readonly Finding[]> {
  const looked = history === undefined ? {} : { history: () => Promise.resolve(history) };
  const result = await audit({ files, folderName: 'fixture', charter: signsOnly, documents: documentReader, version: 'test', asOf: day(asOf), year, ...looked });
  if (result.problems.length + result.defects.length > 0) throw new Error(`A fixture must be sound: ${JSON.stringify([...result.problems, ...result.defects], null, 2)}`);
  return result.findings.filter((f) => f.rule.startsWith('integrity/'));
}

/** What the marked fixtures of a sign show of it, and what their marks say, as lines that can be compared. @throws Error when it has no fixture, or one without marks. */
export async function signMarks({ id, hard }: Sign): Promise<{ readonly found: readonly string[]; readonly marked: readonly string[] }> {
  const paths = fixturesOf(join(ROOT, id));
  if (paths.length === 0) throw new Error(`The sign ${id} has no fixture.`);
  const weight = hard ? 'major' : 'query';
  const each = await Promise.all(paths.map(async (path) => {
    const name = basename(path);
    const { files, expectations, history, asOf, year } = readMarked(path);
    if (expectations.length === 0) throw new Error(`${name} marks nothing.`);
    const found = (await signsIn(filesInMemory(files), asOf, year, history)).filter((f) => f.rule === `integrity/${id}`);
    return {
      found: found.map((f) => show(name, lineOf(f), f.severity)).toSorted(),
      marked: expectations.map((e) => show(name, e.line, e.rule === id ? weight : e.rule)).toSorted(),
    };
  }));
  return { found: each.flatMap(({ found }) => found), marked: each.flatMap(({ marked }) => marked) };
}

const lineOf = ({ place }: Finding): number => (place.file === 'charter-audit.yaml' ? 1 : (place.line ?? 1));
const show = (name: string, line: number, weight: string): string => `${name}, line ${String(line).padStart(4)}: ${weight}`;
