import { crc32, deflateRawSync } from 'node:zlib';

/** One file to put into a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Not packed, so that the bytes do not depend on the version of the packer. */
  readonly stored?: boolean;
  /** The unpacked size that the zip states, when it is to lie. */
  readonly declaredSize?: number;
  /** The flags of the entry; 1 says that it is encrypted. */
  readonly flags?: number;
}

/** A zip of these files in this order. Every date in it is 1 January 1980. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const data = entry.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const shared = sharedHeader(entry, content, data.length, name.length);
    const local = Buffer.concat([u32(0x04034b50), shared, name, data]);
    // Comment, disk and attributes are all empty.
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), shared, Buffer.alloc(10), u32(offset), name]));
    locals.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const count = u16(entries.length);
  return Buffer.concat([...locals, listing, u32(0x06054b50), u32(0), count, count, u32(listing.length), u32(offset), u16(0)]);
}

/** The fields that a file's own header and its line in the directory have in common. */
function sharedHeader(entry: ZipEntry, content: Buffer, packed: number, nameLength: number): Buffer {
  const flags = (entry.flags ?? 0) | 0x800;
  const firstOf1980 = 0x21;
  return Buffer.concat([
    u16(20), u16(flags), u16(entry.stored === true ? 0 : 8), u16(0), u16(firstOf1980),
    u32(crc32(content)), u32(packed), u32(entry.declaredSize ?? content.length), u16(nameLength), u16(0),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
