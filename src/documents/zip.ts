import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.js';
import { passwordNeeded } from './not-zip.js';
import { DocumentRefused, refuseLimit } from './reading.js';

/** The files inside a zip; nothing is unpacked until it is read, and nothing is written anywhere. */
export interface ZipParts {
  has(name: string): boolean;
  /** The unpacked bytes of a part that the zip has, in chunks. Limits hold over all parts read of one zip. */
  read(name: string): AsyncIterable<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
/** Bytes handed on at once. */
const CHUNK = 64 * 1024;

/**
 * The directory of a zip, every size in it a claim that is checked again while unpacking.
 *
 * @throws DocumentRefused for a damaged, encrypted or hostile zip, here or while a part is read
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names are decoded and sizes checked here, so that what is wrong is said in our words.
  const zip = await orDamaged(fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false }));
  if (zip.entryCount > LIMITS.zipEntries) refuseLimit('document-entries', `${zip.entryCount} files`, `${LIMITS.zipEntries} files`);
  const entries = await listEntries(zip, (name) => validateFileName(name) !== null);
  const budget = { left: LIMITS.inflatedBytes };
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged();
      return unpack(zip, entry, buffer, budget);
    },
  };
}

async function listEntries(zip: ZipFile, isOutside: (name: string) => boolean): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  const walk = zip.eachEntry();
  for (;;) {
    const step = await orDamaged(walk.next());
    if (step.done === true) return entries;
    const name = step.value.fileNameRaw.toString('utf8').replaceAll('\\', '/');
    if (isOutside(name)) {
      throw new DocumentRefused(
        'document-entry-outside',
        'The document holds a file whose name points outside the document; no word processor writes such a file.',
        'Find out where the document came from; save its text as a new document.',
      );
    }
    // Two parts of one name: which of them is the document would depend on the program that opens it.
    if (entries.has(name)) {
      throw new DocumentRefused('document-entry-twice', 'The document holds two parts of the same name.', 'Open it in a word processor and save it as a new document.');
    }
    entries.set(name, step.value);
  }
}

async function* unpack(zip: ZipFile, entry: Entry, buffer: Buffer, budget: { left: number }): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) throw passwordNeeded();
  const { compressedSize: packed, uncompressedSize: declared } = entry;
  checkSize(declared, packed, budget.left);
  const { fileDataStart } = await orDamaged(zip.readLocalFileHeaderPromise(entry, { minimal: true }));
  let size = 0;
  let sum = 0;
  for await (const chunk of inflated(buffer.subarray(fileDataStart, fileDataStart + packed), entry.compressionMethod)) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    checkSize(size, packed, budget.left);
    if (size > declared) break;
    yield chunk;
  }
  if (size !== declared) {
    throw new DocumentRefused('document-forged-size', 'A part of the document is not of the size that the document states.', 'Open it in a word processor and save it as a new document.');
  }
  if (sum !== entry.crc32) throw damaged();
  budget.left -= size;
}

/** @param left bytes that may still be unpacked of this document */
function checkSize(size: number, packed: number, left: number): void {
  if (size > left) refuseLimit('document-inflated', 'too much when unpacked', `${LIMITS.inflatedBytes / 1024 / 1024} MB`);
  if (size > LIMITS.inflationRatioFrom && size > packed * LIMITS.inflationRatio) {
    refuseLimit('document-ratio', 'text that was packed more tightly than real text can be', `${LIMITS.inflationRatio} bytes for each packed byte`);
  }
}

async function* inflated(packed: Buffer, method: number): AsyncIterable<Uint8Array> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
    return;
  }
  if (method !== DEFLATED) throw damaged();
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) if (chunk instanceof Uint8Array) yield chunk;
  } catch {
    throw damaged();
  }
}

async function orDamaged<T>(step: Promise<T>): Promise<T> {
  return step.catch(() => {
    throw damaged();
  });
}

/** For a zip that does not hold together, mostly a copy that was cut short. */
function damaged(): DocumentRefused {
  return new DocumentRefused('document-damaged', 'The document is cut short or damaged and cannot be unpacked.', 'Copy it again from where it came from, and check that it opens.');
}
