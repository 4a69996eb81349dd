import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync, type Dirent, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FolderUnreadable, tooLarge, type FileEntry, type FileRead, type FileSystem } from './files.js';

const CONFIG = 'charter-audit.yaml';
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// Not to follow a link, and not to wait for a writer at the other end of a named pipe. Windows has neither.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK || 0) | (constants.O_NOFOLLOW || 0);

/** The files below a folder of this machine. Nothing outside it is opened, whatever links lie in it. */
export function diskAt(root: string): FileSystem {
  let known: string | undefined;
  // Only when it is first asked for: a root that is not there is an answer, not an error of the call.
  const real = (): string => (known ??= realpathSync.native(root));
  const places = new Map<string, string | undefined>();
  // Where a folder lies is looked up once: many files are read from one folder, and it stays where it is.
  const placeOf = (folder: string): string | undefined => {
    if (!places.has(folder)) places.set(folder, within(real(), folder));
    return places.get(folder);
  };
  return {
    list(folder: string): readonly FileEntry[] {
      try {
        const place = placeOf(folder);
        if (place === undefined) throw new FolderUnreadable('This leads outside the folder that is audited.');
        return readdirSync(place, { encoding: 'buffer', withFileTypes: true }).map(entryOf);
      } catch (error) {
        throw error instanceof FolderUnreadable ? error : new FolderUnreadable(failure(error).message);
      }
    },
    read(path: string, maxBytes: number): FileRead {
      try {
        const place = placeOf(dirname(path) === '.' ? '' : dirname(path));
        if (place === undefined) return { ok: false, code: 'file-outside', message: 'This leads outside the folder that is audited.' };
        return readFile(join(place, basename(path)), maxBytes);
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/**
 * The portfolio that a path lies in: the nearest folder upwards that holds `charter-audit.yaml`, and the path below it that was
 * asked for, with `/` (empty for all). With none, the path itself is the root; where it is a file, the folder it is in.
 */
export function findRoot(startPath: string): { readonly root: string; readonly inside: string } {
  const start = resolve(startPath);
  for (let folder = start; ; folder = dirname(folder)) {
    if (kindAt(join(folder, CONFIG)) === undefined) return { root: folder, inside: relative(folder, start).split(sep).join('/') };
    if (dirname(folder) === folder) break;
  }
  return kindAt(start) === undefined ? { root: dirname(start), inside: basename(start) } : { root: start, inside: '' };
}

/** Where a folder below the root really is, whose own real path is given; undefined where a link or `..` leads out of it. */
function within(real: string, folder: string): string | undefined {
  const place = realpathSync.native(resolve(real, folder));
  const way = relative(real, place);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : place;
}

function readFile(place: string, maxBytes: number): FileRead {
  // Looked at before it is opened, because opening can itself set a device going; and again after, because it may have been replaced.
  const before = kindOf(lstatSync(place));
  if (before !== undefined) return notAFile(before);
  const file = openSync(place, OPEN_FLAGS);
  try {
    const stats = fstatSync(file);
    const kind = kindOf(stats);
    if (kind !== undefined) return notAFile(kind);
    if (stats.size > maxBytes) return tooLarge(stats.size, maxBytes);
    return readAll(file, stats.size, maxBytes);
  } finally {
    closeSync(file);
  }
}

/** Reads to the end, which may lie beyond the size first seen where the file is being written (and does in `/proc`, where that is 0). */
function readAll(file: number, size: number, maxBytes: number): FileRead {
  let buffer = new Uint8Array(Math.min(size, maxBytes) + 1);
  let count = 0;
  for (;;) {
    const got = readSync(file, buffer, count, buffer.length - count, null);
    count += got;
    // All that it said it has, and no more although more was asked for.
    if (got === 0 || (count === size && count < buffer.length)) return { ok: true, bytes: buffer.subarray(0, count) };
    if (count > maxBytes) return tooLarge(`more than ${String(maxBytes)}`, maxBytes);
    if (count === buffer.length) {
      const larger = new Uint8Array(Math.min(buffer.length * 2, maxBytes + 1));
      larger.set(buffer);
      buffer = larger;
    }
  }
}

function notAFile(kind: string): FileRead {
  return { ok: false, code: kind === 'a link' ? 'file-is-link' : 'file-not-a-file', message: kind === 'a link' ? 'This is a link, and links are not followed.' : `This is ${kind}, not a file.` };
}

function entryOf(entry: Dirent<Buffer>): FileEntry {
  const kind = kindOf(entry);
  const described = typeOf(kind);
  try {
    return { name: UTF8.decode(entry.name), ...described };
  } catch {
    return { name: showBytes(entry.name), ...described, nameProblem: 'The name is not UTF-8.' };
  }
}

function typeOf(kind: string | undefined): Pick<FileEntry, 'type' | 'kind'> {
  if (kind === undefined) return { type: 'file' };
  if (kind === 'a folder') return { type: 'folder' };
  return kind === 'a link' ? { type: 'link' } : { type: 'other', kind };
}

/** A name that is not UTF-8: every byte outside ASCII as `\xff`. */
function showBytes(name: Uint8Array): string {
  return Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('');
}

/** What is no ordinary file, in words. */
function kindOf(found: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket' | 'isCharacterDevice' | 'isBlockDevice'>): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isDirectory()) return 'a folder';
  if (found.isSymbolicLink()) return 'a link';
  if (found.isFIFO()) return 'a named pipe';
  if (found.isSocket()) return 'a socket';
  return found.isCharacterDevice() || found.isBlockDevice() ? 'a device' : 'something unknown';
}

function kindAt(place: string): string | undefined {
  try {
    return kindOf(lstatSync(place));
  } catch {
    return 'nothing';
  }
}

const FAILURES: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  ENOENT: { code: 'file-missing', message: 'The file is not there, or has gone since its folder was listed.' },
  ENOTDIR: { code: 'file-missing', message: 'The file is not there; something in its path is not a folder.' },
  EACCES: { code: 'file-unreadable', message: 'Its permissions do not allow reading it.' },
  EPERM: { code: 'file-unreadable', message: 'Its permissions do not allow reading it.' },
  ELOOP: { code: 'file-is-link', message: 'This is a link, and links are not followed.' },
  EISDIR: { code: 'file-not-a-file', message: 'This is a folder, not a file.' },
  ENXIO: { code: 'file-not-a-file', message: 'This is a socket or device, not a file.' },
  ENAMETOOLONG: { code: 'file-bad-name', message: 'The name is too long for this system.' },
  ERR_INVALID_ARG_VALUE: { code: 'file-bad-name', message: 'The name holds a character that no file name can.' },
};

// The system's own message names a path of this machine; only its code is passed on.
function failure(error: unknown): { readonly ok: false; readonly code: string; readonly message: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return { ok: false, ...(FAILURES[code] ?? { code: 'file-unreadable', message: `This cannot be read (${code}).` }) };
}
