import { DocumentRefused } from './reading.js';

const ZIP = [0x50, 0x4b];
// The container of Word 97 to 2003, which is also put round a .docx that has a password. Source: [MS-CFB] 2.2.
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Stops at files that carry the ending .docx and are something else.
 *
 * @throws DocumentRefused that names what the file seems to be
 */
export function refuseNoZip(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw oleFile(bytes);
  throw new DocumentRefused(
    'docx-not-word',
    `The file ends in .docx and is not a Word document; it looks like ${guess(bytes)}.`,
    'Open it in the program it was made with and save it as a Word document, or give the file the ending that it should have.',
  );
}

function oleFile(bytes: Uint8Array): DocumentRefused {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The stream that holds the encrypted document. Source: [MS-OFFCRYPTO] 2.3.4.
  return buffer.includes('EncryptedPackage', 0, 'utf16le')
    ? new DocumentRefused('docx-password', 'The Word document is protected by a password.', 'Open it, take the password off, and save it again.')
    : new DocumentRefused(
        'docx-old-format',
        'The file ends in .docx and is in the format of an old Office program (.doc), or protected by a password.',
        'Open it in Word or LibreOffice and save it as a Word document (.docx) without a password.',
      );
}

function guess(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('{\\rtf')) return 'a rich text file';
  if (/^<(?:!doctype html|html)/i.test(start)) return 'a web page';
  return bytes.subarray(0, 1024).some((byte) => byte < 0x09) ? 'a file of some other program' : 'plain text';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
