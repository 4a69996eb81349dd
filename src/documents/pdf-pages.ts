import { Worker } from 'node:worker_threads';
import { LIMITS } from './limits.js';
import { passwordNeeded } from './not-zip.js';
import { DocumentRefused, refuseLimit } from './reading.js';

/** A stretch of text on a page, as the file has it: mostly a line or a part of one. All lengths are in points. */
export interface PdfText {
  readonly text: string;
  /** Where it begins, from the left, for one who reads along the text. */
  readonly across: number;
  /** Where its base line lies, from the top, for one who reads along the text. */
  readonly down: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** How the text is turned on the page, clockwise. */
  readonly degrees: number;
  readonly isBold: boolean;
  /** In a tagged PDF, the number of the paragraph, cell or other block of its page. */
  readonly block: number | undefined;
  /** In a tagged PDF, the level of the heading that it is part of. */
  readonly level: number | undefined;
}

/** A page with its texts in the order of the file. */
export interface PdfPage {
  /** In points, as the page is shown. */
  readonly height: number;
  readonly texts: readonly PdfText[];
}

/** What the thread is held to. */
export interface PdfLimits {
  readonly allocatedBytes: number;
  readonly pages: number;
  /** Characters and stretches of text together. */
  readonly text: number;
  /** Pieces of marked content inside one another. */
  readonly depth: number;
}

/** What the thread answers. */
export type PdfOutcome =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly why: 'inflated' | 'pages' | 'text' | 'password' | 'damaged' | 'slow' };

// Beside this file, in the sources and in the build.
const THREAD = new URL('./pdf-worker.js', import.meta.url);

/**
 * The text of each page of a PDF.
 *
 * @throws DocumentRefused when it has a password, is damaged, or goes over a limit
 */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const outcome = await inThread(bytes);
  if (outcome.ok) return outcome.pages;
  if (outcome.why === 'password') throw passwordNeeded();
  if (outcome.why === 'damaged') throw damagedPdf();
  if (outcome.why === 'inflated') refuseLimit('document-inflated', 'too much when unpacked', `${LIMITS.pdfAllocatedBytes / 1024 / 1024} MB`);
  if (outcome.why === 'pages') refuseLimit('document-pages', 'too many pages', `${LIMITS.pdfPages} pages`);
  if (outcome.why === 'text') refuseLimit('document-text', 'too much text', `${LIMITS.xmlText} characters`);
  throw new DocumentRefused('document-slow', 'The PDF is made in a way that takes far longer to read than real papers do.', 'Open it, print it to a new PDF, or save its text as a Word or OpenDocument file.');
}

/** For a PDF that does not hold together, mostly a copy that was cut short. */
export function damagedPdf(): DocumentRefused {
  return new DocumentRefused('document-damaged', 'The PDF is cut short or damaged and cannot be read.', 'Copy it again from where it came from, and check that it opens.');
}

async function inThread(bytes: Uint8Array): Promise<PdfOutcome> {
  const limits: PdfLimits = { allocatedBytes: LIMITS.pdfAllocatedBytes, pages: LIMITS.pdfPages, text: LIMITS.xmlText, depth: LIMITS.xmlDepth };
  const thread = new Worker(THREAD, {
    workerData: { bytes: new Uint8Array(bytes), limits },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.pdfHeapMegabytes },
    // Whatever the library has to say is not for the reader of a report.
    stdout: true, stderr: true, execArgv: [], env: {},
  });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfOutcome>((resolve) => {
      clock = setTimeout(() => resolve({ ok: false, why: 'slow' }), LIMITS.pdfSeconds * 1000);
      thread.on('message', resolve);
      // Out of memory, or a fault of the library in something that it did beside.
      thread.on('error', (error) => resolve({ ok: false, why: 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'inflated' : 'damaged' }));
      thread.on('exit', () => resolve({ ok: false, why: 'damaged' }));
    });
  } finally {
    clearTimeout(clock);
    await thread.terminate();
  }
}
