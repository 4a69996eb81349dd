import type { Kind } from '../model/generated/records.js';
import type { EvidenceFile, NamedFile, TextBlock } from '../model/record.js';
import type { Path } from '../model/place.js';
import type { FileSystem } from './files.js';
import { resolveInside } from './inside.js';
import { roleTree, textsWith } from './role-tree.js';
import type { Plain } from './source.js';

/** Opens documents and reads their text; handed in, since records know nothing of file formats. */
export interface DocumentReader {
  /** Whether the text of files of this name can be read at all. */
  canRead(name: string): boolean;
  read(bytes: Uint8Array, name: string): Promise<DocumentRead>;
  /** A digest of the bytes, the same for the same bytes. */
  digest(bytes: Uint8Array): string;
}

export type DocumentRead =
  | { readonly ok: true; readonly blocks: readonly TextBlock[] }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly mend: string };

/** The most bytes that are read of one evidence file. */
const LARGEST_EVIDENCE_FILE = 20 * 1024 * 1024;

/** Opens every evidence file that a record names, once each. What can't be used says why; nothing throws. */
export async function openEvidence(kind: Kind, value: Plain, recordFile: string, files: FileSystem, reader: DocumentReader): Promise<readonly NamedFile[]> {
  const opened: NamedFile[] = [];
  for (const { text, path } of textsWith('evidence-file', value, roleTree(kind))) opened.push({ path, file: await open(text, path, recordFile, files, reader) });
  return opened;
}

async function open(name: string, path: Path, recordFile: string, files: FileSystem, reader: DocumentReader): Promise<EvidenceFile> {
  const folder = recordFile.includes('/') ? recordFile.slice(0, recordFile.lastIndexOf('/')) : '';
  const resolved = resolveInside(folder, name);
  const unusable = (code: string, why: string, mend: string): EvidenceFile => ({ state: 'unusable', path: name, code, message: `The evidence file ${name} can't be used: ${why}`, mend });
  if (!resolved.ok) return unusable('evidence-outside', resolved.message, 'Keep the file inside the portfolio and name it relative to the record.');
  const found = files.read(resolved.path, LARGEST_EVIDENCE_FILE);
  if (!found.ok) return unusable(found.code, found.message, 'Put the file there, or name the one that is there.');
  if (found.bytes.length === 0) return unusable('evidence-empty', 'it is empty.', 'Put the document itself there.');
  const digest = reader.digest(found.bytes);
  // Only the text of the document itself is judged; what a source names need only be there.
  if (path[0] === 'sources' || !reader.canRead(name)) return { state: 'present', path: resolved.path, digest };
  const text = await reader.read(found.bytes, name);
  return text.ok ? { state: 'read', path: resolved.path, digest, blocks: text.blocks } : unusable(text.code, text.message, text.mend);
}
