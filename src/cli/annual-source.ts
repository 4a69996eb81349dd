import { scieCharter } from '../../rules/index.js';
import { MEASURES } from '../annual/measures/index.js';
import { cannotPrecede, hasRecordsOfYear } from '../annual/of-the-year.js';
import type { Source } from '../annual/source.js';
import { auditPlaces, type Audited } from '../audit/audit.js';
import type { Release } from '../model/release.js';
import type { AnnualFlags } from './annual.js';
import { exitCodeOf, type ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { locate } from './locate.js';
import { mergedFrom } from './merge-parts.js';
import { sayWhatBroke } from './reports.js';
import { requestFor } from './request.js';
import type { Terminal } from './terminal.js';

type Asked = Pick<AnnualFlags, 'year' | 'asOf'> & { readonly previous: Release | undefined };

/**
 * What the tables of a year are made of: the records of a portfolio, or what several runs stored of it. Says what could not be read, and
 * the exit code that it means.
 * @throws KnownError where there are no tables to be made.
 */
export async function annualSource(paths: readonly string[], { year, asOf, previous }: Asked, terminal: Terminal): Promise<{ readonly source: Source; readonly code: ExitCode }> {
  const audited = paths.length > 0 && paths.every((path) => path.endsWith('.json')) ? await fromParts(paths, { year, asOf }, terminal) : await fromRecords(paths, { year, asOf }, terminal);
  const { period, asOf: on } = audited.result;
  const source: Source = { ...audited, year, signs: scieCharter.signs, previous };
  if (audited.projects.length === 0) throw new KnownError('There is no project here: no folder holds a project.yaml.');
  if (period.from > on) throw new KnownError(`The year ${year} begins on ${period.from}, after ${on}: there can be no record of it yet.`);
  if (!hasRecordsOfYear(source)) throw new KnownError(`No record of ${year} is on file as of ${on}: neither an activity nor a meeting, a survey or personnel figures. Check the year and the path.`);
  const why = previous === undefined ? undefined : cannotPrecede(previous, source);
  if (why !== undefined) throw new KnownError(`The earlier release can't be used: ${why}`);
  sayWhatBroke(audited.result, terminal);
  return { source, code: exitCodeOf(audited.result, 'never') };
}

interface When {
  readonly year: string;
  readonly asOf: AnnualFlags['asOf'] | undefined;
}

async function fromRecords([path = '.', ...others]: readonly string[], { year, asOf }: When, terminal: Terminal): Promise<Audited> {
  if (others.length > 0) throw new KnownError('Name one folder, or the JSON files of all parts.');
  const located = locate(path, terminal.folder);
  if (located.projects !== undefined) throw new KnownError(`The annual tables are of a whole portfolio, and ${path} lies inside one. Name the folder of the portfolio.`);
  return auditPlaces(requestFor(located, { asOf: asOf ?? terminal.today(), year, projects: undefined, commitments: undefined, seal: false, measures: MEASURES }));
}

async function fromParts(files: readonly string[], { year, asOf }: When, terminal: Terminal): Promise<Audited> {
  const audited = await mergedFrom(files, { seal: false, measures: MEASURES }, terminal);
  const { period, asOf: on, selection } = audited.result;
  if (period.year !== year) throw new KnownError(`The parts are of ${period.year ?? 'no year by name'}, and asked for is ${year}. Make the parts with --year ${year}.`);
  if (asOf !== undefined && asOf !== on) throw new KnownError(`The parts are as of ${on}, and asked for is ${asOf}. Make the parts anew, or leave --as-of out.`);
  if (selection.commitments !== null) throw new KnownError('The parts are of some commitments alone, and the tables are of all. Make the parts without --commitment.');
  return audited;
}
