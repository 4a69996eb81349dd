import type { FolderRecords, PortfolioLayout } from '../model/part.js';
import { byText, comparePlaces } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { FolderUnreadable, joinPath, type FileEntry, type FileSystem } from './files.js';
import { nameClashes } from './name-clashes.js';

/** Folders inside each other, at most, below the root. */
export const DEEPEST_FOLDER = 64;

const CONFIG = 'charter-audit.yaml';
const PROJECT = 'project.yaml';

interface Visit {
  readonly folder: string;
  readonly name: string;
  readonly depth: number;
  /** The files of the project or organisation that this folder belongs to. */
  readonly files: string[];
  /** The folder of the project it is in. */
  readonly project?: string;
}

/**
 * Finds the projects and sorts every record file to the project, or the organisation, that it belongs to. Opens no file.
 * What cannot be listed or must not be followed is a problem; the rest is still found.
 * `rootName` is the name of the root, which is the slug where the root is itself a project.
 */
export function findPortfolio(files: FileSystem, rootName: string): PortfolioLayout {
  const organisation: FolderRecords & { readonly files: string[] } = { folder: '', files: [] };
  const projects: (FolderRecords & { readonly slug: string; readonly files: string[] })[] = [];
  const problems: Problem[] = [];
  let config: string | undefined;
  const visits: Visit[] = [{ folder: '', name: rootName, depth: 0, files: organisation.files }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const entries = entriesOf(files, visit, problems);
    if (visit.depth === 0 && hasFile(entries, CONFIG)) config = CONFIG;
    const here = hasFile(entries, PROJECT) ? enterProject(visit, projects, problems) : visit;
    if (here === undefined) continue;
    problems.push(...nameClashes(here.folder, entries), ...entries.flatMap((entry) => entryProblem(here, entry)));
    here.files.push(...recordsIn(here, entries));
    visits.push(...foldersIn(here, entries));
  }
  for (const { files: found } of [organisation, ...projects]) found.sort(byText);
  projects.sort((a, b) => byText(a.folder, b.folder));
  const all = [...problems, ...sameSlugs(projects)].sort((a, b) => comparePlaces(a.place, b.place) || byText(a.code, b.code));
  return { ...(config === undefined ? {} : { config }), organisation, projects, problems: all };
}

/** The visit with its files going to the project that begins here; undefined where a project may not begin. */
function enterProject(visit: Visit, projects: (FolderRecords & { readonly slug: string })[], problems: Problem[]): Visit | undefined {
  if (visit.project !== undefined) {
    const outer = visit.project === '' ? 'the root' : visit.project;
    problems.push({
      code: 'files-nested-project',
      message: `This project lies inside another, ${outer}; neither it nor anything below it is read.`,
      mend: 'Move it beside the other project, or take its project.yaml away.',
      place: { file: joinPath(visit.folder, PROJECT) },
    });
    return undefined;
  }
  const files: string[] = [];
  projects.push({ slug: visit.name, folder: visit.folder, files });
  return { ...visit, project: visit.folder, files };
}

function entriesOf(files: FileSystem, visit: Visit, problems: Problem[]): readonly FileEntry[] {
  try {
    // Hidden files and folders belong to tools; so do installed packages.
    return files.list(visit.folder).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  } catch (error) {
    if (!(error instanceof FolderUnreadable)) throw error;
    problems.push({ code: 'files-unreadable-folder', message: `This folder cannot be listed. ${error.message}`, mend: 'Name a folder that is there, and let it be read.', place: { file: visit.folder || '.' } });
    return [];
  }
}

function recordsIn({ folder, depth }: Visit, entries: readonly FileEntry[]): readonly string[] {
  return entries
    .filter((entry) => entry.type === 'file' && isRecordName(entry.name) && entry.nameProblem === undefined && !(depth === 0 && entry.name === CONFIG))
    .map(({ name }) => joinPath(folder, name));
}

function foldersIn({ folder, depth, files, project }: Visit, entries: readonly FileEntry[]): readonly Visit[] {
  if (depth >= DEEPEST_FOLDER) return [];
  const inside = project === undefined ? {} : { project };
  return entries
    .filter((entry) => entry.type === 'folder' && entry.nameProblem === undefined)
    .map(({ name }) => ({ folder: joinPath(folder, name), name, depth: depth + 1, files, ...inside }));
}

function entryProblem({ folder, depth }: Visit, entry: FileEntry): readonly Problem[] {
  const problem = (code: string, message: string, mend: string): readonly Problem[] => [{ code, message, mend, place: { file: joinPath(folder, entry.name) } }];
  if (entry.type === 'link') return problem('files-link', 'This is a symbolic link; links are not followed.', 'Put the file or folder itself here, or take the link away.');
  const isRecord = isRecordName(entry.name);
  if (entry.nameProblem !== undefined && (isRecord || entry.type === 'folder')) return problem('files-bad-name', `${entry.nameProblem} What it holds is not read.`, 'Rename it with plain letters.');
  if (entry.type !== 'file' && isRecord) return problem('files-not-a-file', `This is named as a record but is ${entry.kind ?? 'a folder'}.`, 'Rename it, or put a file in its place.');
  if (entry.type === 'folder' && depth >= DEEPEST_FOLDER) return problem('files-too-deep', `Folders are nested too deeply here (limit folder depth: ${String(DEEPEST_FOLDER)}); what is below is not read.`, 'Move it further up.');
  return [];
}

// Records elsewhere name a project by its slug alone.
function sameSlugs(projects: readonly (FolderRecords & { readonly slug: string })[]): readonly Problem[] {
  const folders = new Map<string, string>();
  return projects.flatMap(({ slug, folder }) => {
    const first = folders.get(slug);
    if (first === undefined) {
      folders.set(slug, folder);
      return [];
    }
    return [{ code: 'files-same-slug', message: `There is another project called ${slug}, in ${first}.`, mend: 'Give one of the folders another name.', place: { file: joinPath(folder, PROJECT) } }];
  });
}

function hasFile(entries: readonly FileEntry[], name: string): boolean {
  return entries.some((entry) => entry.type === 'file' && entry.name === name);
}

function isRecordName(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml');
}
