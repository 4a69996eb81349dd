import { DocumentRefused } from './reading.js';
import { readXml } from './xml.js';
import type { ZipParts } from './zip.js';

/** Where the parts of a Word document are inside its zip. */
export interface WordParts {
  readonly document: string;
  readonly styles: string | undefined;
}

const CONTENT_TYPES = '[Content_Types].xml';
const USUAL_DOCUMENT = 'word/document.xml';
// A document, a template, and either of them with macros, which are not looked at. Source: ECMA-376 part 1, 11.3.10 and 15.
const DOCUMENT_TYPE = /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/i;
const STYLES_TYPE = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.styles\+xml$/i;

interface ContentTypes {
  /** Type by part name, without the leading slash. */
  readonly parts: ReadonlyMap<string, string>;
  /** Type by ending, in lower case, without the dot. */
  readonly endings: ReadonlyMap<string, string>;
}

/**
 * Finds the text and the styles by their stated types: some programs number the parts (`word/document2.xml`).
 *
 * @throws DocumentRefused when there is no Word text in the zip
 */
export async function findWordParts(zip: ZipParts): Promise<WordParts> {
  if (!zip.has(CONTENT_TYPES)) throw noDocument(zip);
  const types = await readContentTypes(zip);
  const stated = [...types.parts].filter(([name, type]) => DOCUMENT_TYPE.test(type) && zip.has(name)).map(([name]) => name);
  const usual = types.parts.get(USUAL_DOCUMENT) ?? types.endings.get('xml') ?? '';
  const document = stated[0] ?? (zip.has(USUAL_DOCUMENT) && DOCUMENT_TYPE.test(usual) ? USUAL_DOCUMENT : undefined);
  if (document === undefined) throw zip.has(USUAL_DOCUMENT) ? wrongType() : noDocument(zip);
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  // Templates for building blocks keep styles of their own in a folder below.
  const isBeside = (name: string): boolean => name.startsWith(folder) && !name.slice(folder.length).includes('/');
  const styles = [...types.parts].find(([name, type]) => STYLES_TYPE.test(type) && isBeside(name) && zip.has(name));
  return { document, styles: styles?.[0] };
}

async function readContentTypes(zip: ZipParts): Promise<ContentTypes> {
  const parts = new Map<string, string>();
  const endings = new Map<string, string>();
  await readXml(zip.read(CONTENT_TYPES), {
    open: (element) => {
      const type = element.attribute('ContentType') ?? '';
      if (element.local === 'Override') parts.set((element.attribute('PartName') ?? '').replace(/^\//, ''), type);
      if (element.local === 'Default') endings.set((element.attribute('Extension') ?? '').toLowerCase(), type);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { parts, endings };
}

function noDocument(zip: ZipParts): DocumentRefused {
  const kind = zip.has('xl/workbook.xml')
    ? 'It is a spreadsheet.'
    : zip.has('ppt/presentation.xml')
      ? 'It is a presentation.'
      : zip.has('mimetype')
        ? 'It looks like an OpenDocument or e-book file.'
        : 'It is a zip of other files.';
  return new DocumentRefused('document-other-zip', `The file ends in .docx and holds no Word document. ${kind}`, 'Name the Word document itself, saved as .docx.');
}

function wrongType(): DocumentRefused {
  return new DocumentRefused(
    'document-other-type',
    'The file states that its text is something other than a Word document; Word would not open it.',
    'Open it in the program it was made with and save it as a Word document (.docx).',
  );
}
