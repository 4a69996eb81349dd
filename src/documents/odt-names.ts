import type { XmlElement } from './xml.js';

// The vocabularies that matter here, by the prefixes that the standard gives them. Source: OpenDocument 1.3 part 3, 1.5; `loext` is LibreOffice's own.
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);

/** The name of an OpenDocument element with its usual prefix, such as `text:p`, whatever prefix the file uses; empty for anything else. */
export function odtName(element: XmlElement): string {
  const prefix = PREFIXES.get(element.uri);
  return prefix === undefined ? '' : `${prefix}:${element.local}`;
}

/** The heading level that an attribute states, from 1; deeper ones than the sixth count as the sixth. Undefined when it states none. */
export function levelFrom(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d?$/.test(value) ? Math.min(Number(value), 6) : undefined;
}
