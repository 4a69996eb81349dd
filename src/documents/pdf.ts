import { withBoldHeadings } from './bold-headings.js';
import { looksLike } from './not-zip.js';
import type { TextBlock } from '../model/record.js';
import { withHeadings } from './pdf-headings.js';
import { linesOf } from './pdf-lines.js';
import { damagedPdf, readPdfPages } from './pdf-pages.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { withoutRunningHeads } from './pdf-running-heads.js';
import { DocumentRefused } from './reading.js';

/** Bytes at the start and at the end where the marks of a PDF are looked for. Source: ISO 32000-1, Annex H, notes 13 and 18. */
const EDGE = 1024;

/**
 * Headings and text of a PDF, from its tags or else from how its pages look. Left out are running heads, page numbers, slanted text such as
 * watermarks, comments and the values of form fields. Foot-notes can't be told from the text. Nothing in the file is run or fetched.
 *
 * @throws DocumentRefused when it is no PDF, has a password, is damaged, or goes over a limit
 */
export async function readPdf(bytes: Uint8Array): Promise<readonly TextBlock[]> {
  if (!includes(bytes.subarray(0, EDGE), '%PDF-')) {
    throw new DocumentRefused('document-other-kind', `The file ends in .pdf and is not a PDF; it looks like ${looksLike(bytes)}.`, 'Open it in the program it was made with and save it as a PDF, or give the file the ending that it should have.');
  }
  // Without its end, the library makes what it can of the beginning, and a section that is only cut off would be held to be missing.
  if (!includes(bytes.subarray(-EDGE), '%%EOF')) throw damagedPdf();
  const pages = (await readPdfPages(bytes)).map(linesOf);
  return withBoldHeadings(withHeadings(paragraphsOf(withoutRunningHeads(pages).flat())));
}

function includes(bytes: Uint8Array, mark: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark, 0, 'latin1');
}
