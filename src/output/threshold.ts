import type { Finding } from '../model/result.js';
import { atLeastAsGrave, type Severity } from '../model/verdict.js';

/** The findings that decide the exit code: those of the severity asked for, or graver, that no baseline knows as they are. */
export function atThreshold(findings: readonly Finding[], failOn: Severity | 'never'): readonly Finding[] {
  return failOn === 'never' ? [] : findings.filter((finding) => finding.baseline?.state !== 'known' && atLeastAsGrave(finding.severity, failOn));
}
