import { DOCUMENT_ENDINGS, namedEndings, type DocumentEnding } from '../model/document-endings.js';
import type { TextBlock } from '../model/record.js';
import { DocumentRefused, type DocumentReading } from './reading.js';

export type { DocumentReading } from './reading.js';

type Reader = (bytes: Uint8Array) => readonly TextBlock[] | Promise<readonly TextBlock[]>;

/** Each reader is loaded when it is first needed. */
const READERS: Readonly<Record<DocumentEnding, () => Promise<Reader>>> = {
  '.md': async () => (await import('./markdown.js')).readMarkdown,
  '.docx': async () => (await import('./docx.js')).readDocx,
  '.odt': async () => (await import('./odt.js')).readOdt,
  '.pdf': async () => (await import('./pdf.js')).readPdf,
};

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
  return knownEnding(name) !== undefined;
}

async function blocksOf(bytes: Uint8Array, name: string): Promise<readonly TextBlock[]> {
  const ending = knownEnding(name);
  if (ending === undefined) throw unknownEnding(endingOf(name));
  if (bytes.length === 0) {
    throw new DocumentRefused('document-empty', 'The file is empty.', 'Save the document again and put it in place of this file.');
  }
  const read = await READERS[ending]();
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

function knownEnding(name: string): DocumentEnding | undefined {
  const ending = endingOf(name);
  return DOCUMENT_ENDINGS.find((known) => known === ending);
}

function endingOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = file.lastIndexOf('.');
  return dot === -1 ? '' : file.slice(dot).toLowerCase();
}

function unknownEnding(ending: string): DocumentRefused {
  // An ending is part of a name from outside: shown only when it is as short and plain as real endings are.
  const shown = /^\.[a-z0-9]{1,8}$/.test(ending) ? `Files ending in ${ending}` : 'Files of this kind';
  return new DocumentRefused('document-ending', `${shown} are not read; ${namedEndings('and')} files are.`, `Save the document as ${namedEndings('or')} and name that file.`);
}
