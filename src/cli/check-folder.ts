import { audit } from '../audit/audit.js';
import { byText } from '../model/place.js';
import type { CheckOptions } from './check.js';
import type { ExitCode } from './exit-codes.js';
import { chosenProjects, locate } from './locate.js';
import { targetsOf } from './report-flags.js';
import { tell } from './reports.js';
import { requestFor } from './request.js';
import { refuseSamePlace } from './targets.js';
import type { Terminal } from './terminal.js';

/** Audits what lies at a path and writes the reports. @throws KnownError for what can't be audited at all. */
export async function check(path: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const targets = targetsOf(options);
  refuseSamePlace(targets, terminal.folder);
  const located = locate(path, terminal.folder);
  const result = await audit(requestFor(located, {
    asOf: options.asOf ?? terminal.today(),
    year: options.year,
    projects: chosenProjects(located, options.project),
    commitments: options.commitment === undefined ? undefined : [...new Set(options.commitment)].toSorted(byText),
    sample: options.sample,
    git: options.git,
    // Reckoning the digest of a large result takes a while, and no other format shows it.
    seal: targets.some(({ format }) => format === 'json'),
  }));
  return tell(result, options, terminal);
}
