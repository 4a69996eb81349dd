import type { Baseline, BaselineEntry } from '../../model/baseline.js';
import type { AuditResult } from '../../model/result.js';

/**
 * Whether an audit looked at what an entry is about, so that finding nothing there means that nothing is there. Not what lies outside its selection; and
 * nothing at all where records could not be read or a rule broke down: it would be taking silence for a cure.
 */
export function isSeen({ project, rule, commitments }: BaselineEntry, { selection, manifest, problems, defects }: AuditResult, { history }: Baseline): boolean {
  if (!isWhole({ problems, defects })) return false;
  // Some signs show only where the version history is looked at.
  if (rule.startsWith('integrity/') && history && !manifest.history) return false;
  if (selection.projects !== null && (project === null || !selection.projects.includes(project))) return false;
  const { commitments: asked } = selection;
  return asked === null || (commitments.length > 0 && commitments.every((id) => asked.includes(id)));
}

/** Whether everything that was to be audited could be. */
export function isWhole({ problems, defects }: Pick<AuditResult, 'problems' | 'defects'>): boolean {
  return defects.length === 0 && problems.every((problem) => problem.warning === true);
}
