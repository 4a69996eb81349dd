import { createHash } from 'node:crypto';
import { scieCharter } from '../../rules/index.js';
import { audit } from '../audit/audit.js';
import { documentReader } from '../documents/index.js';
import { byText } from '../model/place.js';
import { VERSION } from '../version.js';
import type { CheckOptions } from './check.js';
import type { ExitCode } from './exit-codes.js';
import { gitHistory } from './git-history.js';
import { chosenProjects, locate } from './locate.js';
import { targetsOf } from './report-flags.js';
import { tell } from './reports.js';
import { refuseSamePlace } from './targets.js';
import type { Terminal } from './terminal.js';

/** Audits what lies at a path and writes the reports. @throws KnownError for what can't be audited at all. */
export async function check(path: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  refuseSamePlace(targetsOf(options), terminal.folder);
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
    ...(options.sample === undefined ? {} : { sample: { size: options.sample, digest: sha256 } }),
    ...(options.git === true ? { history: (paths: readonly string[]) => gitHistory(root, paths) } : {}),
  });
  return tell(result, options, terminal);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
