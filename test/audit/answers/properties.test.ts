import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/model/result.js';
import type { Status } from '../../../src/model/verdict.js';
import { AIMS, auditAt, BOARD_PAPERS, challenge, exception, KEPT, METHODS, PAPERS, USE } from '../../helpers/answering.js';
import type { Files } from '../../helpers/organisation.js';

const RUNS = { numRuns: 60 };

const cuts = fc.subarray([
  ['projects/garden/a.yaml', 'papers_sent_on: 2024-06-04\n'], ['projects/garden/b.yaml', 'papers_sent_on: 2024-06-04\n'], ['projects/kitchen/c.yaml', 'papers_sent_on: 2024-06-04\n'],
  ['projects/garden/a.yaml', ', written'], ['projects/kitchen/d.yaml', ', written'], ['projects/garden/paper.yaml', 'submitted_on: 2024-09-04\n'],
  ['org/register.yaml', ', projects: [kitchen]'], ['projects/kitchen/d.yaml', 'contributions: [{id: d-1, said: more light, from: [pwus]}]\n'],
] as const);
/** Records of the small organisation with some of what it is judged by taken out. */
const records = cuts.map((all): Files => all.reduce((files: Files, [file, text]) => ({ ...files, [file]: String(files[file]).replace(text, '') }), KEPT));

const scope = {
  path: fc.constantFrom('org/answer.yaml', 'projects/garden/answer.yaml', 'projects/kitchen/answer.yaml'),
  commitment: fc.constantFrom(PAPERS, METHODS, USE, BOARD_PAPERS, AIMS),
  about: fc.option(fc.constantFrom('a', 'b', 'beds', 'Fees', 'garden', 'garden/a', 'kitchen/c', 'nowhere'), { nil: undefined }),
};
const challenges = fc.record({ ...scope, outcome: fc.option(fc.constantFrom('upheld', 'not-upheld', 'withdrawn'), { nil: undefined }), answered_on: fc.option(fc.constant('2025-02-12'), { nil: undefined }) });
const exceptions = fc.record({ ...scope, approved_by: fc.option(fc.constantFrom('P-3H8WZ1', 'S-4K7QX2'), { nil: undefined }), expires_on: fc.constantFrom('2025-02-27', '2025-03-31', '2025-10-25', '2025-10-26') });

const goodness: Readonly<Record<Status, number>> = { fail: 0, 'insufficient-evidence': 1, disputed: 1, 'not-due': 2, excepted: 2, pass: 3, 'not-applicable': 3, 'not-assessed': 0 };
const years: Readonly<Record<string, number>> = { 'not-met': 0, approaching: 1, met: 2 };

function placesOf({ commitments, projects }: AuditResult): ReadonlyMap<string, Status> {
  return new Map([...commitments.map(({ id, status }) => [id, status] as const), ...projects.flatMap(({ slug, commitments: own }) => own.map(({ id, status }) => [`${slug} ${id}`, status] as const))]);
}

const yearOf = ({ yearStatus }: AuditResult): number => years[yearStatus.status ?? ''] ?? -1;
const grave = ({ totals }: AuditResult): number => totals.findings.major + totals.findings.moderate;

describe('answering back', () => {
  it('with a challenge betters no verdict, no year and no exit code', async () => {
    await fc.assert(fc.asyncProperty(records, challenges, async (files, { path, ...changes }) => {
      const [before, after] = [await auditAt('2025-02-28', files), await auditAt('2025-02-28', { ...files, [path]: challenge(changes) })];
      const was = placesOf(before);
      expect([...placesOf(after)].filter(([name, status]) => goodness[status] > goodness[was.get(name) ?? 'fail'])).toEqual([]);
      expect(yearOf(after)).toBeLessThanOrEqual(yearOf(before));
      expect(grave(after)).toBeGreaterThanOrEqual(grave(before));
    }), RUNS);
  });

  it('with an exception for all of a commitment turns no breach into a pass: where it lies the verdict reads excepted, or stays', async () => {
    await fc.assert(fc.asyncProperty(records, exceptions, async (files, { path, about: _about, ...changes }) => {
      const [before, after] = [await auditAt('2025-02-28', files), await auditAt('2025-02-28', { ...files, [path]: exception(changes) })];
      const own = (result: AuditResult): readonly (readonly [string, Status])[] => result.projects.flatMap(({ slug, commitments }) => commitments.map(({ id, status }) => [`${slug} ${id}`, status] as const));
      const was = new Map(own(before));
      expect(own(after).filter(([name, status]) => status !== was.get(name) && status !== 'excepted')).toEqual([]);
      expect(after.totals.commitments.excepted + after.totals.commitments.pass).toBeGreaterThanOrEqual(before.totals.commitments.pass);
    }), RUNS);
  });

  it('with an exception hides no finding: each still stands, or is shown as excepted', async () => {
    await fc.assert(fc.asyncProperty(records, exceptions, async (files, { path, ...changes }) => {
      const [before, after] = [await auditAt('2025-02-28', files), await auditAt('2025-02-28', { ...files, [path]: exception(changes) })];
      const keys = (findings: AuditResult['findings']): readonly string[] => findings.filter(({ outcome }) => outcome !== 'answer').map(({ rule, place }) => `${rule} ${place.file}:${String(place.line)}`);
      const shown = new Set([...keys(after.findings), ...keys(after.exceptedFindings)]);
      expect(keys(before.findings).filter((key) => !shown.has(key))).toEqual([]);
    }), RUNS);
  });

  it('with an exception that is not in order betters nothing', async () => {
    await fc.assert(fc.asyncProperty(records, exceptions, async (files, { path, ...changes }) => {
      const [before, after] = [await auditAt('2025-02-28', files), await auditAt('2025-02-28', { ...files, [path]: exception({ ...changes, approved_at: undefined }) })];
      expect([...placesOf(after)]).toEqual([...placesOf(before)]);
      expect(after.totals.excepted).toBe(0);
    }), RUNS);
  });

  it('gives the same whatever file a record lies in and whatever stands before it', async () => {
    const answers = fc.array(fc.oneof(exceptions.map((drawn) => ({ ...drawn, write: exception })), challenges.map((drawn) => ({ ...drawn, write: challenge }))), { minLength: 2, maxLength: 5 });
    await fc.assert(fc.asyncProperty(records, answers, async (files, drawn) => {
      const written = drawn.map(({ path, write, ...changes }, i) => ({ folder: path.replace('answer.yaml', ''), text: write({ ...changes, id: `n${String(i)}` }) }));
      const apart = Object.fromEntries(written.map(({ folder, text }, i) => [`${folder}${String(i)}.yaml`, text]));
      const together = written.toReversed().reduce((all: Record<string, string>, { folder, text }) => ({ ...all, [`${folder}all.yaml`]: `${all[`${folder}all.yaml`] ?? ''}---\n${text}` }), {});
      const [one, other] = [await auditAt('2025-02-28', { ...files, ...apart }), await auditAt('2025-02-28', { ...files, ...together })];
      expect([...placesOf(other)]).toEqual([...placesOf(one)]);
      expect([other.yearStatus.status, other.totals.excepted]).toEqual([one.yearStatus.status, one.totals.excepted]);
    }), RUNS);
  });
});
