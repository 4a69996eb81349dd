import type { PartChange } from '../../fixed-zip.js';

const LANGUAGE = '<dc:language>en-GB</dc:language>';

/** What the library that writes Word files leaves open: the moment of making, which would change the bytes with every run, and the language. */
export const mended: PartChange = (name, bytes) => {
  if (name !== 'docProps/core.xml') return bytes;
  const xml = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '').replace('</cp:coreProperties>', `${LANGUAGE}</cp:coreProperties>`));
};
