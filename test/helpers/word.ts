import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { fromBufferPromise } from 'yauzl';
import { zipOf, type ZipEntry } from './zip.js';

/** A heading with the paragraphs below it; level 1 to 6, or 0 for paragraphs without a heading. */
export interface WordSection {
  readonly heading: string;
  readonly level: number;
  readonly paragraphs: readonly string[];
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const;

/** A Word document as a word processor would write it. The same sections give the same bytes, on every machine and day. */
export async function wordDocument(sections: readonly WordSection[]): Promise<Uint8Array> {
  const children = sections.flatMap(({ heading, level, paragraphs }) => [
    ...(level === 0 ? [] : [headingParagraph(heading, level)]),
    ...paragraphs.map((text) => new Paragraph({ text })),
  ]);
  return wordFile(new Document({ creator: 'Test', title: 'Test', sections: [{ children }] }));
}

/** The bytes of any document made with the `docx` library, without the moment it was made. */
export async function wordFile(document: Document): Promise<Uint8Array> {
  return zipOf((await unzipped(await Packer.toBuffer(document))).map(withFixedDates));
}

function headingParagraph(text: string, level: number): Paragraph {
  const heading = HEADINGS[level - 1];
  if (heading === undefined) throw new RangeError(`no heading of level ${level}`);
  // LibreOffice takes a heading without an outline level for plain text.
  return new Paragraph({ text, heading, outlineLevel: level - 1 });
}

function withFixedDates(entry: ZipEntry): ZipEntry {
  if (entry.name !== 'docProps/core.xml') return { ...entry, stored: true };
  const content = Buffer.from(entry.content).toString('utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2000-01-01T00:00:00Z');
  return { ...entry, content, stored: true };
}

/** The files inside a zip, unpacked, in their order. */
export async function unzipped(bytes: Buffer): Promise<readonly ZipEntry[]> {
  const zip = await fromBufferPromise(bytes);
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    }
    if (!entry.fileName.endsWith('/')) entries.push({ name: entry.fileName, content: Buffer.concat(chunks) });
  }
  return entries;
}
