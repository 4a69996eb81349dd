import { DocumentRefused } from './reading.js';

/** A kind of document that is a zip inside, in the words of its findings. */
export interface ZippedKind {
  readonly ending: string;
  /** Such as `a Word document`. */
  readonly name: string;
}

const ZIP = [0x50, 0x4b];
// The container of Word 97 to 2003, which is also put round a .docx that has a password. Source: [MS-CFB] 2.2.
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Stops at files that carry the ending of a zipped kind of document and are something else.
 *
 * @throws DocumentRefused that names what the file seems to be
 */
export function refuseNoZip(bytes: Uint8Array, kind: ZippedKind): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw oleFile(bytes, kind);
  throw new DocumentRefused(
    'document-other-kind',
    `The file ends in ${kind.ending} and is not ${kind.name}; it looks like ${looksLike(bytes)}.`,
    `Open it in the program it was made with and save it as ${kind.name}, or give the file the ending that it should have.`,
  );
}

/** For a document that only opens with a password. */
export function passwordNeeded(): DocumentRefused {
  return new DocumentRefused('document-password', 'The document is protected by a password.', 'Open it, take the password off, and save it again.');
}

/** What a file that is no zip seems to be, by its first bytes. */
export function looksLike(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (startsWith(bytes, ZIP)) return 'a Word, OpenDocument or other zipped file';
  if (startsWith(bytes, OLE)) return 'a file of an old Office program (.doc)';
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('{\\rtf')) return 'a rich text file';
  if (/^<(?:!doctype html|html)/i.test(start)) return 'a web page';
  return bytes.subarray(0, 1024).some((byte) => byte < 0x09) ? 'a file of some other program' : 'plain text';
}

function oleFile(bytes: Uint8Array, { ending, name }: ZippedKind): DocumentRefused {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The stream that holds the encrypted document. Source: [MS-OFFCRYPTO] 2.3.4.
  return buffer.includes('EncryptedPackage', 0, 'utf16le')
    ? passwordNeeded()
    : new DocumentRefused(
        'document-old-format',
        `The file ends in ${ending} and is in the format of an old Office program (.doc), or protected by a password.`,
        `Open it in Word or LibreOffice and save it as ${name} (${ending}) without a password.`,
      );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
