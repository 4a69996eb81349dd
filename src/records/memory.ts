import { FolderUnreadable, tooLarge, type FileEntry, type FileRead, type FileSystem } from './files.js';

/** Files held in memory, by path with `/`: for tests, and for programs that have the records already. Folders are those that the paths name. */
export function filesInMemory(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const contents = new Map(Object.entries(files));
  const folders = foldersOf([...contents.keys()]);
  return {
    list(folder: string): readonly FileEntry[] {
      const entries = folders.get(folder);
      if (entries === undefined) throw new FolderUnreadable('There is no such folder.');
      return [...entries.values()];
    },
    read(path: string, maxBytes: number): FileRead {
      const found = contents.get(path);
      if (found === undefined) return folders.has(path) ? { ok: false, code: 'file-not-a-file', message: 'This is a folder, not a file.' } : { ok: false, code: 'file-missing', message: 'The file is not there.' };
      const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found;
      return bytes.length > maxBytes ? tooLarge(bytes.length, maxBytes) : { ok: true, bytes };
    },
  };
}

function foldersOf(paths: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, FileEntry>> {
  const folders = new Map<string, Map<string, FileEntry>>([['', new Map()]]);
  for (const path of paths) {
    let folder = '';
    const names = path.split('/');
    for (const [index, name] of names.entries()) {
      const last = index === names.length - 1;
      const entries = folders.get(folder) ?? new Map<string, FileEntry>();
      folders.set(folder, entries);
      entries.set(name, { name, type: last ? 'file' : 'folder' });
      folder = folder === '' ? name : `${folder}/${name}`;
    }
  }
  return folders;
}
