import type { Change, CommitmentChange, Compared, Comparison } from '../model/comparison.js';
import { CHANGES } from '../model/comparison.js';
import type { AuditResult, CommitmentOutcome, Finding } from '../model/result.js';
import { atLeastAsGrave, worstStanding, type Status } from '../model/verdict.js';
import { isStale } from './baseline/stale.js';
import { causesOf, type Side } from './compare-causes.js';

/** Two results of the same organisation, the older first. Commitment by commitment what changed, and what under it. Pure: the records are not needed. */
export function compare(before: AuditResult, now: AuditResult): Comparison {
  const sides = { before, now };
  const commitments = now.commitments.map((c) => changeOf(c, before.commitments.find(({ id }) => id === c.id), c.title, { ...sides, project: null }));
  const found = ({ findings }: AuditResult): readonly Finding[] => findings.filter((finding) => !isStale(finding));
  const findings = held(found(before), found(now));
  const projects = now.projects.flatMap((project) => {
    const earlier = before.projects.find(({ slug }) => slug === project.slug);
    if (earlier === undefined) return [];
    const changed = project.commitments
      .map((c) => changeOf(c, earlier.commitments.find(({ id }) => id === c.id), now.commitments.find(({ id }) => id === c.id)?.title ?? c.id, { ...sides, project: project.slug }))
      .filter(({ change }) => change !== 'still-met' && change !== 'still-open' && change !== 'not-compared');
    return changed.length === 0 ? [] : [{ slug: project.slug, title: project.title, commitments: changed }];
  });
  const totals = Object.fromEntries(CHANGES.map((change) => [change, commitments.filter((c) => c.change === change).length]));
  return {
    formatVersion: '1.0', organisation: now.organisation, before: named(before), now: named(now), commitments, projects, findings,
    totals: { new: 0, worsened: 0, lapsed: 0, 'still-open': 0, fixed: 0, 'still-met': 0, 'not-compared': 0, ...totals },
    notices: noticesOf(before, now),
  };
}

function changeOf(now: CommitmentOutcome, before: CommitmentOutcome | undefined, title: string, sides: Side): CommitmentChange {
  const stand = ({ status, severity }: CommitmentOutcome): CommitmentChange['now'] => ({ status, ...(severity === undefined ? {} : { severity }) });
  const earlier: CommitmentChange['before'] = before === undefined ? { status: 'not-assessed' } : stand(before);
  const causes = before === undefined ? [] : causesOf(before, now, sides);
  return { id: now.id, title, change: kindOf(earlier, stand(now)), before: earlier, now: stand(now), causes, reason: now.reason };
}

/** What two standings come to: see `CHANGES`. */
export function kindOf(before: CommitmentChange['before'], now: CommitmentChange['now']): Change {
  if (before.status === 'not-assessed' || now.status === 'not-assessed') return 'not-compared';
  if (!isOpen(now.status)) return isOpen(before.status) ? 'fixed' : 'still-met';
  if (isOpen(before.status)) return isWorse(before, now) ? 'worsened' : 'still-open';
  const ranOut = now.status === 'insufficient-evidence' || before.status === 'excepted';
  return ranOut && now.status !== 'disputed' && (before.status === 'pass' || before.status === 'excepted') ? 'lapsed' : 'new';
}

function isOpen(status: Status): boolean {
  return status === 'fail' || status === 'insufficient-evidence' || status === 'disputed';
}

// Either the verdict itself is worse, or the same verdict weighs more.
function isWorse(before: CommitmentChange['before'], now: CommitmentChange['now']): boolean {
  if (now.status === 'not-assessed' || before.status === 'not-assessed') return false;
  if (now.status !== before.status) return worstStanding([before.status, now.status]) === now.status;
  return now.severity !== undefined && (before.severity === undefined || !atLeastAsGrave(before.severity, now.severity));
}

// A finding is the same as long as what was found is: its rule, place and subject, never its line. Of several alike, as many as both have stay open.
function held(before: readonly Finding[], now: readonly Finding[]): Comparison['findings'] {
  const nameOf = ({ rule, project, place, subject, outcome }: Finding): string => JSON.stringify([rule, project, place.file, subject, outcome]);
  const left = (those: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
    const counts = new Map<string, number>();
    for (const finding of others) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1);
    return those.filter((finding) => {
      const count = counts.get(nameOf(finding)) ?? 0;
      counts.set(nameOf(finding), count - 1);
      return count <= 0;
    });
  };
  const fresh = left(now, before);
  return { new: fresh, fixed: left(before, now), open: now.length - fresh.length };
}

function named({ asOf, period, tool, yearStatus }: AuditResult): Compared {
  return { asOf, period, version: tool.version, yearStatus: yearStatus.status };
}

function noticesOf(before: AuditResult, now: AuditResult): readonly string[] {
  const slugs = (result: AuditResult): readonly string[] => result.projects.map(({ slug }) => slug);
  const only = (those: readonly string[], others: readonly string[]): string => those.filter((slug) => !others.includes(slug)).join(', ');
  const [gone, fresh] = [only(slugs(before), slugs(now)), only(slugs(now), slugs(before))];
  const isSame = JSON.stringify(before.selection) === JSON.stringify(now.selection);
  return [
    ...(now.asOf < before.asOf ? [`The first result is of ${before.asOf} and the second of ${now.asOf}, which is earlier: what is called new was so before.`] : []),
    ...(isSame ? [] : ['The two were not asked for the same projects or commitments; only what both assessed is compared.']),
    ...(fresh === '' ? [] : [`Projects in the second result alone: ${fresh}.`]),
    ...(gone === '' ? [] : [`Projects in the first result alone: ${gone}.`]),
  ];
}
