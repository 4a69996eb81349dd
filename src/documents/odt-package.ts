import { passwordNeeded, type ZippedKind } from './not-zip.js';
import { odtName } from './odt-names.js';
import { DocumentRefused } from './reading.js';
import { readXml } from './xml.js';
import type { ZipParts } from './zip.js';

export const ODT: ZippedKind = { ending: '.odt', name: 'an OpenDocument text' };

const MANIFEST = 'META-INF/manifest.xml';

/**
 * Stops at zips that hold something else than an OpenDocument text, and at those that are encrypted, as a whole or part by part.
 *
 * @throws DocumentRefused
 */
export async function checkOdtPackage(zip: ZipParts): Promise<void> {
  // Whatever has a password has the manifest, which is never encrypted itself. Source: OpenDocument 1.3 part 2, 3.4.
  if (zip.has(MANIFEST) && (await isEncrypted(zip.read(MANIFEST)))) throw passwordNeeded();
  if (!zip.has('content.xml')) throw noText(zip);
}

/** For a zip that holds no text of the kind that is looked for. */
export function noText(zip: ZipParts): DocumentRefused {
  const kind = zip.has('word/document.xml')
    ? 'It is a Word document; give it the ending .docx.'
    : zip.has('[Content_Types].xml')
      ? 'It is a document of another Office program.'
      : zip.has('content.xml')
        ? 'It is a spreadsheet, presentation or drawing.'
        : 'It is a zip of other files.';
  return new DocumentRefused('document-other-zip', `The file ends in .odt and holds no OpenDocument text. ${kind}`, 'Name the document itself, saved as .odt, and with the ending that it should have.');
}

async function isEncrypted(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  let found = false;
  await readXml(chunks, {
    open: (element) => {
      if (odtName(element) === 'manifest:encryption-data') found = true;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
