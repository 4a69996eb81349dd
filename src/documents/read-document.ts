import type { TextBlock } from '../model/record.js';
import { DocumentRefused, type DocumentReading } from './reading.js';

export type { DocumentReading } from './reading.js';

type Reader = (bytes: Uint8Array) => readonly TextBlock[] | Promise<readonly TextBlock[]>;

/** The kinds of document that are read, by the ending of the name; each reader is loaded when it is first needed. */
const READERS = new Map<string, () => Promise<Reader>>([
  ['.docx', async () => (await import('./docx.js')).readDocx],
  ['.md', async () => (await import('./markdown.js')).readMarkdown],
]);

/**
 * The headings and text of an evidence document. What is wrong with the file is returned, not thrown, so that only what
 * rests on this document is affected. Nothing the document points at is opened.
 *
 * @param name the file's name or path; only its ending is looked at, in either case
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentReading> {
  try {
    return { ok: true, blocks: await blocksOf(bytes, name) };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    return { ok: false, code: error.code, message: error.message, mend: error.mend };
  }
}

/** Whether the text of files of this name can be read. */
export function canReadDocument(name: string): boolean {
  return READERS.has(endingOf(name));
}

async function blocksOf(bytes: Uint8Array, name: string): Promise<readonly TextBlock[]> {
  const load = READERS.get(endingOf(name));
  if (load === undefined) throw unknownEnding(endingOf(name));
  if (bytes.length === 0) {
    throw new DocumentRefused('document-empty', 'The file is empty.', 'Save the document again and put it in place of this file.');
  }
  const read = await load();
  const blocks = await read(bytes);
  if (blocks.length === 0) {
    throw new DocumentRefused(
      'document-no-text',
      'The document has no text in it; it may hold only pictures or scanned pages.',
      'Put in its place a document with the text itself.',
    );
  }
  return blocks;
}

function endingOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = file.lastIndexOf('.');
  return dot === -1 ? '' : file.slice(dot).toLowerCase();
}

function unknownEnding(ending: string): DocumentRefused {
  // An ending is part of a name from outside: shown only when it is as short and plain as real endings are.
  const shown = /^\.[a-z0-9]{1,8}$/.test(ending) ? `Files ending in ${ending}` : 'Files of this kind';
  const known = [...READERS.keys()].join(' and ');
  return new DocumentRefused('document-ending', `${shown} are not read; ${known} files are.`, `Save the document as one of ${known} and name that file.`);
}
