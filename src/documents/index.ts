import { hash } from 'node:crypto';
import { canReadDocument, readDocument } from './read-document.js';

/** What opens the evidence documents that records name. */
export const documentReader = {
  canRead: canReadDocument,
  read: readDocument,
  /** SHA-256 of the bytes, in hexadecimal. */
  digest: (bytes: Uint8Array): string => hash('sha256', bytes, 'hex'),
};
