import type { Baseline, BaselineEntry, KnownAs } from '../../model/baseline.js';
import type { Place } from '../../model/place.js';
import type { AuditResult, Finding } from '../../model/result.js';
import { sortFindings } from '../findings.js';
import { totalsOf } from '../totals.js';
import { entryOf, identityOf, standingOf } from './entries.js';
import { isSeen } from './seen.js';
import { isStale, staleFinding } from './stale.js';

/**
 * A result held against a baseline: each finding says how the baseline knows it, and each entry that stands for nothing any more is a finding.
 * One entry knows one finding. What is known as it stands doesn't count towards the exit code; no verdict and no other figure changes.
 * `placeOf` gives where an entry stands, for people.
 */
export function holdAgainst(result: AuditResult, baseline: Baseline, placeOf: (entry: BaselineEntry) => Place): AuditResult {
  const found = result.findings.filter((finding) => !isStale(finding));
  const { known, left } = match(found.map((finding) => ({ finding, entry: entryOf(finding, result.asOf) })), baseline.entries);
  const slugs = new Set(result.projects.map(({ slug }) => slug));
  const excepted = new Set(result.exceptedFindings.map((finding) => identityOf(entryOf(finding, result.asOf))));
  const seen = left.filter((entry) => isSeen(entry, result, baseline));
  const stale = seen.map((entry) => staleFinding(entry, { place: placeOf(entry), isExcepted: excepted.has(identityOf(entry)), isGone: entry.project !== null && !slugs.has(entry.project) }));
  const marked = found.map((finding): Finding => ({ ...finding, baseline: known.get(finding) ?? { state: 'new' } }));
  const findings = sortFindings([...marked, ...stale]);
  const count = (state: KnownAs['state']): number => marked.filter((finding) => finding.baseline?.state === state).length;
  return {
    ...result,
    findings,
    baseline: { known: count('known'), changed: count('changed'), new: count('new'), stale: stale.length, unseen: left.length - seen.length },
    totals: totalsOf(result.commitments, findings, result.exceptedFindings),
  };
}

/** A finding, and the entry that it would be. */
interface Found {
  readonly finding: Finding;
  readonly entry: BaselineEntry;
}

// First each finding that is as it was, then those that only stand otherwise; what is left over is in neither.
function match(found: readonly Found[], entries: readonly BaselineEntry[]): { readonly known: ReadonlyMap<Finding, KnownAs>; readonly left: readonly BaselineEntry[] } {
  const known = new Map<Finding, KnownAs>();
  const asItWas = (entry: BaselineEntry): string => identityOf(entry) + standingOf(entry);
  const unchanged = pair(found, entries, asItWas, (finding) => known.set(finding, { state: 'known' }));
  const left = pair(found.filter(({ finding }) => !known.has(finding)), unchanged, identityOf, (finding, entry) => {
    const { outcome, severity, reason } = entry;
    known.set(finding, { state: 'changed', outcome, severity, reason });
  });
  return { known, left };
}

// Pairs each finding with one entry of the same name, as long as there are any; gives the entries that are left.
function pair(found: readonly Found[], entries: readonly BaselineEntry[], nameOf: (entry: BaselineEntry) => string, paired: (finding: Finding, entry: BaselineEntry) => void): readonly BaselineEntry[] {
  const waiting = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const alike = waiting.get(nameOf(entry));
    if (alike === undefined) waiting.set(nameOf(entry), [entry]);
    else alike.push(entry);
  }
  for (const { finding, entry } of found) {
    const same = waiting.get(nameOf(entry))?.shift();
    if (same !== undefined) paired(finding, same);
  }
  const left = new Set([...waiting.values()].flat());
  return entries.filter((entry) => left.has(entry));
}
