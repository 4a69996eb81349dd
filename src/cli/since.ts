import { findRecords } from '../audit/prepare.js';
import { byText } from '../model/place.js';
import type { FolderRecords, PortfolioLayout } from '../model/part.js';
import type { Since } from '../model/result.js';
import type { FileSystem } from '../records/files.js';
import { LIMITS } from '../records/yaml/limits.js';
import { changedFiles, treeAt } from './git-tree.js';
import type { Located } from './locate.js';

/** The projects that changed since a commit, and those that did not. */
export interface ChangedSince {
  /** Slugs. */
  readonly projects: readonly string[];
  readonly since: Since;
}

/**
 * Tells the projects that changed since a commit from those that did not, in doubt taking one for changed: whatever is not as the commit has it, committed or not, makes changed
 * the project that it lies in, and every project whose records name it. The settings and the organisation's own records bear on all. `asked` are the slugs to choose from; undefined for all.
 * @throws KnownError where there is no such commit, no repository or no git.
 */
export async function changedSince({ root, files, folderName }: Pick<Located, 'root' | 'files' | 'folderName'>, ref: string, asked: readonly string[] | undefined): Promise<ChangedSince> {
  const tree = await treeAt(root, ref);
  const { layout, config } = findRecords({ files, folderName });
  const settings = new Set(config.files.map(({ path }) => path));
  const changed = sort(changedFiles(files, tree), layout, settings);
  const slugs = layout.projects.flatMap(({ slug }) => slug ?? []);
  const isChanged = changed.all || organisationNames(changed.names, layout, files) ? () => true : within(changed, layout, files);
  const chosen = (asked ?? slugs).filter((slug) => !slugs.includes(slug) || isChanged(slug));
  return {
    projects: [...new Set(chosen)].toSorted(byText),
    since: { ref, commit: tree.commit, unchanged: slugs.filter((slug) => asked?.includes(slug) !== false && !isChanged(slug)).toSorted(byText) },
  };
}

/** What files that changed bear on. */
interface Changed {
  /** On everything. */
  readonly all: boolean;
  /** The folders of the projects that they lie in. */
  readonly folders: ReadonlySet<string>;
  /** The names of those that lie in no project, and that only whoever names them can rest on. */
  readonly names: readonly string[];
}

function sort(paths: readonly string[], { projects }: PortfolioLayout, settings: ReadonlySet<string>): Changed {
  const homes = new Set(projects.map(({ folder }) => folder));
  const folders = new Set<string>();
  const names = new Set<string>();
  let all = false;
  for (const path of paths) {
    const home = homeOf(path, homes);
    // A record that is gone may have been the organisation's, or of a project that is gone with it.
    if (settings.has(path) || (home === undefined && isRecord(path))) all = true;
    if (home !== undefined) folders.add(home);
    else names.add(path.slice(path.lastIndexOf('/') + 1));
  }
  return { all, folders, names: [...names] };
}

// The folder among these that a path lies in.
function homeOf(path: string, homes: ReadonlySet<string>): string | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) if (homes.has(path.slice(0, end))) return path.slice(0, end);
  return homes.has('') ? '' : undefined;
}

// What is hidden belongs to tools.
function isRecord(path: string): boolean {
  return /\.ya?ml$/.test(path) && !path.split('/').some((step) => step.startsWith('.') || step === 'node_modules');
}

// A project that names a record of one that changed, as slug/id, may rest on it.
function within({ folders, names }: Changed, { projects }: PortfolioLayout, files: FileSystem): (slug: string) => boolean {
  const own = new Set(projects.filter(({ folder }) => folders.has(folder)).flatMap(({ slug }) => slug ?? []));
  const sought = [...names, ...[...own].map((slug) => `${slug}/`)];
  const naming = new Set(projects.filter(({ slug }) => !own.has(slug ?? '')).filter((project) => isNamed(sought, project, files)).flatMap(({ slug }) => slug ?? []));
  return (slug) => own.has(slug) || naming.has(slug);
}

function organisationNames(names: readonly string[], { organisation }: PortfolioLayout, files: FileSystem): boolean {
  return isNamed(names, organisation, files);
}

// Whether the records of a place have one of these in them, as far as their text tells; where it may be written with escapes, in doubt they do.
function isNamed(sought: readonly string[], { files: records }: FolderRecords, files: FileSystem): boolean {
  if (sought.length === 0) return false;
  const isPlain = sought.every((name) => /^[\w./-]+$/.test(name));
  return records.some((file) => {
    const found = files.read(file, LIMITS.recordBytes);
    if (!found.ok || !isPlain) return true;
    const text = new TextDecoder().decode(found.bytes);
    return text.includes('\\') || sought.some((name) => text.includes(name));
  });
}
