import { createHash } from 'node:crypto';
import { byText } from '../model/place.js';
import { FolderUnreadable, joinPath, type FileSystem } from '../records/files.js';
import { GIT_FAILURES, gitIn } from './git-run.js';
import { KnownError } from './known-error.js';

/** What a commit holds below a folder. */
export interface TreeAt {
  /** The id of the commit. */
  readonly commit: string;
  /** The ids of the contents of its ordinary files, by their paths relative to the folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** The most bytes of a file that is held against a commit; a larger one counts as changed. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * What a commit holds below the folder of a portfolio. `ref` names it as git does: a branch, a tag, an id, `HEAD~3`.
 * @throws KnownError where there is no such commit, no repository or no git.
 */
export async function treeAt(root: string, ref: string): Promise<TreeAt> {
  // What git could take for an option is the name of no commit.
  if (ref === '' || ref.startsWith('-') || /[\p{Cc}\p{Z}]/u.test(ref)) throw new KnownError(`--since ${ref} names no commit. Name a branch, a tag or a commit, as --since origin/main.`);
  const git = gitIn(root);
  const where = await git(['rev-parse', '--is-shallow-repository']);
  if (!where.ok) throw new KnownError(`What changed since ${ref} can't be told: ${GIT_FAILURES[where.why]}`);
  const found = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  const commit = found.ok ? found.output.trim() : '';
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new KnownError(`There is no commit ${ref} in this repository. ${where.output.startsWith('true') ? 'It is a shallow clone, which lacks the older commits: get them with `git fetch --unshallow`, or let the checkout fetch the whole history (fetch-depth: 0).' : 'Name a branch, a tag or a commit; one of a remote has to be fetched first.'}`);
  const tree = await git(['ls-tree', '-r', '-z', commit]);
  if (!tree.ok) throw new KnownError(`What changed since ${ref} can't be told: ${GIT_FAILURES[tree.why]}`);
  return { commit, files: new Map(tree.output.split('\0').flatMap(fileIn)) };
}

// An ordinary file: a link is not followed, and another repository is looked at as if it were new.
function fileIn(field: string): readonly (readonly [path: string, id: string])[] {
  const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t([^]+)$/.exec(field) ?? [];
  return id === undefined || path === undefined ? [] : [[Buffer.from(path, 'latin1').toString('utf8'), id]];
}

/**
 * The paths of all files that are not as the commit has them: changed, new (whether or not git has been told of them), or gone; a file that was moved is both gone and new.
 * The bytes themselves are looked at, and git is not asked: to compare files, it would run programs that the repository names.
 */
export function changedFiles(files: FileSystem, { files: committed }: TreeAt): readonly string[] {
  const gone = [...committed].filter(([path, id]) => !isAs(files, path, id)).map(([path]) => path);
  return [...gone, ...allFiles(files).filter((path) => !committed.has(path))].toSorted(byText);
}

function isAs(files: FileSystem, path: string, id: string): boolean {
  const found = files.read(path, MOST_BYTES);
  if (!found.ok) return false;
  if (idOf(found.bytes, id.length) === id) return true;
  // On some machines git writes line ends of its own into the files that it checks out.
  const bytes = Buffer.from(found.bytes);
  return bytes.includes('\r\n') && idOf(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), id.length) === id;
}

// As git names a content; 64 digits are those of a repository with SHA-256.
function idOf(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1').update(`blob ${String(bytes.length)}\0`).update(bytes).digest('hex');
}

function allFiles(files: FileSystem): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const { name, type } of entriesOf(files, folder)) {
      if (name === '.git' || name === 'node_modules') continue;
      if (type === 'folder') folders.push(joinPath(folder, name));
      else if (type === 'file') found.push(joinPath(folder, name));
    }
  }
  return found;
}

// A folder that can't be listed is a problem that the audit itself tells of.
function entriesOf(files: FileSystem, folder: string): ReturnType<FileSystem['list']> {
  try {
    return files.list(folder);
  } catch (error) {
    if (error instanceof FolderUnreadable) return [];
    throw error;
  }
}
