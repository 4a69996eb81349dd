import type { Release } from '../../../model/release.js';
import { written } from '../../workbook/write.js';
import { titleOf } from '../wording.js';
import { sheetsOf } from './sheets.js';

/** The release as a workbook (`.xlsx`): a sheet of contents, one of notes, then a sheet for each table with real numbers and days. The same release gives the same bytes. */
export function workbook(release: Release): Uint8Array {
  return written(sheetsOf(release), titleOf(release));
}
