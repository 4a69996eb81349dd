import { DEFAULT_YEAR_START } from '../model/audit-year.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { toPortfolioConfig } from './convert.js';
import type { FileSystem } from './files.js';
import { readYaml } from './read-yaml.js';
import { lineAndColumn } from './source.js';
import { validatePortfolio } from './validate.js';
import { LIMITS } from './yaml/limits.js';

/** A parameter as a portfolio sets it. */
export interface PolicyEntry {
  readonly key: string;
  readonly value: number;
  readonly approvedBy?: string;
  readonly approvedOn?: string;
  readonly approvedAt?: string;
  readonly place: Place;
}

/** What `charter-audit.yaml` says; the defaults where it is silent or absent. */
export interface Config {
  readonly organisation: string | undefined;
  /** The first day of the audit year, `MM-DD`. */
  readonly yearStart: string;
  readonly policy: readonly PolicyEntry[];
  /** Folders that hold no records, relative to the portfolio. */
  readonly ignore: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads the portfolio's own file; with none, or one that can't be read, the defaults apply (and in the latter case a problem says so). */
export function readConfig(files: FileSystem, path: string | undefined): Config {
  const defaults: Config = { organisation: undefined, yearStart: DEFAULT_YEAR_START, policy: [], ignore: [], problems: [] };
  if (path === undefined) return defaults;
  const found = files.read(path, LIMITS.recordBytes);
  if (!found.ok) return { ...defaults, problems: [{ code: found.code, message: `The file can't be read: ${found.message}`, mend: 'Make it a file that can be read.', place: { file: path } }] };
  const { source, documents, problems } = readYaml(found.bytes, path);
  const document = documents[0];
  if (document === undefined) return { ...defaults, problems };
  const invalid = validatePortfolio(document, source, path);
  if (invalid.length > 0) return { ...defaults, problems: invalid };
  const config = toPortfolioConfig(document.value);
  const keys = document.node.children.get('policy')?.children;
  const placeOf = (key: string): Place => ({ file: path, ...lineAndColumn(source, keys?.get(key)?.keyStart ?? 0) });
  return {
    organisation: config.organisation,
    yearStart: config.year_start ?? DEFAULT_YEAR_START,
    ignore: config.ignore ?? [],
    problems: [],
    policy: Object.entries(config.policy ?? {}).map(([key, set]) => ({ key, place: placeOf(key), ...(typeof set === 'number' ? { value: set } : approved(set)) })),
  };
}

interface Approved {
  readonly value: number;
  readonly approved_by?: string;
  readonly approved_on?: string;
  readonly approved_at?: string;
}

function approved({ value, approved_by, approved_on, approved_at }: Approved): Omit<PolicyEntry, 'key' | 'place'> {
  return {
    value,
    ...(approved_by === undefined ? {} : { approvedBy: approved_by }),
    ...(approved_on === undefined ? {} : { approvedOn: approved_on }),
    ...(approved_at === undefined ? {} : { approvedAt: approved_at }),
  };
}
