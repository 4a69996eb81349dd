import { scieCharter } from '../../rules/index.js';
import { policyOf, type Policy } from '../audit/policy.js';
import { prepare } from '../audit/prepare.js';
import { documentReader } from '../documents/index.js';
import type { Problem } from '../model/problem.js';
import type { Config } from '../records/config.js';
import { VERSION } from '../version.js';
import { portfolioAround } from './locate.js';
import type { Terminal } from './terminal.js';

/** The policy by which an audit of a portfolio would judge today, what is wrong with it, and where shared settings came from. */
export interface PolicyFound {
  readonly policy: Policy;
  readonly shared: Config['shared'];
  readonly problems: readonly Problem[];
}

const NOTHING_SET = { policy: [], locks: [], projects: [] } as const;

/** The policy of the portfolio that a path lies in; with none around it, the defaults. @throws KnownError for a path that does not exist. */
export async function policyAt(path: string, terminal: Terminal): Promise<PolicyFound> {
  const { files, folderName } = portfolioAround(path, terminal.folder);
  // Without a portfolio there is nothing to read, however much lies in the folder.
  if (!files.list('').some(({ name }) => name === 'charter-audit.yaml')) return { policy: policyOf(scieCharter, NOTHING_SET, { asOf: terminal.today(), slugs: [], meetings: new Set() }), shared: [], problems: [] };
  const { config, policy } = await prepare({ files, folderName, charter: scieCharter, documents: documentReader, version: VERSION, asOf: terminal.today() });
  return { policy, shared: config.shared, problems: [...config.problems, ...policy.problems] };
}
