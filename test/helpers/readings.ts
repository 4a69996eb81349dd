import type { DocumentReading } from '../../src/documents/read-document.js';
import type { TextBlock } from '../../src/model/record.js';

/** The blocks of a document that could be read, as `level text`; fails the test with the message otherwise. */
export function lines(reading: DocumentReading): readonly string[] {
  return blocks(reading).map(({ level, text }) => `${level} ${text}`);
}

export function blocks(reading: DocumentReading): readonly TextBlock[] {
  if (!reading.ok) throw new Error(`not read: ${reading.code}: ${reading.message}`);
  return reading.blocks;
}

/** What a reading says is wrong, as `code: message`. */
export function wrong(reading: DocumentReading): string {
  return reading.ok ? 'read' : `${reading.code}: ${reading.message}`;
}
