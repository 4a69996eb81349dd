import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuditResult } from '../model/result.js';
import { FILE_REPORTERS, isFileFormat, REPORTERS, type FileFormat, type ReportOptions, type TextFormat } from '../output/reporters.js';
import { stepSummary } from '../output/step-summary.js';
import { defectLine, firstFew, problemLine } from '../output/text/problems.js';
import { inWords, ReportFileError, writeReport } from '../output/write-file.js';
import { exitCodeOf, worse, type ExitCode } from './exit-codes.js';
import { reportOptions, targetsOf, type ReportFlags } from './report-flags.js';
import type { Target } from './targets.js';
import type { Terminal } from './terminal.js';

/** Says what a result came to: what broke, to standard error; every report that was asked for; and the exit code, whatever the formats. */
export async function tell(result: AuditResult, flags: ReportFlags, terminal: Terminal): Promise<ExitCode> {
  const targets = targetsOf(flags);
  const code = exitCodeOf(result, flags.failOn);
  sayUnlessShown(result, targets, terminal);
  return worse(code, await writeReports(result, targets, reportOptions(flags, code, terminal), terminal));
}

// Errors go to standard error whatever the format; on a screen that already shows them in the report, once is enough.
function sayUnlessShown(result: AuditResult, targets: readonly Target[], terminal: Terminal): void {
  const isShown = terminal.isOneScreen && targets.some(({ format, file }) => format === 'text' && file === undefined);
  if (!isShown) sayWhatBroke(result, terminal);
}

/** Says on standard error which records could not be used and which rules broke down, the first of them in full. */
export function sayWhatBroke({ problems, defects }: AuditResult, terminal: Pick<Terminal, 'err'>): void {
  const errors = problems.filter((problem) => problem.warning !== true);
  for (const line of [...firstFew(errors, (problem) => [problemLine(problem)]), ...firstFew(defects, (defect) => [defectLine(defect)])]) terminal.err(`${line}\n`);
}

// Files first. One that can't be written is said so, and the others are still written.
async function writeReports(result: AuditResult, targets: readonly Target[], options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const target of targets.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined))) {
    if (target.format === 'partial') continue;
    if (target.file === undefined) terminal.out((await REPORTERS[target.format]())(result, options));
    else code = worse(code, writeOne(target.file, await contentOf(target.format, result, { ...options, colour: false }), terminal));
  }
  if (terminal.jobSummary !== undefined && targets.some(({ format }) => format === 'github')) {
    const { markdown } = await import('../output/markdown.js');
    code = worse(code, summarise(terminal.jobSummary, markdown(result), terminal));
  }
  return code;
}

async function contentOf(format: TextFormat | FileFormat, result: AuditResult, options: ReportOptions): Promise<string | Uint8Array> {
  const report = await (isFileFormat(format) ? FILE_REPORTERS[format]() : REPORTERS[format]());
  return report(result, options);
}

// GitHub gives every step a file to add to; what stands there already is left.
function summarise(file: string, markdown: string, terminal: Terminal): ExitCode {
  try {
    appendFileSync(file, stepSummary(markdown));
    return 0;
  } catch (error) {
    terminal.err(`charter-audit: The job summary could not be written: ${inWords(error)}.\n`);
    return 2;
  }
}

/** Writes a file whole or not at all; what stands in the way is said, and gives exit code 2. */
export function writeOne(file: string, content: string | Uint8Array, terminal: Terminal, what?: string): ExitCode {
  try {
    writeReport(resolve(terminal.folder, file), content, file, what);
    return 0;
  } catch (error) {
    if (!(error instanceof ReportFileError)) throw error;
    terminal.err(`charter-audit: ${error.message}\n`);
    return 2;
  }
}
