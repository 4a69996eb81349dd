import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { DocumentRefused } from './reading.js';
import { XmlLimits } from './xml-limits.js';

/** An element as it opens: its name without the prefix, the namespace, and its attributes by name without the prefix. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  attribute(local: string): string | undefined;
}

/** Told of everything in an XML part, in order. A close belongs to the last open that was not closed. */
export interface XmlHandlers {
  open(element: XmlElement): void;
  close(): void;
  text(text: string): void;
}

/**
 * Reads an XML part as it is unpacked, in UTF-8 or (with a byte order mark) UTF-16. Entities of its own are never expanded: a DOCTYPE is refused.
 *
 * @throws DocumentRefused for XML that is not well formed, has a DOCTYPE or goes over a limit
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const limits = new XmlLimits();
  parser.on('error', () => {
    throw notWellFormed();
  });
  parser.on('doctype', () => {
    throw new DocumentRefused('document-doctype', 'The document brings a document type of its own, as no word processor writes and some attacks do.', 'Find out where it came from; save its text as a new document.');
  });
  parser.on('attribute', () => limits.attribute());
  parser.on('comment', () => limits.node());
  parser.on('processinginstruction', () => limits.node());
  parser.on('opentag', ({ local, uri, attributes }) => {
    limits.open();
    handlers.open({ local, uri, attribute: (name) => Object.values(attributes).find((one) => one.local === name)?.value });
  });
  parser.on('closetag', () => {
    limits.close();
    handlers.close();
  });
  const onText = (text: string): void => {
    limits.text(text);
    handlers.text(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  for await (const source of decoded(chunks)) {
    limits.source(source);
    parser.write(source);
  }
  parser.close();
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decode(decoder, chunk);
  }
  if (decoder !== undefined) yield decode(decoder);
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw notWellFormed();
  }
}

function notWellFormed(): DocumentRefused {
  return new DocumentRefused('document-xml', 'The inside of the document is damaged: its XML does not hold together.', 'Open it in a word processor, check that all of the text is there, and save it as a new document.');
}
