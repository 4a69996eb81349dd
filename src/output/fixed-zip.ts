import { unzipSync, zipSync } from 'fflate';
import { byText } from '../model/place.js';

/** What to do to a part of a zip: its new bytes. */
export type PartChange = (name: string, bytes: Uint8Array) => Uint8Array;

/** Half as long as at the usual level, and an eighth larger; and no more room to look things up in than parts of some hundred kilobytes need. */
const PACKING = { level: 3, mem: 4 } as const;

/**
 * Packs the parts of a workbook so that the same content gives the same bytes on every machine and day: parts in the order of their names,
 * after the list of content types with which it begins; dates all the same; packed by a library of ours, since what Node packs
 * depends on its version.
 */
export function packed(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const inOrder = [...parts].toSorted(([a], [b]) => rank(a) - rank(b) || byText(a, b));
  return zipSync(Object.fromEntries(inOrder.map(([name, part]) => [name, typeof part === 'string' ? new TextEncoder().encode(part) : part])), { mtime: firstDay(), ...PACKING });
}

/** Packs a Word file anew, as `packed` does. */
export function repacked(bytes: Uint8Array, change: PartChange): Uint8Array {
  return packed(new Map(Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.endsWith('/') ? [] : [[name, change(name, part)] as const]))));
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

// The first day that a zip can state. fflate writes the hours of the machine's own zone, so it is given as a time there.
function firstDay(): Date {
  return new Date(1980, 0, 1);
}
