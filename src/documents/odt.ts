import { withBoldHeadings } from './bold-headings.js';
import { refuseNoZip } from './not-zip.js';
import type { TextBlock } from '../model/record.js';
import { ODT, checkOdtPackage, noText } from './odt-package.js';
import { readOdtStyles } from './odt-styles.js';
import { readOdtText } from './odt-text.js';
import { openZip } from './zip.js';

/**
 * Headings and text of an OpenDocument text (.odt). Left out are deleted and hidden text, unfilled placeholders, headers, footers, notes
 * and comments.
 *
 * @throws DocumentRefused when it is no OpenDocument text, is damaged, has a password, or goes over a limit
 */
export async function readOdt(bytes: Uint8Array): Promise<readonly TextBlock[]> {
  refuseNoZip(bytes, ODT);
  const zip = await openZip(bytes);
  await checkOdtPackage(zip);
  const styles = await readOdtStyles(zip.has('styles.xml') ? zip.read('styles.xml') : undefined);
  const { isText, written } = await readOdtText(zip.read('content.xml'), styles);
  if (!isText) throw noText(zip);
  return withBoldHeadings(written);
}
