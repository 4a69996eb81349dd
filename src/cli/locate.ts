import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { byText } from '../model/place.js';
import { findRoot, diskAt } from '../records/disk.js';
import type { FileSystem } from '../records/files.js';
import { findPortfolio } from '../records/portfolio.js';
import { nearest } from './did-you-mean.js';
import { KnownError } from './known-error.js';

/** The portfolio that a path lies in, and the projects that the path picks out of it. */
export interface Located {
  /** The folder of the portfolio on this machine. */
  readonly root: string;
  readonly files: FileSystem;
  readonly folderName: string;
  /** Slugs; undefined for the whole portfolio. */
  readonly projects: readonly string[] | undefined;
}

/** Names of commands, for somebody who misspelt one: such a word is taken for a path. */
const COMMANDS = ['check', 'annual', 'merge', 'report', 'compare', 'verify', 'list', 'explain', 'help'];

/**
 * Finds the portfolio upwards from a path, and the way from its root to the path.
 * @throws KnownError when the path does not exist
 */
export function portfolioAround(path: string, from: string): Omit<Located, 'projects'> & { readonly inside: string } {
  const { root, inside } = findRoot(folderAt(resolve(from, path), path));
  return { root, files: diskAt(root), folderName: basename(root), inside };
}

/**
 * Finds the portfolio upwards from a path: inside a project it stands for that project, above several for those.
 * @throws KnownError when the path does not exist, or holds no project though it lies in a portfolio.
 */
export function locate(path: string, from: string): Located {
  const { inside, ...located } = portfolioAround(path, from);
  const part = inside.split('\\').join('/').replace(/\/$/, '');
  if (part === '' || part === '.') return { ...located, projects: undefined };
  const projects = findPortfolio(located.files, located.folderName).projects.filter((project) => holds(project.folder, part) || holds(part, project.folder));
  if (projects.length === 0) throw new KnownError(`There is no project in ${path}. Name the folder of the portfolio, or of a project in it.`);
  return { ...located, projects: projects.flatMap(({ slug }) => slug ?? []).toSorted(byText) };
}

/**
 * The projects to audit: those asked for by name, within those that the path stands for; undefined for all.
 * @throws KnownError when a name lies outside the path.
 */
export function chosenProjects({ projects: within }: Pick<Located, 'projects'>, asked: readonly string[] | undefined): readonly string[] | undefined {
  if (asked === undefined) return within;
  const outside = within === undefined ? undefined : asked.find((slug) => !within.includes(slug));
  if (outside !== undefined) throw new KnownError(`The project ${outside} does not lie in the folder that was named. Name the folder of the portfolio, or leave --project out.`);
  return [...new Set(asked)].toSorted(byText);
}

function folderAt(absolute: string, written: string): string {
  const found = statOf(absolute);
  if (found?.isDirectory() === true) return absolute;
  if (found?.isFile() === true) return dirname(absolute);
  if (found !== undefined) throw new KnownError(`${written} is neither a folder nor a file of records.`);
  const command = nearest(written, COMMANDS);
  throw new KnownError(`There is no folder ${written}.${command === undefined ? ' Name the folder of a portfolio or of a project.' : ` Did you mean the command ${command}?`}`);
}

function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function holds(folder: string, path: string): boolean {
  return folder === '' || folder === path || path.startsWith(`${folder}/`);
}
