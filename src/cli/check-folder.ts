import { scieCharter } from '../../rules/index.js';
import { audit } from '../audit/audit.js';
import { documentReader } from '../documents/index.js';
import { byText } from '../model/place.js';
import type { AuditResult } from '../model/result.js';
import type { ReportOptions } from '../output/reporters.js';
import { defectLine, firstFew, problemLine } from '../output/text/problems.js';
import { VERSION } from '../version.js';
import type { CheckOptions } from './check.js';
import { EXIT_CODES, exitCodeOf, worse, type ExitCode } from './exit-codes.js';
import { gitHistory } from './git-history.js';
import { chosenProjects, locate } from './locate.js';
import { writeReports } from './reports.js';
import { refuseSamePlace, type Target } from './targets.js';
import type { Terminal } from './terminal.js';

/** Audits what lies at a path and writes the reports. @throws KnownError for what can't be audited at all. */
export async function check(path: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const targets: readonly Target[] = options.format ?? [{ format: 'text' }];
  refuseSamePlace(targets, terminal.folder);
  const { root, files, folderName, projects: within } = locate(path, terminal.folder);
  const projects = chosenProjects({ projects: within }, options.project);
  const commitments = options.commitment === undefined ? undefined : [...new Set(options.commitment)].toSorted(byText);
  const result = await audit({
    files,
    folderName,
    charter: scieCharter,
    documents: documentReader,
    version: VERSION,
    asOf: options.asOf ?? terminal.today(),
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(projects === undefined ? {} : { projects }),
    ...(commitments === undefined ? {} : { commitments }),
    ...(options.git === true ? { history: (paths: readonly string[]) => gitHistory(root, paths) } : {}),
  });
  const code = exitCodeOf(result, options.failOn);
  sayWhatBroke(result, targets, terminal);
  return worse(code, await writeReports(result, targets, reportOptions(options, code, terminal), terminal));
}

function reportOptions(options: CheckOptions, code: ExitCode, terminal: Terminal): ReportOptions {
  const plain = options.plain === true;
  return {
    failOn: options.failOn,
    detail: options.quiet === true ? 'quiet' : options.verbose === true ? 'verbose' : 'normal',
    plain,
    colour: terminal.hasColour && options.color && !plain,
    exit: { code, means: EXIT_CODES[code] },
  };
}

// Errors go to standard error whatever the format; on a screen that already shows them in the report, once is enough.
function sayWhatBroke({ problems, defects }: AuditResult, targets: readonly Target[], terminal: Terminal): void {
  const isShown = terminal.isOneScreen && targets.some(({ format, file }) => format === 'text' && file === undefined);
  if (isShown) return;
  const errors = problems.filter((problem) => problem.warning !== true);
  for (const line of [...firstFew(errors, (problem) => [problemLine(problem)]), ...firstFew(defects, (defect) => [defectLine(defect)])]) terminal.err(`${line}\n`);
}
