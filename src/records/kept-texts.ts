import type { TextBlock } from '../model/record.js';
import type { DocumentReader } from './evidence-files.js';
import type { Kept } from './kept.js';

/** The same reader of documents, which takes the text of a document that it read before when its bytes are the same. What could not be read is tried anew. */
export function keepingTexts(reader: DocumentReader, kept: Kept): DocumentReader {
  return {
    canRead: (name) => reader.canRead(name),
    digest: (bytes) => reader.digest(bytes),
    read: async (bytes, name) => {
      const key = `text${name.slice(name.lastIndexOf('.')).toLowerCase()}:${reader.digest(bytes)}`;
      const before = kept.get(key);
      if (isText(before)) return { ok: true, blocks: before };
      const read = await reader.read(bytes, name);
      if (read.ok) kept.put(key, read.blocks);
      return read;
    },
  };
}

function isText(kept: unknown): kept is readonly TextBlock[] {
  return Array.isArray(kept) && kept.length > 0 && kept.every(isBlock);
}

function isBlock(kept: unknown): kept is TextBlock {
  return typeof kept === 'object' && kept !== null && 'text' in kept && typeof kept.text === 'string' && 'level' in kept && typeof kept.level === 'number' && Number.isInteger(kept.level) && kept.level >= 0 && kept.level <= 6;
}
