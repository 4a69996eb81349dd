import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Option, type Command } from 'commander';
import { isOwn } from './cache.js';
import { prune } from './cache-prune.js';
import { KnownError } from './known-error.js';
import type { Terminal } from './terminal.js';

/** The options that say where it is kept what files gave. */
export interface CacheFlags {
  readonly cache: boolean;
  readonly cacheDir?: string;
}

/** Adds them to a command. */
export function withCacheFlags(command: Command): Command {
  return command
    .addOption(new Option('--cache-dir <folder>', 'where to keep what reading files gave, outside of what is audited (default: charter-audit in the folder that the system has for caches)'))
    .option('--no-cache', 'read every file anew, and keep nothing');
}

/**
 * The folder in which it is kept what the files of a portfolio gave; undefined for none. It lies outside the portfolio and the repository around it: what somebody can change
 * together with the records must not say what is in them. What has not been used for long is taken out of it.
 * @throws KnownError when the folder that was named can't be used; the usual one is then left alone
 */
export function cacheFolder({ cache, cacheDir }: CacheFlags, root: string, terminal: Terminal): string | undefined {
  const folder = cacheDir === undefined ? terminal.caches : resolve(terminal.folder, cacheDir);
  if (!cache || folder === undefined) return undefined;
  const obstacle = obstacleTo(folder, root);
  if (obstacle === undefined) {
    prune(folder, Date.now());
    return folder;
  }
  if (cacheDir === undefined) return undefined;
  throw new KnownError(`The folder ${cacheDir} can't be the cache: ${obstacle}`);
}

function obstacleTo(folder: string, root: string): string | undefined {
  try {
    // Before anything is made: where it would really lie.
    if (isWithin(realOf(folder), repositoryAround(realpathSync(root)))) return 'it lies in what is audited, or in the repository around it, where whoever changes records could change what is kept of them. Name a folder elsewhere.';
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(folder) ? undefined : 'it belongs to somebody else, or others may write in it. Name a folder of your own.';
  } catch {
    return 'it can not be made or looked at. Name a folder that you may write in.';
  }
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realOf(dirname(path)), relative(dirname(path), path));
}

// The outermost folder with a .git, or the portfolio itself.
function repositoryAround(root: string): string {
  let outermost = root;
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) outermost = folder;
    if (dirname(folder) === folder) return outermost;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
