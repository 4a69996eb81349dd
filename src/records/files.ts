/** What a name in a folder stands for. A link is never followed. */
export interface FileEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
  /** What it is, in words, where the type is `other`: `a named pipe`. */
  readonly kind?: string;
  /** Why the name cannot be used; `name` is then a form of it that can be shown. */
  readonly nameProblem?: string;
}

/** The bytes of a file, or why there are none: a stable code such as `file-missing` and one plain sentence. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Access to the files below one root. Paths are relative to it and written with `/`; the root itself is the empty path. */
export interface FileSystem {
  /** The names in a folder, in no particular order. @throws FolderUnreadable where they cannot be had. */
  list(folder: string): readonly FileEntry[];
  /** The bytes of an ordinary file of at most `maxBytes` bytes, read once. Throws nothing. */
  read(path: string, maxBytes: number): FileRead;
}

/** The names in a folder cannot be had; the message says why, in one plain sentence. */
export class FolderUnreadable extends Error {
  override readonly name = 'FolderUnreadable';
}

/** The path of a name in a folder. */
export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A file of more bytes than are read. */
export function tooLarge(bytes: number | string, maxBytes: number): FileRead {
  return { ok: false, code: 'file-too-large', message: `The file has ${String(bytes)} bytes; the limit is ${String(maxBytes)}.` };
}
