import { resolve } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import { annual, type Shown } from '../annual/annual.js';
import { disclosurePolicy, protect, reveal } from '../annual/disclosure/index.js';
import { MEASURES } from '../annual/measures/index.js';
import { faultInMeasures } from '../annual/measures/stored.js';
import { cannotPrecede, hasRecordsOfYear } from '../annual/of-the-year.js';
import type { RawRelease } from '../annual/raw-table.js';
import type { Source } from '../annual/source.js';
import { auditPlaces, type Audited } from '../audit/audit.js';
import type { Release } from '../model/release.js';
import { annualFiles } from '../output/annual/files.js';
import { ReportFileError } from '../output/write-file.js';
import { folderObstacle, writeFolder } from '../output/write-folder.js';
import type { AnnualFlags } from './annual.js';
import { cacheFolder } from './cache-folder.js';
import { exitCodeOf, type ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { locate } from './locate.js';
import { mergedFrom } from './merge-parts.js';
import { sayWhatBroke } from './reports.js';
import { requestFor } from './request.js';
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
  const source = await sourceOf(paths, flags, previous, terminal);
  const release = await annual(source, reason === undefined ? (raw) => shownProtected(raw, source) : (raw) => Promise.resolve({ tables: reveal(raw), protection: { kind: 'unprotected', reason } }));
  const files = await Promise.all(annualFiles(release, { bom: flags.bom === true }).map(async ({ name, bytes }) => ({ name, bytes: await bytes() })));
  try {
    writeFolder(out, files, { shownAs: flags.out, isPrivate: reason !== undefined });
  } catch (error) {
    throw error instanceof ReportFileError ? new KnownError(error.message) : error;
  }
  sayWhatBroke(source.result, terminal);
  if (reason !== undefined) terminal.err('charter-audit: Nothing is held back in these files, so people could be recognised. Give them to nobody but the people named in the reason, and never publish them.\n');
  terminal.out([`Written to ${flags.out}:`, ...files.map(({ name }) => `  ${name}`), ''].join('\n'));
  return exitCodeOf(source.result, 'never');
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

async function sourceOf(paths: readonly string[], flags: AnnualFlags, previous: Release | undefined, terminal: Terminal): Promise<Source> {
  const { year } = flags;
  const audited = await (paths.some(isPart) ? ofParts : ofPortfolio)(paths, flags, terminal);
  const on = audited.result.asOf;
  const source: Source = { ...audited, year, signs: scieCharter.signs, previous };
  if (audited.projects.length === 0) throw new KnownError('There is no project here: no folder holds a project.yaml.');
  if (audited.result.period.from > on) throw new KnownError(`The year ${year} begins on ${audited.result.period.from}, after ${on}: there can be no record of it yet.`);
  if (!hasRecordsOfYear(source)) throw new KnownError(`No record of ${year} is on file as of ${on}: neither an activity nor a meeting, a survey or personnel figures. Check the year and the path.`);
  const why = previous === undefined ? undefined : cannotPrecede(previous, source);
  if (why !== undefined) throw new KnownError(`The earlier release can't be used: ${why}`);
  return source;
}

// A portfolio is a folder, and so its path has no such ending.
function isPart(path: string): boolean {
  return path.endsWith('.json');
}

async function ofPortfolio([path = '.', ...more]: readonly string[], { year, asOf, jobs, ...flags }: AnnualFlags, terminal: Terminal): Promise<Audited> {
  if (more.length > 0) throw new KnownError('The annual tables are of one portfolio: name its folder, and no other.');
  const located = locate(path, terminal.folder);
  if (located.projects !== undefined) throw new KnownError(`The annual tables are of a whole portfolio, and ${path} lies inside one. Name the folder of the portfolio.`);
  return auditPlaces(requestFor(located, { asOf: asOf ?? terminal.today(), year, projects: undefined, commitments: undefined, jobs, cache: cacheFolder(flags, located.root, terminal), seal: false, measures: MEASURES }));
}

// Parts were judged as on a day and for a year; asking for another would need the records.
async function ofParts(paths: readonly string[], { year, asOf, jobs, cacheDir }: AnnualFlags, terminal: Terminal): Promise<Audited> {
  if (jobs !== undefined || cacheDir !== undefined) throw new KnownError(`The parts hold what judging gave, so ${jobs === undefined ? '--cache-dir' : '--jobs'} does nothing here. Give it to check, which makes them.`);
  const audited = await mergedFrom(paths, { seal: false, measures: MEASURES }, terminal, faultInMeasures);
  const { period, asOf: on, selection } = audited.result;
  if (period.year !== year) throw new KnownError(`The parts are of ${period.year === undefined ? 'no audit year' : `the year ${period.year}`}, not of ${year}. Make them with check --year ${year}.`);
  if (asOf !== undefined && asOf !== on) throw new KnownError(`The parts were judged as on ${on}, not on ${asOf}. Leave --as-of out, or make them again.`);
  if (selection.commitments !== null) throw new KnownError('The parts are of some commitments alone. Make them again without --commitment.');
  return audited;
}

async function shownProtected(raw: RawRelease, { result, previous }: Source): Promise<Shown> {
  const inForce = (key: string): number | undefined => result.policy.find((setting) => setting.key === key && setting.project === null)?.value;
  const defaults = new Map(Object.values(scieCharter.disclosure).map((parameter) => [parameter.key, parameter.default]));
  const policy = disclosurePolicy(scieCharter.disclosure, (key) => inForce(key) ?? defaults.get(key) ?? 0);
  const { tables, notes, ledger } = await protect(raw, { policy, ...(previous?.ledger === undefined ? {} : { previous: previous.ledger }) });
  return { tables, protection: { kind: 'protected', notes }, ledger };
}
