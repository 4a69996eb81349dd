import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/model/result.js';
import { auditFolder, expectPlainWords, type Audited } from '../helpers/audited.js';
import { fixture, temporaryFolder, writeFiles } from '../helpers/on-disk.js';
import { runCli } from '../helpers/cli.js';

const SLUG = 'tea-room';
const PROJECT = 'kind: project\ntitle: The tea room\nstarted_on: 2024-05-01\nlead: S-4K7QX2\nrecorded_on: 2024-05-02\nrecorded_by: S-4K7QX2\n';
const ACTIVITY = 'kind: activity\nid: tasting\ndate: 2024-06-11\ntype: workshop\nminutes: 90\nformat: in-person\npeople: {pwus: 5, carers: 2, both: 0, staff: 2}\nrecorded_on: 2024-06-12\nrecorded_by: S-4K7QX2\n';
const NETWORK = 'kind: network-meetings\nitems: [{date: 2024-10-22, type: meeting, present: {pwus: 5, carers: 3, both: 0, staff: 1}, members: 12}]\nrecorded_on: 2024-10-23\nrecorded_by: S-4K7QX2\n';
const REASON = 'the group is three people who have met for years and plan as they go, and they asked not to be given papers';
const FEE = 'structure/fee-or-benefit';

const record = (kind: string, fields: Readonly<Record<string, string>>): string => Object.entries({ kind, commitment: FEE, recorded_on: '2024-10-23', recorded_by: 'S-4K7QX2', ...fields }).map(([field, value]) => `${field}: ${value}\n`).join('');
const exception = (fields: Readonly<Record<string, string>> = {}): string =>
  record('exception', { id: 'no-fee', reason: REASON, approved_by: 'P-3H8WZ1', approved_on: '2024-10-25', approved_at: '2024-10-22', expires_on: '2025-10-25', ...fields });

/** Audits a tea room that offered nobody a fee, with more records in its folder. */
async function auditWith(records: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Audited> {
  const folder = temporaryFolder();
  const own: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(records).map(([name, text]) => [`projects/${SLUG}/${name}`, text]));
  writeFiles(folder, { 'charter-audit.yaml': 'format: 1\norganisation: Tea\n', 'org/network.yaml': NETWORK, [`projects/${SLUG}/project.yaml`]: PROJECT, [`projects/${SLUG}/tasting.yaml`]: ACTIVITY, ...own });
  return auditFolder(folder, ['--commitment', FEE, ...options]);
}

const statusOf = ({ projects }: AuditResult): unknown => projects[0]?.commitments.find(({ id }) => id === FEE)?.status;

describe('a project that keeps a promise not, and explains', () => {
  test('fails without an exception, with the exit code of a finding', async () => {
    const { code, result } = await auditWith({});
    expect([code, statusOf(result)]).toEqual([1, 'fail']);
  });

  test('is excepted up to the last day, with its findings shown and not counted, and the exit code of an audit without findings', async () => {
    const { code, result, stdout } = await auditWith({ 'exception.yaml': exception() }, '--as-of', '2025-10-25');
    expect([code, statusOf(result)]).toEqual([0, 'excepted']);
    expect(result.exceptedFindings.length).toBeGreaterThan(0);
    expect(result.commitments.find(({ id }) => id === FEE)).toMatchObject({ status: 'excepted', projects: { excepted: 1, fail: 0, pass: 0 } });
    for (const part of ['\nExceptions\n', 'in force until 2025-10-25, 0 days left: structure/fee-or-benefit', '\nExcepted, and not counted\n', `  Excepted by: ${SLUG}/no-fee`]) expect(stdout).toContain(part);
    expectPlainWords(stdout);
  });

  test('fails again the day after, and is told that the exception has expired', async () => {
    const { code, result, stdout } = await auditWith({ 'exception.yaml': exception() }, '--as-of', '2025-10-26');
    expect([code, statusOf(result), result.exceptedFindings]).toEqual([1, 'fail', []]);
    expect(stdout).toContain('expired on 2025-10-25, 1 day ago: structure/fee-or-benefit');
    expect(result.findings.map(({ rule }) => rule)).toContain('answers/exception-expired');
  });
});

describe('an answer that is not in order is said so, with its place and what to do', () => {
  test.each<readonly [string, string, string]>([
    ['approved by its own author', exception({ approved_by: 'S-4K7QX2' }), 'integrity/self-approval'],
    ['longer than twelve months', exception({ expires_on: '2025-10-26' }), 'answers/exception-over-long'],
    ['expired', exception({ expires_on: '2025-10-24' }), 'answers/exception-expired'],
    ['about something that is not there', exception({ about: 'tastings' }), 'answers/exception-unmatched'],
    ['a challenge of a verdict that does not exist', record('challenge', { id: 'c', reason: 'no', raised_by: 'P-9C4XN0', raised_on: '2024-10-23', about: 'lunch' }), 'answers/challenge-unmatched'],
  ])('%s', async (_what, text, rule) => {
    const { code, result, stderr } = await auditWith({ 'answer.yaml': text }, '--as-of', '2025-10-25');
    expect([code, statusOf(result), stderr]).toEqual([1, 'fail', '']);
    const found = result.findings.filter((finding) => finding.rule === rule);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ project: SLUG, place: { file: `projects/${SLUG}/answer.yaml` } });
    expect(found[0]?.mend).not.toBe('');
  });

  test('for a commitment that there is not: an error of the record', async () => {
    const { code, stderr } = await auditWith({ 'answer.yaml': exception({ commitment: 'structure/fee-or-benefits' }) });
    expect(code).toBe(2);
    expect(stderr).toBe(`projects/${SLUG}/answer.yaml:2:1: record-unknown-commitment: There is no commitment called structure/fee-or-benefits. Did you mean structure/fee-or-benefit?\n`);
  });
});

describe('the status of the year', () => {
  test('is given for the whole of a portfolio, and not for a part of it', async () => {
    const [whole, part] = [await auditFolder(fixture('honest-good')), await auditFolder(fixture('honest-good'), ['--project', 'telecare-choices'])];
    expect([whole.result.yearStatus.status, part.result.yearStatus.status]).toEqual(['met', null]);
    expect(whole.stdout).toMatch(/\nThe year 2024-25\n-+\nStatus: met\n/);
    expect(part.stdout).toContain('Status: not given\nOnly a part was asked for;');
  });

  test('changes no byte where it is asked again', async () => {
    const ask = async (): Promise<string> => (await runCli(['check', fixture('honest-poor'), '--year', '2024-25', '--as-of', '2025-10-31', '--plain'])).stdout;
    expect(await ask()).toBe(await ask());
  });
});
