import type { AuditResult } from '../../model/result.js';
import { amount } from './amounts.js';

/** Names that a report has room for where it is one message among others. */
const FEW = 20;

/** What a run that went by changes did not look at, in sentences; none where it did not go by them. `few` names the first of the projects alone and counts the rest. */
export function notLookedAt({ selection: { since, projects } }: Pick<AuditResult, 'selection'>, { few }: { readonly few: boolean } = { few: false }): readonly string[] {
  if (since === undefined) return [];
  const { ref, commit, unchanged } = since;
  const named = few ? unchanged.slice(0, FEW) : unchanged;
  const more = unchanged.length - named.length;
  const names = `${named.join(', ')}${more === 0 ? '' : ` and ${String(more)} more`}`;
  const at = `${ref} (commit ${commit.slice(0, 12)})`;
  return [
    projects?.length === 0 ? `Nothing changed since ${at}, so no project was judged. That is no pass.` : `Judged: ${amount(projects?.length ?? 0, 'project')} that changed since ${at}.`,
    unchanged.length === 0 ? 'Not looked at: the organisation by itself.' : `Not looked at: the organisation by itself, and ${amount(unchanged.length, 'project')} that did not change: ${names}.`,
  ];
}
