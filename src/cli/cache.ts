import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_SET } from '../records/generated/schema-set.js';
import type { Keep, Kept } from '../records/kept.js';
import { VERSION } from '../version.js';

/** A larger pack is neither written nor read: 64 MiB, far more than the papers of one project give. */
const LARGEST_PACK = 64 * 1024 * 1024;

/** A pack that is used is marked so once a day. */
const DAY_MS = 24 * 60 * 60 * 1000;

// What the build of the reading code is called; between two releases the version stays, and that code does not.
const BUILD = process.env['CHARTER_AUDIT_BUILD'] ?? 'from the sources';

/**
 * The packs in a folder of the cache: one for each project of a portfolio, and one for the organisation. A pack that is not what this program wrote is passed over, and
 * one that can't be written is left: neither changes anything but speed. It is written in place: half of one does not have its digest, and so is none.
 */
export function packsIn(cache: string, root: string): Keep {
  const edition = join(cache, sha256(JSON.stringify([VERSION, SCHEMA_SET, BUILD])).slice(0, 16));
  return (folder) => pack(edition, join(edition, sha256(JSON.stringify([root, folder])).slice(0, 32)));
}

function pack(edition: string, path: string): Kept {
  const before = readPack(path);
  const after = new Map<string, unknown>();
  let isNew = false;
  return {
    get: (key) => {
      const value = before.get(key);
      if (value !== undefined) after.set(key, value);
      return value;
    },
    put: (key, value) => {
      after.set(key, value);
      isNew = true;
    },
    save: () => {
      if (isNew || after.size < before.size) writePack(edition, path, after);
    },
  };
}

function readPack(path: string): ReadonlyMap<string, unknown> {
  const text = readWhole(path);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  // The digest tells a pack that was cut short or written by two at once; whoever may write here is trusted otherwise.
  if (end < 0 || sha256(body) !== text.slice(0, end)) return new Map();
  try {
    const parsed: unknown = JSON.parse(body);
    return new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []);
  } catch {
    return new Map();
  }
}

function readWhole(path: string): string {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW || 0) | (constants.O_NONBLOCK || 0));
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() || stats.size > LARGEST_PACK) return '';
      if (Date.now() - stats.mtimeMs > DAY_MS) utimesSync(path, new Date(), new Date());
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

function writePack(edition: string, path: string, entries: ReadonlyMap<string, unknown>): void {
  const body = JSON.stringify(Object.fromEntries(entries));
  if (body.length > LARGEST_PACK) return;
  try {
    mkdirSync(edition, { recursive: true, mode: 0o700 });
    const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW || 0), 0o600);
    try {
      writeFileSync(file, `${sha256(body)}\n${body}`);
    } finally {
      closeSync(file);
    }
  } catch {
    // A disk that is full, or may only be read: then the next run reads the files again.
  }
}

/** Whether a folder is there to be trusted: the user's own, and nobody else may write in it. */
export function isOwn(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.isDirectory() && (process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
