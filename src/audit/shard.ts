import type { Shard } from '../model/part.js';

/**
 * Whether a project falls to a shard. It goes by the digest of its name alone, so that adding or taking away another project moves none.
 * `digest` gives at least 12 hexadecimal digits.
 */
export function isIn({ index, of }: Shard, slug: string, digest: (bytes: Uint8Array) => string): boolean {
  // 48 bits are exact as a number, and far more than there are projects.
  return (Number.parseInt(digest(new TextEncoder().encode(slug)).slice(0, 12), 16) % of) + 1 === index;
}
