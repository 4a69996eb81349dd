import type { AuditResult } from '../model/result.js';
import type { Severity } from '../model/verdict.js';
import { fingerprints } from './fingerprint.js';
import { showJson } from './safe-text.js';
import { baselineMark } from './text/baseline.js';
import { notLookedAt } from './text/since.js';

/** GitLab's five grades; `blocker` is left for what could not be audited at all. */
const GRADES = { major: 'critical', moderate: 'major', minor: 'minor', query: 'info' } as const satisfies Record<Severity, string>;

/** The findings as a GitLab Code Quality report: one list of issues, each with a fingerprint that outlives a change of line. */
export function gitlab(result: AuditResult): string {
  const names = fingerprints(result.findings);
  const found = result.findings.map(({ rule, severity, title, reason, mend, place, ...more }, i) => ({
    description: [title, reason, ...baselineMark(more), `To do: ${mend}`].join(' '),
    check_name: rule,
    fingerprint: names[i] ?? '',
    severity: GRADES[severity],
    location: { path: place.file, lines: { begin: place.line ?? 1 } },
  }));
  const unread = result.problems.filter((p) => p.warning !== true).map(({ code, message, mend, place }, i) => ({
    description: `${message} ${mend}`,
    check_name: code,
    fingerprint: `${code}:${place.file}:${String(i)}`,
    severity: 'blocker',
    location: { path: place.file, lines: { begin: place.line ?? 1 } },
  }));
  const unseen = notLookedAt(result, { few: true });
  // The report knows nothing but issues, and what nobody looked at must not read as sound.
  const left = unseen.length === 0 ? [] : [{ description: unseen.join(' '), check_name: 'not-looked-at', fingerprint: 'not-looked-at', severity: 'info', location: { path: 'charter-audit.yaml', lines: { begin: 1 } } }];
  return `${showJson(JSON.stringify([...unread, ...found, ...left], null, 2))}\n`;
}
