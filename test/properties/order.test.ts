import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { AuditResult } from '../../src/model/result.js';
import type { FileSystem } from '../../src/records/files.js';
import { filesInMemory } from '../../src/records/memory.js';
import { fixturesOf } from '../helpers/marked-fixtures.js';
import { AUDIT_DATE, AUDIT_YEAR, filesOf, ORGANISATIONS, type Files } from '../helpers/organisation.js';

const auditOf = (files: FileSystem, asOf = AUDIT_DATE, year = AUDIT_YEAR): Promise<AuditResult> =>
  audit({ files, folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(asOf), year });

/** The same entries in an order that a number gives; every number another one. */
function shuffled<T>(entries: readonly T[], seed: number): readonly T[] {
  const keyed = entries.map((entry, i) => ({ entry, key: Math.imul(seed + i * 2_654_435_761, 40_503) >>> 0 }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ entry }) => entry);
}

/** Files that are listed in another order in every folder. */
function listedOtherwise(files: Files, seed: number): FileSystem {
  const disk = filesInMemory(Object.fromEntries(shuffled(Object.entries(files), seed)));
  return { ...disk, list: (folder) => shuffled(disk.list(folder), seed + folder.length) };
}

const DIVIDER = /^---.*\n/m;

/** A file with its records in another order; undefined where it holds one. */
function reordered(text: string, seed: number): string | undefined {
  const records = text.split(DIVIDER).map((record) => (record.endsWith('\n') ? record : `${record}\n`));
  const [head = '', ...rest] = records;
  // What stands before the first divider is a record too, unless it is only a comment.
  const isRecord = /^kind:/m.test(head);
  const all = isRecord ? records : rest;
  return all.length < 2 ? undefined : `${isRecord ? '' : head}---\n${shuffled(all, seed).join('---\n')}`;
}

const OF_LINES: readonly string[] = ['line', 'column', 'frame', 'edit', 'first', 'updatedOn', 'digest'];

/** A result without what follows a moved line: places lose their lines, files their digests, and what is sorted by lines comes in an order of its own. Of two texts alike, the one that stands later is said to be the copy; which it is follows its line. */
function withoutLines(result: AuditResult): string {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare).map((one) => JSON.stringify(one)).toSorted();
    if (typeof value !== 'object' || value === null) return value;
    const left = 'rule' in value && value.rule === 'integrity/copied-text' ? [...OF_LINES, 'subject', 'reason'] : OF_LINES;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !left.includes(key)).map(([key, inner]) => [key, bare(inner)]));
  };
  // A text may name a place too.
  return JSON.stringify(bare(result), undefined, 1).replaceAll(/(\.yaml):\d+:\d+/g, '$1');
}

const reorderedIn = (files: Files, seed: number): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, typeof text === 'string' && path.endsWith('.yaml') ? (reordered(text, seed) ?? text) : text]));
const holdsSeveral = (files: Files): boolean => Object.values(files).some((text) => typeof text === 'string' && reordered(text, 1) !== undefined);

it.each(ORGANISATIONS)('the result on %s is the same to the byte in whatever order files are listed and folders walked', async (name) => {
  const files = filesOf(name);
  const expected = JSON.stringify(await auditOf(filesInMemory(files)));
  await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
    expect(JSON.stringify(await auditOf(listedOtherwise(files, seed)))).toBe(expected);
  }), { numRuns: 6, seed: 20_253 });
});

describe('the result is the same but for places in whatever order the records of a file stand', () => {
  const fixtures = scieCharter.commitments.flatMap(({ id }) => fixturesOf(id)).filter(({ portfolio }) => holdsSeveral(portfolio.files));

  it('in the organisation that does well', async () => {
    const files = filesOf('honest-good');
    const expected = withoutLines(await auditOf(filesInMemory(files)));
    await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
      expect(withoutLines(await auditOf(filesInMemory(reorderedIn(files, seed))))).toBe(expected);
    }), { numRuns: 4, seed: 20_254 });
  });

  it('in the marked fixtures', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...fixtures), fc.nat(), async ({ portfolio: { files, asOf, year } }, seed) => {
      expect(withoutLines(await auditOf(filesInMemory(reorderedIn(files, seed)), asOf, year))).toBe(withoutLines(await auditOf(filesInMemory(files), asOf, year)));
    }), { numRuns: 60, seed: 20_255 });
  });
});
