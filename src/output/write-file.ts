import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { showText } from './safe-text.js';

/** A report could not be written; the message is one line for people. */
export class ReportFileError extends Error {
  override readonly name = 'ReportFileError';
}

/**
 * Writes a report whole or not at all: into a new file beside it, readable by its owner alone, that then takes its name. On any failure
 * the old report stays as it was and nothing is left over. It blocks until the bytes are on the disk, so that no signal can come between.
 * `shownAs` is the path as messages name it, `what` what they call the file.
 * @throws ReportFileError when the path is a folder, a link or a device, or can't be written.
 */
export function writeReport(path: string, content: string | Uint8Array, shownAs: string = path, what = 'report'): void {
  const refused = (reason: string): ReportFileError => new ReportFileError(`The ${what} ${showText(shownAs)} could not be written: ${reason}.`);
  const obstacle = obstacleAt(path);
  if (obstacle !== undefined) throw refused(obstacle);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  let isMade = false;
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    isMade = true;
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    if (isMade) rmSync(temporary, { force: true });
    throw refused(inWords(error));
  }
}

function obstacleAt(path: string): string | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile()) return undefined;
    if (found.isDirectory()) return 'it is a folder; name a file in it';
    return found.isSymbolicLink() ? 'it is a link; name the file itself that it leads to' : 'it is not an ordinary file';
  } catch (error) {
    return inWords(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'no file so large may be written there',
  ENAMETOOLONG: 'its name is too long',
};

/** Why a file could not be written, in words. */
export function inWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error';
  return REASONS[code] ?? showText(code);
}
