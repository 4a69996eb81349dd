import type { XmlElement } from './xml.js';

// The Transitional and the Strict form of WordprocessingML. Source: ECMA-376 parts 1 and 4.
const WORD = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The name of a WordprocessingML element; `mc:Fallback` for a second copy for older programs; empty for anything else. */
export function wordName(element: XmlElement): string {
  if (WORD.has(element.uri)) return element.local;
  return element.uri === COMPATIBILITY && element.local === 'Fallback' ? 'mc:Fallback' : '';
}

/** Whether a switch such as `<w:b/>` is on: it is unless it says otherwise. */
export function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off', 'none'].includes(element.attribute('val') ?? '');
}

/** The heading level of `w:outlineLvl`, which counts from 0; its 9 is body text, which is 0 here, as is any other value. */
export function outlineLevel(element: XmlElement): number {
  const value = element.attribute('val') ?? '';
  return /^[0-8]$/.test(value) ? Math.min(Number(value) + 1, 6) : 0;
}
