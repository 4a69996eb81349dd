import { unzipSync, zipSync } from 'fflate';
import { byText } from '../model/place.js';

/** What to do to a part of a zip: its new bytes. */
export type PartChange = (name: string, bytes: Uint8Array) => Uint8Array;

/**
 * Packs a Word file anew, so that the same content gives the same bytes on every machine and day: parts in the order of
 * their names, after the list of content types with which it begins; dates all the same; packed by a library of ours, since
 * what Node packs depends on its version.
 */
export function repacked(bytes: Uint8Array, change: PartChange = (_, part) => part): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const inOrder = parts.toSorted(([a], [b]) => rank(a) - rank(b) || byText(a, b));
  return zipSync(Object.fromEntries(inOrder.map(([name, part]) => [name, change(name, part)])), { mtime: firstDay(), level: 6 });
}

/**
 * The same zip with the first day that one can state in place of the moment at which it was packed. What is in it stays as it was packed: that a library of
 * ours did it, and the parts come in an order of their own, is for the caller to know. (PKWARE, ".ZIP file format specification", 4.3.7, 4.3.12, 4.3.16.)
 * @throws RangeError where it ends with anything but the list of its parts
 */
export function undated(bytes: Uint8Array): Uint8Array {
  const zip = Uint8Array.from(bytes);
  const view = new DataView(zip.buffer);
  const end = zip.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('not a zip that ends with the list of its parts');
  let at = view.getUint32(end + 16, true);
  for (let parts = view.getUint16(end + 10, true); parts > 0; parts -= 1) {
    if (view.getUint32(at, true) !== LISTED) throw new RangeError('not a zip whose list of parts is whole');
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LISTED = 0x02014b50;
/** Midnight of 1 January 1980, in the units of MS-DOS: the day in the upper half. */
const FIRST_DAY = ((1 << 5) | 1) << 16;

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

// The first day that a zip can state. fflate writes the hours of the machine's own zone, so it is given as a time there.
function firstDay(): Date {
  return new Date(1980, 0, 1);
}
