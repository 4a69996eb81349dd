import { zipOf, type ZipEntry } from './zip.js';

const TYPE = 'application/vnd.oasis.opendocument.text';
const XMLNS = ['office', 'text', 'table', 'style', 'draw', 'manifest'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`).join(' ');
export const ODF_NAMESPACES = `${XMLNS} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"`;

/** The part with the text, round the given paragraphs and the styles that only it uses. */
export function contentXml(body: string, styles = '', kind = 'text'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODF_NAMESPACES} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
}

export function stylesXml(styles: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${ODF_NAMESPACES} office:version="1.3"><office:styles>${styles}</office:styles></office:document-styles>`;
}

/** The list of parts that every OpenDocument file has, each of them with the given addition. */
export function manifest(inEach = '', type = TYPE): ZipEntry {
  const entry = (path: string, media: string): string => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}">${inEach}</manifest:file-entry>`;
  return { name: 'META-INF/manifest.xml', content: `<manifest:manifest ${ODF_NAMESPACES} manifest:version="1.3">${entry('/', type)}${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}</manifest:manifest>` };
}

export const MIMETYPE: ZipEntry = { name: 'mimetype', content: TYPE, stored: true };

/** A small OpenDocument text with this body and, where given, these named styles and the styles that only its text uses. */
export function odtOf(body: string, styles = '', own = '', more: readonly ZipEntry[] = []): Uint8Array {
  return odtWithContent({ content: contentXml(body, own) }, [{ name: 'styles.xml', content: stylesXml(styles) }, ...more]);
}

/** A document whose part with the text is exactly this. */
export function odtWithContent(content: Omit<ZipEntry, 'name'>, more: readonly ZipEntry[] = []): Uint8Array {
  return zipOf([MIMETYPE, { name: 'content.xml', ...content }, ...more, manifest()]);
}
