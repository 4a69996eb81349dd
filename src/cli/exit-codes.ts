import type { AuditResult } from '../model/result.js';
import type { Severity } from '../model/verdict.js';
import { atThreshold } from '../output/threshold.js';
import { wrap } from '../output/wrap.js';

/** Every exit code and what it means: the help, the README and the reports take it from here. */
export const EXIT_CODES = {
  0: 'audited, with nothing at or above the threshold',
  1: 'audited, with findings at or above the threshold',
  2: 'could not be audited in full, or a report could not be written: wrong usage, unreadable or invalid records, or nothing found to audit',
  3: 'personal data found: no report is written (it is not looked for yet)',
  70: 'a fault of the tool itself: a rule broke down; the other findings stand',
  130: 'interrupted from the keyboard',
  143: 'asked to end by another program',
} as const;

/** One of the codes that an audit ends with. */
export type ExitCode = keyof typeof EXIT_CODES;

/** The codes in the order in which one takes the place of another. */
export const WORST_FIRST: readonly ExitCode[] = [143, 130, 70, 3, 2, 1, 0];

/** The worse of two ends of a run. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return WORST_FIRST.indexOf(a) < WORST_FIRST.indexOf(b) ? a : b;
}

/** What a result means for the exit code, whatever the format it is reported in. */
export function exitCodeOf(result: Pick<AuditResult, 'defects' | 'problems' | 'findings'>, failOn: Severity | 'never'): ExitCode {
  if (result.defects.length > 0) return 70;
  if (result.problems.some((problem) => problem.warning !== true)) return 2;
  return atThreshold(result.findings, failOn).length > 0 ? 1 : 0;
}

/** The table as it stands at the end of a help text. */
export function exitCodeHelp(): string {
  const lines = Object.entries(EXIT_CODES).flatMap(([code, means]) => wrap(means, { first: `  ${code.padStart(3)}  `, rest: ' '.repeat(7) }));
  return ['', 'Exit codes:', ...lines].join('\n');
}
