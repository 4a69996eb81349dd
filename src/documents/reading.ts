import type { TextBlock } from '../model/record.js';

/** What opening an evidence document gave: its text, or why it cannot be read and what to do about it. */
export type DocumentReading =
  | { readonly ok: true; readonly blocks: readonly TextBlock[] }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly mend: string };

/** Thrown inside this folder when a document cannot be read; `readDocument` makes a reading of it. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';

  constructor(
    readonly code: string,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** Stops the reading of a document that is larger, in some way that is named, than any real paper. */
export function refuseLimit(code: string, found: string, limit: string): never {
  throw new DocumentRefused(
    code,
    `The document holds ${found}; at most ${limit} are read.`,
    'Save the text that matters as a shorter document and name that one.',
  );
}
