import { basename, dirname, resolve } from 'node:path';
import type { Part } from '../model/part.js';
import type { Release } from '../model/release.js';
import type { AuditResult } from '../model/result.js';
import { diskAt } from '../records/disk.js';
import type { FileRead } from '../records/files.js';
import { readPart, readRelease, readResult, STORED_BYTES, type StoredRead } from '../records/stored-file.js';
import { KnownError } from './known-error.js';
import type { Terminal } from './terminal.js';

/** The result stored in a file. @throws KnownError when it can't be read, or holds none. */
export function storedResult(file: string, terminal: Terminal): AuditResult {
  return stored(file, terminal, readResult);
}

/** The annual release stored in a file. @throws KnownError when it can't be read, or holds none. */
export function storedRelease(file: string, terminal: Terminal): Release {
  return stored(file, terminal, readRelease);
}

/** What one of several runs stored to be merged. @throws KnownError when it can't be read, or holds none. */
export function storedPart(file: string, terminal: Terminal): Part {
  return stored(file, terminal, readPart);
}

function stored<T>(file: string, { folder }: Terminal, read: (found: FileRead) => StoredRead<T>): T {
  const path = resolve(folder, file);
  const found = read(diskAt(dirname(path)).read(basename(path), STORED_BYTES));
  if (!found.ok) throw new KnownError(`The file ${file} can't be used. ${found.message}`);
  return found.value;
}
