import { zipOf, type ZipEntry } from './zip.js';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** The list of types that every Word document begins with. */
export function contentTypes(mainType: string = MAIN, mainPart = '/word/document.xml'): ZipEntry {
  const content = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="${mainPart}" ContentType="${mainType}"/><Override PartName="/word/styles.xml" ContentType="${STYLES}"/></Types>`;
  return { name: '[Content_Types].xml', content };
}

/** The main part of a Word document round the given paragraphs. */
export function documentXml(body: string, namespace = WORD_NAMESPACE): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
}

/** A paragraph with, before its run, the given properties of the paragraph, and inside it those of the run. */
export function paragraph(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A small Word document with this body and, where given, these styles and further parts. */
export function docxOf(body: string, styles?: string, more: readonly ZipEntry[] = []): Uint8Array {
  const stylesPart = styles === undefined ? [] : [{ name: 'word/styles.xml', content: `<w:styles xmlns:w="${WORD_NAMESPACE}">${styles}</w:styles>` }];
  return zipOf([contentTypes(), { name: 'word/document.xml', content: documentXml(body) }, ...stylesPart, ...more]);
}

/** A document whose main part is exactly this. */
export function docxWithMain(main: Omit<ZipEntry, 'name'>): Uint8Array {
  return zipOf([contentTypes(), { name: 'word/document.xml', ...main }]);
}
