import { basename, dirname, resolve } from 'node:path';
import type { Baseline } from '../model/baseline.js';
import type { Part } from '../model/part.js';
import type { Release } from '../model/release.js';
import type { AuditResult } from '../model/result.js';
import { diskAt } from '../records/disk.js';
import type { FileRead } from '../records/files.js';
import { readBaseline, readPart, readRelease, readResult, STORED_BYTES, type StoredRead } from '../records/stored-file.js';
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

/** A baseline with the text that it was read from or written as. */
export interface StoredBaseline {
  readonly baseline: Baseline;
  readonly text: string;
}

/** The baseline stored in a file, with its text; undefined where there is no such file. @throws KnownError when it can't be read, or holds none. */
export function storedBaseline(file: string, terminal: Terminal): StoredBaseline | undefined {
  let text: string | undefined;
  const baseline = stored(file, terminal, (found): StoredRead<Baseline | undefined> => {
    if (!found.ok && found.code === 'file-missing') return { ok: true, value: undefined };
    text = found.ok ? new TextDecoder().decode(found.bytes) : undefined;
    return readBaseline(found);
  });
  return baseline === undefined || text === undefined ? undefined : { baseline, text };
}

function stored<T>(file: string, { folder }: Terminal, read: (found: FileRead) => StoredRead<T>): T {
  const path = resolve(folder, file);
  const found = read(diskAt(dirname(path)).read(basename(path), STORED_BYTES));
  if (!found.ok) throw new KnownError(`The file ${file} can't be used. ${found.message}`);
  return found.value;
}
