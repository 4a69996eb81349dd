import { showText } from './safe-text.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text from a record as it may stand in an XML document, in an element or an attribute: on one line, what XML 1.0 can't hold shown as escapes. */
export function xmlText(text: string): string {
  return showText(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** An element with its attributes, and inside it the lines given, set in; on one line where there are none. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, inside: readonly string[] = []): readonly string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join('');
  if (inside.length === 0) return [`<${name}${written}/>`];
  return [`<${name}${written}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];
}
