import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/model/result.js';
import type { Status } from '../../src/model/verdict.js';
import { auditFolder, type Audited } from '../helpers/audited.js';
import { fixture } from '../helpers/on-disk.js';

const JUDGED: readonly Status[] = ['pass', 'fail', 'insufficient-evidence', 'disputed'];
const withStatus = ({ commitments }: AuditResult, ...statuses: readonly Status[]): readonly string[] => commitments.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);

function organisation(name: string): () => Promise<Audited> {
  let audited: Promise<Audited> | undefined;
  return () => (audited ??= auditFolder(fixture(name)));
}

// A reason says by how much, on which day or how many; where nothing is there to count, what is missing.
const isExact = (reason: string): boolean => /\d/.test(reason) || /\b(?:no|not|nothing|none|nobody|never|without)\b/i.test(reason);

describe('an organisation that keeps the charter and keeps records', () => {
  const good = organisation('honest-good');

  test('passes, with every record read', async () => {
    const { code, stderr, result } = await good();
    expect(result.problems).toEqual([]);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('is judged on twelve commitments or more, of which it breaks none', async () => {
    const { result } = await good();
    expect(withStatus(result, ...JUDGED).length).toBeGreaterThanOrEqual(12);
    expect(withStatus(result, 'fail')).toEqual([]);
  });

  test('lacks evidence for nothing that is a must', async () => {
    const { result } = await good();
    expect(result.commitments.filter(({ force, status }) => force === 'must' && status === 'insufficient-evidence').map(({ id }) => id)).toEqual([]);
  });

  test('breaks nothing in any one project either', async () => {
    const { result } = await good();
    expect(result.projects.flatMap(({ slug, commitments }) => commitments.filter(({ status }) => status === 'fail').map(({ id }) => `${slug}: ${id}`))).toEqual([]);
  });

  test('meets the year, with an exception that the Network agreed to and that stands in for something', async () => {
    const { result } = await good();
    expect(result.yearStatus).toMatchObject({ year: '2024-25', status: 'met', shortfalls: [] });
    expect(result.exceptions.length).toBeGreaterThan(0);
    expect(result.exceptions.filter(({ state, covers, approvedAt }) => state !== 'in-force' || covers === 0 || approvedAt === undefined)).toEqual([]);
  });

  test('shows no hard sign of box-ticking', async () => {
    const { result } = await good();
    expect(result.findings.filter(({ outcome, severity }) => outcome === 'sign' && severity === 'major').map(({ rule }) => rule)).toEqual([]);
  });
});

describe('an organisation that falls short and says so', () => {
  const poor = organisation('honest-poor');

  test('fails, with every record read', async () => {
    const { code, stderr, result } = await poor();
    expect(result.problems).toEqual([]);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('is told of every finding where it is, by how much or what is missing, and what to do', async () => {
    const { result } = await poor();
    expect(result.findings.length).toBeGreaterThan(0);
    const vague = result.findings.filter(({ place, reason, mend }) => place.file === '' || place.line === undefined || !isExact(reason) || mend.trim() === '');
    expect(vague.map(({ rule, place, reason, mend }) => ({ rule, place, reason, mend }))).toEqual([]);
  });

  test('reads all of that in the text too', async () => {
    const { result, stdout } = await poor();
    const flat = stdout.replace(/\s+/g, ' ');
    for (const { place, reason, mend, rule, basis } of result.findings) {
      for (const part of [`${place.file}:${String(place.line)}`, `Why: ${reason}`, `To do: ${mend}`, `Rule: ${rule} (${basis})`]) expect(flat).toContain(part.replace(/\s+/g, ' '));
    }
  });

  test('does not meet the year, and is told commitment by commitment what stands in the way', async () => {
    const { result } = await poor();
    expect(result.yearStatus.status).toBe('not-met');
    expect(result.yearStatus.shortfalls.map(({ commitment }) => commitment)).toEqual(result.commitments.filter(({ severity }) => severity === 'major' || severity === 'moderate').map(({ id }) => id));
    expect(result.yearStatus.shortfalls.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('is challenged by its Network, and shows it', async () => {
    const { result } = await poor();
    expect(result.challenges.filter(({ disputes }) => disputes).map(({ state }) => state).toSorted()).toEqual(['open', 'upheld']);
    expect(result.projects.flatMap(({ slug, commitments }) => commitments.filter(({ status }) => status === 'disputed').map(({ id }) => `${slug}: ${id}`))).toEqual(['quiet-room: practice/feedback-on-time', 'saturday-club: practice/seldom-heard-outreach']);
  });

  test('shows no hard sign of box-ticking: it is poor, not dishonest', async () => {
    const { result } = await poor();
    expect(result.findings.filter(({ outcome, severity }) => outcome === 'sign' && severity === 'major').map(({ rule }) => rule)).toEqual([]);
  });
});

describe('an organisation that ticks boxes', () => {
  const ticker = organisation('box-ticker');

  test('fails, though every record is as its schema says', async () => {
    const { code, stderr, result } = await ticker();
    expect(result.problems).toEqual([]);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('is told of at least fifteen different signs, with their places', async () => {
    const { result } = await ticker();
    const signs = result.findings.filter(({ rule, severity }) => rule.startsWith('integrity/') || severity === 'query');
    expect(new Set(signs.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(15);
    expect(signs.filter(({ place }) => place.line === undefined).map(({ rule }) => rule)).toEqual([]);
  });

  test('is told of hard signs as major, and what they touch', async () => {
    const hard = (await ticker()).result.findings.filter(({ outcome, severity }) => outcome === 'sign' && severity === 'major');
    expect(hard.length).toBeGreaterThan(0);
    expect(hard.filter(({ mend }) => mend === '')).toEqual([]);
  });
});
