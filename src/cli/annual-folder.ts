import { resolve } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import { annual, type Shown } from '../annual/annual.js';
import { disclosurePolicy, protect, reveal } from '../annual/disclosure/index.js';
import type { RawRelease } from '../annual/raw-table.js';
import type { Source } from '../annual/source.js';
import { annualFiles } from '../output/annual/files.js';
import { ReportFileError } from '../output/write-file.js';
import { folderObstacle, writeFolder } from '../output/write-folder.js';
import type { AnnualFlags } from './annual.js';
import { annualSource } from './annual-source.js';
import type { ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { storedRelease } from './stored.js';
import type { Terminal } from './terminal.js';

/**
 * Makes the release of a year and writes it into a folder, whole or not at all.
 * @throws KnownError for what was asked for wrongly, a year of which nothing is on record, and a folder that can't be written.
 */
export async function annualFolder(paths: readonly string[], flags: AnnualFlags, terminal: Terminal): Promise<ExitCode> {
  const reason = reasonOf(flags, terminal);
  const out = resolve(terminal.folder, flags.out);
  const obstacle = folderObstacle(out);
  if (obstacle !== undefined) throw new KnownError(`The folder ${flags.out} can't be used: ${obstacle}.`);
  const previous = flags.previous === undefined ? undefined : storedRelease(flags.previous, terminal);
  const { source, code } = await annualSource(paths, { ...flags, previous }, terminal);
  const release = await annual(source, reason === undefined ? (raw) => shownProtected(raw, source) : (raw) => Promise.resolve({ tables: reveal(raw), protection: { kind: 'unprotected', reason } }));
  const files = await Promise.all(annualFiles(release, { bom: flags.bom === true }).map(async ({ name, bytes }) => ({ name, bytes: await bytes() })));
  try {
    writeFolder(out, files, { shownAs: flags.out, isPrivate: reason !== undefined });
  } catch (error) {
    throw error instanceof ReportFileError ? new KnownError(error.message) : error;
  }
  if (reason !== undefined) terminal.err('charter-audit: Nothing is held back in these files, so people could be recognised. Give them to nobody but the people named in the reason, and never publish them.\n');
  terminal.out([`Written to ${flags.out}:`, ...files.map(({ name }) => `  ${name}`), ''].join('\n'));
  return code;
}

// Figures as counted are asked for on purpose, by somebody who says why, where nobody else can see what is written.
function reasonOf({ unprotected, reason }: AnnualFlags, { isBuildServer }: Terminal): string | undefined {
  if (unprotected !== true) {
    if (reason !== undefined) throw new KnownError('--reason goes with --unprotected alone.');
    return undefined;
  }
  if (isBuildServer === true) throw new KnownError('--unprotected is refused on a build server: what it writes there can be seen by others.');
  if (reason === undefined || reason.trim() === '') throw new KnownError('--unprotected needs --reason: who needs the figures, and what for. It stands in every file.');
  return reason.trim();
}

async function shownProtected(raw: RawRelease, { result, previous }: Source): Promise<Shown> {
  const inForce = (key: string): number | undefined => result.policy.find((setting) => setting.key === key && setting.project === null)?.value;
  const defaults = new Map(Object.values(scieCharter.disclosure).map((parameter) => [parameter.key, parameter.default]));
  const policy = disclosurePolicy(scieCharter.disclosure, (key) => inForce(key) ?? defaults.get(key) ?? 0);
  const { tables, notes, ledger } = await protect(raw, { policy, ...(previous?.ledger === undefined ? {} : { previous: previous.ledger }) });
  return { tables, protection: { kind: 'protected', notes }, ledger };
}
