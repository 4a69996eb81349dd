import { contentXml, manifest, MIMETYPE, stylesXml } from './odt-parts.js';
import type { WordSection } from './word.js';
import { zipOf } from './zip.js';

/** An OpenDocument text as a word processor would write it, not packed. The same sections give the same bytes. */
export function odtDocument(sections: readonly WordSection[]): Uint8Array {
  const heading = (level: number): string =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${level}"><style:text-properties fo:font-weight="bold"/></style:style>`;
  const styles = `<style:style style:name="Standard" style:family="paragraph"/>${[1, 2, 3].map(heading).join('')}`;
  const body = sections.flatMap(({ heading: text, level, paragraphs }) => [
    ...(level === 0 ? [] : [`<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escaped(text)}</text:h>`]),
    ...paragraphs.map((paragraph) => `<text:p text:style-name="Standard">${escaped(paragraph)}</text:p>`),
  ]);
  const parts = [MIMETYPE, { name: 'content.xml', content: contentXml(body.join('')) }, { name: 'styles.xml', content: stylesXml(styles) }, manifest()];
  return zipOf(parts.map((part) => ({ ...part, stored: true })));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
