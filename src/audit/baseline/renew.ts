import type { Baseline } from '../../model/baseline.js';
import type { AuditResult } from '../../model/result.js';
import { entryOf, identityOf, sortEntries } from './entries.js';
import { isSeen } from './seen.js';
import { isStale } from './stale.js';

/** The baseline that knows every finding of a result as it is, and keeps what the old one has of what the audit did not look at. */
export function renewed(result: AuditResult, old: Baseline | undefined): Baseline {
  const entries = result.findings.filter((finding) => !isStale(finding)).map((finding) => entryOf(finding, result.asOf));
  const found = new Set(entries.map(identityOf));
  const kept = old?.entries.filter((entry) => !found.has(identityOf(entry)) && !isSeen(entry, result, old)) ?? [];
  return {
    formatVersion: '1.0',
    internal: 'This names what single projects fall short in. It is not for publication.',
    history: result.manifest.history || kept.some(({ rule }) => rule.startsWith('integrity/')),
    entries: sortEntries([...entries, ...kept]),
  };
}
