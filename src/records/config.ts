import { DEFAULT_YEAR_START } from '../model/audit-year.js';
import type { Day } from '../model/day.js';
import type { PolicyValues } from '../model/generated/records.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { countWords } from '../model/words.js';
import { inOrder, type ConfigFile } from './config-file.js';
import { readChain } from './extends.js';
import type { FileSystem } from './files.js';

/** A parameter as a file sets it. */
export interface PolicyEntry {
  readonly key: string;
  readonly value: number;
  /** The slug of the project that it is for; undefined for all. */
  readonly project?: string;
  readonly approvedBy?: string;
  readonly approvedOn?: Day;
  /** The day of the Network meeting. */
  readonly approvedAt?: Day;
  /** Which file sets it: 0 is `charter-audit.yaml`, 1 the file that that extends, and so on. */
  readonly depth: number;
  readonly place: Place;
}

/** A parameter that a file locks: those that extend the file, and projects, can't set it. */
export interface Lock {
  readonly key: string;
  readonly depth: number;
  readonly place: Place;
}

/** What `charter-audit.yaml` and the files it extends say; the defaults where they are silent or absent. */
export interface Config {
  readonly organisation: string | undefined;
  /** The first day of the audit year, `MM-DD`. */
  readonly yearStart: string;
  /** What goes before comes later: the furthest shared file first, and in each file what is for single projects last. */
  readonly policy: readonly PolicyEntry[];
  /** The furthest shared file first: its lock is the one that holds. */
  readonly locks: readonly Lock[];
  /** The projects with settings of their own, and where each is named. */
  readonly projects: readonly { readonly slug: string; readonly place: Place }[];
  /** The shared files, nearest first, with the body that each is from, where it says so. */
  readonly shared: readonly SharedFile[];
  /** Texts that rightly read the same everywhere. */
  readonly boilerplate: readonly string[];
  /** Folders that hold no records, relative to the portfolio. */
  readonly ignore: readonly string[];
  readonly problems: readonly Problem[];
  /** The files themselves, as read. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** A file that others extend. */
export interface SharedFile {
  readonly path: string;
  readonly by: string | undefined;
}

/** Words in a row by which texts are compared: boilerplate of fewer could be found in any text. */
const SHORTEST_BOILERPLATE = 5;

/** Reads the portfolio's own file and what it extends; where there is none, or a setting can't be used, the default holds (and in the latter case a problem says so). */
export function readConfig(files: FileSystem, path: string | undefined): Config {
  const chain = path === undefined ? [] : readChain(files, path);
  const [own, ...shared] = chain;
  const furthestFirst = chain.map((file, depth) => ({ file, depth })).toReversed();
  return {
    organisation: own?.settings.organisation,
    yearStart: chain.find(({ settings }) => settings.year_start !== undefined)?.settings.year_start ?? DEFAULT_YEAR_START,
    policy: furthestFirst.flatMap(({ file, depth }) => entriesOf(file, depth)),
    locks: furthestFirst.flatMap(({ file, depth }) => (file.settings.locked ?? []).map((key, i) => ({ key, depth, place: file.at('locked', i) }))),
    projects: Object.keys(own?.settings.projects ?? {}).map((slug) => ({ slug, place: own?.at('projects', slug) ?? { file: '.' } })),
    shared: shared.map((file) => ({ path: file.path, by: file.settings.organisation })),
    boilerplate: [...new Set(chain.flatMap(({ settings }) => settings.boilerplate ?? []))].filter((text) => countWords(text) >= SHORTEST_BOILERPLATE),
    ignore: chain.flatMap(({ settings }) => settings.ignore ?? []),
    files: chain.flatMap(({ path: file, bytes }) => (bytes === undefined ? [] : [{ path: file, bytes }])),
    problems: chain.flatMap((file, depth) => [...file.problems, ...tooShort(file), ...(depth > 0 ? projectsIn(file) : [])].toSorted(inOrder)),
  };
}

function entriesOf(file: ConfigFile, depth: number): readonly PolicyEntry[] {
  const { policy = {}, disclosure = {}, projects = {} } = file.settings;
  // A shared file can't know the projects of those who extend it.
  const forProjects = depth > 0 ? [] : Object.entries(projects).flatMap(([slug, { policy: own = {} }]) => entries(own, depth, (key) => file.at('projects', slug, 'policy', key), slug));
  const forDisclosure = entries(disclosure, depth, (key) => file.at('disclosure', key)).map((entry) => ({ ...entry, key: `disclosure.${entry.key}` }));
  return [...entries(policy, depth, (key) => file.at('policy', key)), ...forDisclosure, ...forProjects];
}

function entries(policy: PolicyValues, depth: number, placeOf: (key: string) => Place, project?: string): readonly PolicyEntry[] {
  return Object.entries(policy).map(([key, set]) => ({
    key, depth, place: placeOf(key), ...(project === undefined ? {} : { project }), ...(typeof set === 'number' ? { value: set } : approved(set)),
  }));
}

function approved({ value, approved_by, approved_on, approved_at }: Exclude<PolicyValues[string], number>): Pick<PolicyEntry, 'value' | 'approvedBy' | 'approvedOn' | 'approvedAt'> {
  return {
    value,
    ...(approved_by === undefined ? {} : { approvedBy: approved_by }),
    ...(approved_on === undefined ? {} : { approvedOn: approved_on }),
    ...(approved_at === undefined ? {} : { approvedAt: approved_at }),
  };
}

function tooShort({ settings: { boilerplate = [] }, at }: ConfigFile): readonly Problem[] {
  return boilerplate.flatMap((text, i) => (countWords(text) >= SHORTEST_BOILERPLATE ? [] : [{
    code: 'config-short-boilerplate', message: `Boilerplate of fewer than ${String(SHORTEST_BOILERPLATE)} words could be found in any text, so it is passed over.`, mend: 'Give the whole sentence, or take it out.', place: at('boilerplate', i),
  }]));
}

function projectsIn({ settings: { projects }, at }: ConfigFile): readonly Problem[] {
  return projects === undefined ? [] : [{ code: 'config-shared-projects', message: 'A shared file can have no settings for single projects: it does not know those of whoever extends it.', mend: 'Move them to charter-audit.yaml.', place: at('projects') }];
}
