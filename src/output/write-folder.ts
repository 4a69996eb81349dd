import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { showText } from './safe-text.js';
import { inWords, ReportFileError } from './write-file.js';

/** A file to be written into a folder: a plain name, and what it holds. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Why a folder can't be written whole: something lies there already, or there is nowhere to put it. Undefined where nothing stands in the
 * way, as far as can be told beforehand.
 */
export function folderObstacle(path: string): string | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return lstatSync(dirname(path), { throwIfNoEntry: false }) === undefined ? 'the folder that it would lie in does not exist' : undefined;
    if (!found.isDirectory()) return 'there is a file or a link of that name';
    return readdirSync(path).length > 0 ? 'it is not empty, and nothing in it is overwritten; name a new folder or empty it' : undefined;
  } catch (error) {
    return inWords(error);
  }
}

/**
 * Writes a folder whole or not at all: into a new one beside it that then takes its name. On any failure nothing is left over, and what was
 * there stays as it was. It blocks until the bytes are on the disk, so that no signal can come between. `shownAs` is the path as messages name it;
 * `isPrivate`: for its owner alone.
 * @throws ReportFileError when the folder is there already and not empty, or can't be written.
 */
export function writeFolder(path: string, files: readonly FolderFile[], { shownAs = path, isPrivate = false }: { readonly shownAs?: string; readonly isPrivate?: boolean } = {}): void {
  const refused = (reason: string): ReportFileError => new ReportFileError(`The folder ${showText(shownAs)} could not be written: ${reason}. Nothing was written.`);
  const obstacle = folderObstacle(path);
  if (obstacle !== undefined) throw refused(obstacle);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  let isMade = false;
  try {
    mkdirSync(temporary, { mode: isPrivate ? 0o700 : 0o777 });
    isMade = true;
    for (const { name, bytes } of files) writeWhole(join(temporary, name), bytes, isPrivate ? 0o600 : 0o666);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) rmdirSync(path);
    renameSync(temporary, path);
  } catch (error) {
    if (isMade) rmSync(temporary, { recursive: true, force: true });
    throw refused(inWords(error));
  }
}

function writeWhole(path: string, bytes: Uint8Array, mode: number): void {
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
