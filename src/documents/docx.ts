import { withBoldHeadings } from './bold-headings.js';
import { refuseNoZip } from './not-zip.js';
import type { TextBlock } from '../model/record.js';
import { findWordParts } from './word-parts.js';
import { NO_STYLES, readWordStyles } from './word-styles.js';
import { readWordText } from './word-text.js';
import { openZip } from './zip.js';

/**
 * Headings and text of a Word document (.docx, also in the Strict form). Left out are deleted, moved-away and hidden text, the
 * prompts of unfilled form fields, headers, footers, notes and comments.
 *
 * @throws DocumentRefused when it is no Word document, is damaged, or goes over a limit
 */
export async function readDocx(bytes: Uint8Array): Promise<readonly TextBlock[]> {
  refuseNoZip(bytes, { ending: '.docx', name: 'a Word document' });
  const zip = await openZip(bytes);
  const { document, styles } = await findWordParts(zip);
  const wordStyles = styles === undefined ? NO_STYLES : await readWordStyles(zip.read(styles));
  return withBoldHeadings(await readWordText(zip.read(document), wordStyles));
}
