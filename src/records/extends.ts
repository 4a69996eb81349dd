import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { readConfigFile, type ConfigFile } from './config-file.js';
import type { FileSystem } from './files.js';
import { resolveInside } from './inside.js';

/** Files that may extend each other, `charter-audit.yaml` not counted: enough for a body within a body. */
export const DEEPEST_EXTENDS = 5;

/**
 * `charter-audit.yaml` at `path`, the file that it extends, the one that that extends, and so on. Nothing outside the portfolio is
 * opened, no link is followed, and no file is read twice; what can't be followed is a problem of the file that names it.
 */
export function readChain(files: FileSystem, path: string): readonly ConfigFile[] {
  const chain = [readConfigFile(files, path, { file: path })];
  for (let file = chain[0]; file !== undefined; ) {
    const next = nextOf(file, chain.map((read) => read.path));
    if (typeof next === 'object') chain[chain.length - 1] = { ...file, problems: [...file.problems, next] };
    file = typeof next === 'string' ? readConfigFile(files, next, file.at('extends')) : undefined;
    if (file !== undefined) chain.push(file);
  }
  return chain;
}

// The file that comes next, or why there is none though one is named.
function nextOf({ path, settings, at }: ConfigFile, read: readonly string[]): string | Problem | undefined {
  const named = settings.extends;
  if (named === undefined) return undefined;
  const place: Place = at('extends');
  const resolved = resolveInside(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '', named);
  if (!resolved.ok) return { code: 'config-outside', message: `The file that this extends can't be read: ${resolved.message}`, mend: 'Keep a copy of it inside the portfolio, and name it relative to this file.', place };
  if (read.includes(resolved.path)) return { code: 'config-cycle', message: `This extends ${resolved.path}, by which it is itself extended.`, mend: 'Take one of the two lines out.', place };
  if (read.length > DEEPEST_EXTENDS) return { code: 'config-too-deep', message: `This is one shared file too many that extends another (limit extends depth: ${String(DEEPEST_EXTENDS)}); it is not read.`, mend: 'Put the settings of some of them into one file.', place };
  return resolved.path;
}
