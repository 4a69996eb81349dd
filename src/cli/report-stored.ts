import type { ExitCode } from './exit-codes.js';
import { targetsOf, type ReportFlags } from './report-flags.js';
import { tell } from './reports.js';
import { storedResult } from './stored.js';
import { refuseSamePlace } from './targets.js';
import type { Terminal } from './terminal.js';

/** Reports a stored result as `check` reported it: the same reports, totals and exit code. @throws KnownError when the file holds none. */
export async function report(file: string, flags: ReportFlags, terminal: Terminal): Promise<ExitCode> {
  refuseSamePlace(targetsOf(flags), terminal.folder);
  return tell(storedResult(file, terminal), flags, terminal);
}
