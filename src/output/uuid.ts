import { createHash } from 'node:crypto';

/** The space that our names lie in: drawn once, never to be changed. */
const NAMESPACE = '5c7a1e0e-94d3-4b60-8f1c-2a3d6be7f4c9';

/** The UUID of a name (version 5, RFC 9562) in a name space: the same for the same name, on every machine. */
export function uuidOf(name: string, space = NAMESPACE): string {
  const bytes = createHash('sha1').update(Buffer.from(space.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
