import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import { byText } from '../../src/model/place.js';
import type { AuditResult } from '../../src/model/result.js';
import type { Sample } from '../../src/model/sample.js';
import { filesInMemory } from '../../src/records/memory.js';
import { AUDIT_DATE, AUDIT_YEAR, filesOf, type Files } from '../helpers/organisation.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The audit of an organisation with a sample of that size. */
function sampled(files: Files, size: number, asOf = AUDIT_DATE): Promise<AuditResult> {
  return audit({ files: filesInMemory(files), folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(asOf), year: AUDIT_YEAR, sample: { size, digest } });
}

const good = filesOf('honest-good');
let first: Promise<AuditResult> | undefined;
const result = (): Promise<AuditResult> => (first ??= sampled(good, 60));
const sampleOf = ({ sample }: AuditResult): Sample => {
  if (sample === undefined) throw new Error('Nothing was drawn.');
  return sample;
};

describe('the records to look at by hand', () => {
  test('are at least one for every commitment that passed', async () => {
    const { commitments, ...rest } = await result();
    const covered = new Set(sampleOf({ commitments, ...rest }).records.flatMap((record) => record.commitments));
    expect(commitments.filter(({ id, status, evidence }) => status === 'pass' && evidence.pieces > 0 && !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('say where they lie, what they were taken to show, who made them, where to look and what to do', async () => {
    const { records, asked, population } = sampleOf(await result());
    expect([asked, records.length, population > 60]).toEqual([60, 60, true]);
    for (const { commitment, commitments, subject, place, recordedBy, claims, checks } of records) {
      expect(good[place.file]?.toString().split('\n')[(place.line ?? 0) - 1], subject).toBeDefined();
      expect(commitments).toContain(commitment);
      expect(claims[0]?.rule.startsWith(`${commitment}/`)).toBe(true);
      expect(new Set(claims.map(({ rule }) => rule.split('/').slice(0, 2).join('/')))).toEqual(new Set(commitments));
      expect(recordedBy).toMatch(/^[PST]-/);
      expect(checks.length).toBeGreaterThan(1);
    }
    expect(records.filter(({ lookUp }) => lookUp.length > 0).map(({ checks }) => checks[0])).toContain('Look up what it names, and see whether the days, numbers and amounts are the same there.');
  });

  test('are the same when the files come in another order, and when less is asked for', async () => {
    const turned = Object.fromEntries(Object.entries(good).toSorted(([a], [b]) => byText(b, a)));
    const fewer = sampleOf(await sampled(turned, 20));
    const { records, seed } = sampleOf(await result());
    expect(fewer.seed).toBe(seed);
    expect(fewer.records).toEqual(records.slice(0, 20));
  });

  test('are others on another day, and where a record says something else', async () => {
    const seeds = [await sampled(good, 1, '2025-10-30'), await sampled({ ...good, 'org/board/meetings.yaml': String(good['org/board/meetings.yaml']).replace('pack_sent_on: 2024-05-08', 'pack_sent_on: 2024-05-07') }, 1)].map((other) => sampleOf(other).seed);
    expect(new Set([sampleOf(await result()).seed, ...seeds]).size).toBe(3);
  });

  test('are all there are where more are asked for', async () => {
    const { population } = sampleOf(await result());
    const whole = sampleOf(await sampled(good, 9999));
    expect(whole.records.length).toBe(population);
    expect(new Set(whole.records.map(({ place, subject }) => `${place.file} ${String(place.line)} ${subject}`)).size).toBe(population);
  });

  test('hold nothing that was struck out', async () => {
    const bad = await sampled(filesOf('box-ticker'), 9999);
    const struck = new Set(bad.findings.filter((f) => f.rule === 'integrity/self-approval').map(({ place }) => `${place.file}:${String(place.line)}`));
    expect(struck.size).toBeGreaterThan(0);
    expect(sampleOf(bad).records.filter(({ place }) => struck.has(`${place.file}:${String(place.line)}`))).toEqual([]);
  });

  test('are not drawn unless they are asked for, and nothing else changes', async () => {
    const { sample, ...rest } = await result();
    const { sample: none, ...plain } = await audit({ files: filesInMemory(good), folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(AUDIT_DATE), year: AUDIT_YEAR });
    expect([sample === undefined, none]).toEqual([false, undefined]);
    expect(plain).toEqual(rest);
  });
});
