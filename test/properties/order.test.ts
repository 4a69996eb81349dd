import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { AuditResult } from '../../src/model/result.js';
import type { FileSystem } from '../../src/records/files.js';
import { filesInMemory } from '../../src/records/memory.js';
import { AUDIT_DATE, AUDIT_YEAR, filesOf, ORGANISATIONS, type Files } from '../helpers/organisation.js';

const auditOf = (files: FileSystem): Promise<AuditResult> =>
  audit({ files, folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(AUDIT_DATE), year: AUDIT_YEAR });

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

const DIVIDER = /^---[ \t]*\n/m;

/** A file with its records in another order; undefined where it holds one. */
function reordered(text: string, seed: number): string | undefined {
  const records = text.split(DIVIDER).map((record) => (record.endsWith('\n') ? record : `${record}\n`));
  const [head = '', ...rest] = records;
  // What stands before the first divider is a record too, unless it is only a comment.
  const isRecord = /^kind:/m.test(head);
  const all = isRecord ? records : rest;
  return all.length < 2 ? undefined : `${isRecord ? '' : head}---\n${shuffled(all, seed).join('---\n')}`;
}

/** A result without what follows a moved line: places lose their lines, and what is sorted by them comes in an order of its own. */
function withoutLines(result: AuditResult): string {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare).map((one) => JSON.stringify(one)).toSorted();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !['line', 'column', 'frame', 'edit', 'first', 'updatedOn'].includes(key)).map(([key, inner]) => [key, bare(inner)]));
  };
  return JSON.stringify(bare(result), undefined, 1);
}

describe.each(ORGANISATIONS)('the result on %s', (name) => {
  const files = filesOf(name);
  const whole = auditOf(filesInMemory(files));

  it('is the same to the byte in whatever order files are listed and folders walked', async () => {
    const expected = JSON.stringify(await whole);
    await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
      expect(JSON.stringify(await auditOf(listedOtherwise(files, seed)))).toBe(expected);
    }), { numRuns: 8, seed: 20_253 });
  });

  it('is the same but for places in whatever order the records of a file stand', async () => {
    const several = Object.entries(files).flatMap(([path, text]) => (typeof text === 'string' && path.endsWith('.yaml') && path !== 'charter-audit.yaml' && reordered(text, 1) !== undefined ? [[path, text] as const] : []));
    if (several.length === 0) return;
    const expected = withoutLines(await whole);
    await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
      const moved = Object.fromEntries(several.map(([path, text]) => [path, reordered(text, seed) ?? text]));
      expect(withoutLines(await auditOf(filesInMemory({ ...files, ...moved })))).toBe(expected);
    }), { numRuns: 8, seed: 20_254 });
  });
});
