import type { Cause } from '../model/comparison.js';
import type { AuditResult, CommitmentOutcome, PolicySetting, RuleOutcome } from '../model/result.js';

/** The two results, and the project whose commitment is compared; null for the organisation. */
export interface Side {
  readonly before: AuditResult;
  readonly now: AuditResult;
  readonly project: string | null;
}

/** What changed under a commitment between two results, whether or not it turned the verdict. */
export function causesOf(before: CommitmentOutcome, now: CommitmentOutcome, sides: Side): readonly Cause[] {
  const differ = (of: (outcome: CommitmentOutcome, result: AuditResult) => unknown): boolean => JSON.stringify(of(before, sides.before)) !== JSON.stringify(of(now, sides.now));
  const practice = differ((outcome, result) => [done(outcome), inProjects(result, outcome.id, sides.project).map(done)]);
  const proof = (outcome: CommitmentOutcome, result: AuditResult): unknown => [lacking(outcome), inProjects(result, outcome.id, sides.project).map(lacking)];
  // More of the same practice brings more evidence with it; that alone is no change of how things are proved.
  const evidence = differ(proof) || (!practice && differ((outcome) => ({ ...outcome.evidence, newest: undefined, oldest: undefined })));
  const found: readonly (readonly [Cause, boolean])[] = [
    ['practice', practice],
    ['evidence', evidence],
    ['policy', differ((outcome, result) => result.policy.filter((setting) => bearsOn(setting, outcome.id, sides.project)).map(({ key, project, value }) => [key, project, value]))],
    ['exceptions', differ((outcome, result) => answersTo(result, outcome.id, sides.project))],
    ['rules', differ((_outcome, result) => [result.tool.version, result.manifest.schemas])],
  ];
  const causes = found.flatMap(([cause, is]) => (is ? [cause] : []));
  const isSameRecords = !differ((_outcome, result) => result.manifest.inputs);
  const isAnotherDay = differ((_outcome, { asOf, period }) => [asOf, period]);
  // The same records read otherwise on another day: nobody did anything.
  return isSameRecords && isAnotherDay && before.status !== now.status ? ['date', ...causes.filter((cause) => cause !== 'practice' && cause !== 'evidence')] : causes;
}

// What the organisation's verdict is rolled up from.
function inProjects({ projects }: AuditResult, id: string, project: string | null): readonly CommitmentOutcome[] {
  return project === null ? projects.flatMap(({ commitments }) => commitments.filter((c) => c.id === id)) : [];
}

function done({ rules }: CommitmentOutcome): unknown {
  return rules.map(({ rule, subjects }: RuleOutcome) => [rule, subjects.pass, subjects.fail, subjects['not-applicable'], subjects['not-due']]);
}

function lacking({ rules, evidence }: CommitmentOutcome): unknown {
  return [rules.map(({ rule, subjects }) => [rule, subjects['insufficient-evidence']]), evidence.struckOut];
}

/** Whether a number can bear on a commitment: its own, or one that several share; of a project also those set for it alone. */
function bearsOn({ key, project }: PolicySetting, id: string, of: string | null): boolean {
  const family = key.slice(0, key.indexOf('.'));
  const isIts = family === id.slice(id.indexOf('/') + 1) || family === 'shared';
  return isIts && (of === null || project === null || project === of);
}

function answersTo({ exceptions, challenges }: AuditResult, id: string, project: string | null): unknown {
  return [...exceptions, ...challenges].filter((one) => one.commitment === id && (project === null || one.project === null || one.project === project)).map((one) => [one.id, one.project, one.about, one.state]);
}
