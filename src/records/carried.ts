import type { CarriedFile } from '../model/part.js';
import { FolderUnreadable, type FileRead, type FileSystem } from './files.js';

/** The same files, with a note of what reading each of them gave the first time. */
export function noting(files: FileSystem): { readonly files: FileSystem; readonly read: ReadonlyMap<string, FileRead> } {
  const read = new Map<string, FileRead>();
  return {
    read,
    files: {
      list: (folder) => files.list(folder),
      read: (path, maxBytes) => {
        const found = files.read(path, maxBytes);
        if (!read.has(path)) read.set(path, found);
        return found;
      },
    },
  };
}

/** What was read, in a form that can be stored. */
export function carry(read: ReadonlyMap<string, FileRead>): Readonly<Record<string, CarriedFile>> {
  return Object.fromEntries([...read].map(([path, found]) => [path, found.ok ? { base64: Buffer.from(found.bytes).toString('base64') } : { code: found.code, message: found.message }]));
}

/** Reads what was carried along as it was read from the disk: the same bytes, and where there were none, the same reason. */
export function filesCarried(files: Readonly<Record<string, CarriedFile>>): FileSystem {
  const carried = new Map(Object.entries(files));
  return {
    list: () => {
      throw new FolderUnreadable('What the folders held is told elsewhere.');
    },
    read: (path) => {
      const found = carried.get(path);
      if (found === undefined) return { ok: false, code: 'file-missing', message: 'The file is not there.' };
      return 'base64' in found ? { ok: true, bytes: Buffer.from(found.base64, 'base64') } : { ok: false, ...found };
    },
  };
}
