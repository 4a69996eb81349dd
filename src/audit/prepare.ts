import { auditYear, yearOf, type Period } from '../model/audit-year.js';
import type { Charter } from '../model/charter.js';
import type { Day } from '../model/day.js';
import { byText } from '../model/place.js';
import type { History } from '../model/history.js';
import type { FolderRecords, PortfolioLayout, Shard } from '../model/part.js';
import type { Since } from '../model/result.js';
import type { Measure } from '../model/measure.js';
import type { PlaceResult } from '../model/result.js';
import { readConfig, type Config } from '../records/config.js';
import type { DocumentReader } from '../records/evidence-files.js';
import type { FileSystem } from '../records/files.js';
import { loadPlace, type LoadedPlace, type Loading } from '../records/load.js';
import { findPortfolio } from '../records/portfolio.js';
import type { Sampling } from './draw.js';
import { assign, type Assignments } from './judge-place.js';
import { policyOf, type Policy } from './policy.js';
import type { Selection } from './reduce.js';
import type { AuditContext } from './scene.js';
import { isIn } from './shard.js';

/** What to audit, by which rules, and as on which day. */
export interface AuditRequest {
  /** The files of the portfolio, or of a project with none around it; paths are relative to it. */
  readonly files: FileSystem;
  /** The name of the folder, which is the slug of a project with no portfolio around it. */
  readonly folderName: string;
  readonly charter: Charter;
  /** What opens the evidence documents that records name. */
  readonly documents: DocumentReader;
  readonly version: string;
  readonly asOf: Day;
  /** The audit year, as `2024-25`; left out, what fell due from the start of the year that holds `asOf`. */
  readonly year?: string;
  /** Slugs; left out, all. */
  readonly projects?: readonly string[];
  /** Where `projects` are those that changed: since when, and which did not. */
  readonly since?: Since;
  /** Whole ids; left out, all. */
  readonly commitments?: readonly string[];
  /** What tells of record files, by their paths, when they came into the version history; left out, it is not looked at. */
  readonly history?: (files: readonly string[]) => Promise<History>;
  /** The files of the portfolio where they are known already; left out, they are looked for. */
  readonly layout?: PortfolioLayout;
  /** Only the projects that fall to one of several runs; left out, all that were asked for. */
  readonly shard?: Shard;
  /** How many records to draw for a person to look at by hand; left out, none. */
  readonly sample?: Sampling;
  /** Whether the digest of the result is wanted: what people sign, and `verify` goes by. Left out, it is there where somebody has signed. */
  readonly seal?: boolean;
  /** Whether findings are to carry a digest of what the records say, which a baseline knows them by; left out, they don't. */
  readonly contents?: boolean;
  /** What the annual tables need of each place; left out, nothing. */
  readonly measures?: readonly Measure[];
  /** What gives again what a file gave before, if it has not changed since; left out, every file is read. */
  readonly remember?: Loading['remember'];
  /** What is kept between runs of what files gave, so that they need not be read again; left out, nothing. */
  readonly keep?: Loading['keep'];
  /** What judges the projects, in the order of `chosen`; left out, that is done one after another in this thread. */
  readonly judge?: (prepared: Prepared) => Promise<readonly PlaceResult[]>;
  /** Is told how many of the projects are judged, whenever there are more. */
  readonly progress?: (judged: number, of: number) => void;
}

/** Everything that is the same for each project of an audit. */
export interface Prepared {
  readonly request: AuditRequest;
  readonly config: Config;
  readonly policy: Policy;
  readonly context: AuditContext;
  readonly assignments: Assignments;
  readonly loading: Loading;
  readonly layout: PortfolioLayout;
  /** The projects that were asked for. */
  readonly chosen: readonly FolderRecords[];
  readonly selection: Selection;
  /** The organisation's records; undefined for a project with no portfolio around it. */
  readonly organisation: LoadedPlace | undefined;
}

/** Finds the projects, reads the policy and the organisation's records. @throws RangeError when the year is none. */
export async function prepare(request: AuditRequest): Promise<Prepared> {
  const { files, charter, documents, asOf, since } = request;
  const { config, layout } = findRecords(request);
  const loading: Loading = {
    files, asOf, documents, organisation: config.organisation, anchor: layout.config ?? '.',
    ...(request.remember === undefined ? {} : { remember: request.remember }),
    ...(request.keep === undefined ? {} : { keep: request.keep }),
  };
  const { shard } = request;
  const chosen = layout.projects.filter(({ slug }) => (request.projects === undefined || request.projects.includes(slug ?? '')) && (shard === undefined || isIn(shard, slug ?? '', (bytes) => documents.digest(bytes))));
  const selection: Selection = { projects: shard === undefined ? (request.projects ?? null) : chosen.map(({ slug }) => slug ?? '').toSorted(byText), commitments: request.commitments ?? null, ...(since === undefined ? {} : { since }) };
  const judged = [...(selection.projects === null && layout.config !== undefined ? [layout.organisation] : []), ...chosen];
  const history = await request.history?.(judged.flatMap((place) => place.files));
  const organisation = layout.config === undefined ? undefined : await loadPlace(layout.organisation, loading);
  const policy = policyOf(charter, config, { asOf, slugs: layout.projects.map(({ slug }) => slug ?? ''), meetings: meetingsOf(organisation) });
  return {
    request, config, policy, loading, layout, chosen, selection, organisation,
    assignments: assign(charter),
    context: { charter, asOf, period: periodOf(asOf, request.year, config.yearStart), value: policy.value, boilerplate: config.boilerplate, history },
  };
}

/** The settings of a portfolio, and the files that hold records by them. Opens no record. */
export function findRecords({ files, folderName, layout: known }: Pick<AuditRequest, 'files' | 'folderName' | 'layout'>): Pick<Prepared, 'config' | 'layout'> {
  const found = known ?? findPortfolio(files, folderName);
  const config = readConfig(files, found.config);
  return { config, layout: withRecordsAlone(found, config) };
}

// Without a year that was asked for, the days of the one that holds the audit date.
function periodOf(asOf: Day, year: string | undefined, yearStart: string): Period {
  if (year !== undefined) return auditYear(year, yearStart);
  const { from, to } = yearOf(asOf, yearStart);
  return { from, to };
}

// The days on which the Network met, for approvals to refer to.
function meetingsOf(organisation: LoadedPlace | undefined): ReadonlySet<string> {
  return new Set(organisation?.records.all('network-meetings').map(({ data }) => data.date));
}

// Neither ignored folders nor files of settings hold records.
function withRecordsAlone(layout: PortfolioLayout, { ignore, shared }: Config): PortfolioLayout {
  const isIgnored = (path: string): boolean => ignore.some((folder) => `${path}/`.startsWith(`${folder.replace(/\/+$/, '')}/`));
  const settings = new Set(shared.map(({ path }) => path));
  const recordsOf = <T extends FolderRecords>(folder: T): T => ({ ...folder, files: folder.files.filter((file) => !isIgnored(file) && !settings.has(file)) });
  return {
    ...layout,
    projects: layout.projects.filter(({ folder }) => !isIgnored(folder)).map(recordsOf),
    organisation: recordsOf(layout.organisation),
    problems: layout.problems.filter(({ place }) => !isIgnored(place.file)),
  };
}
