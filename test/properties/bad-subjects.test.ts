import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import type { Charter } from '../../src/model/charter.js';
import type { AuditResult, CommitmentOutcome, Finding } from '../../src/model/result.js';
import type { Status } from '../../src/model/verdict.js';
import { withAnother } from '../helpers/bad-subjects.js';
import { fixturesOf } from '../helpers/marked-fixtures.js';
import { Auditor, filesOf, ORGANISATIONS, type Files } from '../helpers/organisation.js';

interface Portfolio {
  readonly name: string;
  readonly files: Files;
  readonly asOf: string;
  readonly year: string;
  readonly charter: Charter;
}

interface Betterment {
  /** The rule that the added subject breaks. */
  readonly broken: string;
  /** What got better: a rule or commitment, and where. */
  readonly what: string;
  readonly from: Status;
  readonly to: Status;
}

/** From the worst: a status that stands further on is a better one. */
const SCALE: readonly Status[] = ['fail', 'insufficient-evidence', 'disputed', 'not-due', 'excepted', 'pass', 'not-applicable', 'not-assessed'];

// Signs that only ask a person to look change no verdict.
const decisive: Charter = { ...scieCharter, signs: scieCharter.signs.filter(({ hard }) => hard) };
const alone = (id: string): Charter => ({ ...decisive, commitments: decisive.commitments.filter((c) => c.id === id) });

const marked: readonly Portfolio[] = scieCharter.commitments.flatMap(({ id }) => fixturesOf(id).map(({ name, portfolio }) => ({ ...portfolio, name, charter: alone(id) })));

/** Audits a portfolio as it is, or with one file changed. */
type Judging = (changed?: string, text?: string) => Promise<AuditResult>;

/** What may get better all the same, each with the reason. */
const REASONS: readonly ((betterment: Betterment) => boolean)[] = [
  // Whether as many vacancies are on file as the HR system counts: one more on file is nearer to it, whatever it shows; what it shows is for the other rules.
  ({ what }) => what.startsWith('structure/recruitment-involvement/all-on-file '),
  // Whether as many people hold a role as must have come more than once: one more role on file is held by more people, whatever else is wrong with it; that is for the other rules.
  ({ what }) => what.startsWith('structure/clear-roles/roles-for-returning '),
];

/** Every verdict of a rule or commitment, in each project and in the organisation. */
function verdictsOf({ commitments, projects }: AuditResult): ReadonlyMap<string, Status> {
  const of = (list: readonly CommitmentOutcome[], where: string): readonly (readonly [string, Status])[] =>
    list.flatMap((c) => [[`${c.id} in ${where}`, c.status] as const, ...c.rules.map((r) => [`${r.rule} in ${where}`, r.verdict] as const)]);
  return new Map([...of(commitments, 'the organisation'), ...projects.flatMap((p) => of(p.commitments, p.slug))]);
}

/** What gets better of the commitment that a finding is about by more subjects like its own; undefined where the schemas forbid those. */
async function bettered(files: Files, judging: Judging, before: AuditResult, finding: Finding, times: number): Promise<readonly Betterment[] | undefined> {
  const text = files[finding.place.file];
  const more = typeof text === 'string' ? withAnother(text, finding.place, times) : undefined;
  if (more === undefined) return undefined;
  const after = await judging(finding.place.file, more);
  if (after.problems.length > before.problems.length) return undefined;
  const verdicts = verdictsOf(after);
  const commitment = finding.rule.slice(0, finding.rule.lastIndexOf('/'));
  return [...verdictsOf(before)].flatMap(([what, from]) => {
    const to = verdicts.get(what) ?? from;
    return what.startsWith(commitment) && SCALE.indexOf(to) > SCALE.indexOf(from) ? [{ broken: finding.rule, what, from, to }] : [];
  });
}

const failing = ({ findings }: AuditResult): readonly Finding[] => findings.filter((f) => f.outcome === 'fail');
const unexplained = (found: readonly Betterment[]): readonly Betterment[] => found.filter((b) => !REASONS.some((isReason) => isReason(b)));

/** Fewest subjects that must have been added and judged: fewer would mean that the test looks past the rules. */
const FEWEST = 200;

describe('one more bad subject never betters a verdict of the commitment that it breaks, of a rule, in a project or in the organisation', () => {
  it('in any marked fixture', async () => {
    const found: Betterment[] = [];
    let judged = 0;
    for (const portfolio of marked) {
      const auditor = new Auditor(portfolio.files, portfolio.charter, portfolio);
      const judging: Judging = (changed, text) => auditor.audit(changed, text);
      const before = await judging();
      for (const finding of failing(before)) {
        const betterments = await bettered(portfolio.files, judging, before, finding, 1);
        if (betterments !== undefined) judged += 1;
        found.push(...(betterments ?? []));
      }
    }
    expect(unexplained(found)).toEqual([]);
    expect(judged).toBeGreaterThanOrEqual(FEWEST);
  });

  it.each(ORGANISATIONS)('in the organisation %s, nor do several', async (name) => {
    const files = filesOf(name);
    const auditor = new Auditor(files, decisive);
    const before = await auditor.audit();
    const bad = failing(before);
    if (bad.length === 0) return;
    await fc.assert(fc.asyncProperty(fc.constantFrom(...bad), fc.integer({ min: 1, max: 12 }), async (finding, times) => {
      const found = await bettered(files, (changed, text) => auditor.audit(changed, text), before, finding, times);
      expect(unexplained(found ?? [])).toEqual([]);
    }), { numRuns: 40, seed: 20_252 });
  });
});
