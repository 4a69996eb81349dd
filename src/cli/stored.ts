import { basename, dirname, resolve } from 'node:path';
import type { AuditResult } from '../model/result.js';
import { diskAt } from '../records/disk.js';
import { readResult, STORED_BYTES } from '../records/stored-file.js';
import { KnownError } from './known-error.js';
import type { Terminal } from './terminal.js';

/** The result stored in a file. @throws KnownError when it can't be read, or holds none. */
export function storedResult(file: string, { folder }: Terminal): AuditResult {
  const path = resolve(folder, file);
  const read = readResult(diskAt(dirname(path)).read(basename(path), STORED_BYTES));
  if (!read.ok) throw new KnownError(`The file ${file} can't be used. ${read.message}`);
  return read.value;
}
