/**
 * MinHash and its bands (A. Broder, "On the resemblance and containment of documents", 1997; J. Leskovec, A. Rajaraman and J. Ullman,
 * "Mining of Massive Datasets", chapter 3): of each set the least hash under many hash functions. Two sets agree on one of them as
 * often as they are alike, so runs of them, the bands, tell the pairs worth comparing.
 */

/** Hash functions. The likeness read off so many is right within 0.03, one standard deviation, at a likeness of 0.8. */
const HASHES = 192;

/** Of the pairs at the threshold, the share that the bands must bring together. */
const LEAST_RECALL = 0.999;

/** The least hash of a set under each hash function, 32 bits each. */
export type Signature = Uint32Array;

/** How a signature is cut into bands of so many rows. Sets that agree on all rows of a band meet in it. */
export interface Banding {
  readonly rows: number;
  readonly bands: number;
}

/**
 * The longest bands that still bring together 999 of 1,000 pairs of that likeness: the longer, the fewer pairs meet that are less alike.
 * For 0.8 they are 32 bands of 6 rows: of such pairs all but one in 17,000 meet, of those half as alike one in eight.
 */
export function bandingFor(likeness: number): Banding {
  const bandings = Array.from({ length: 12 }, (_, i) => ({ rows: 12 - i, bands: Math.floor(HASHES / (12 - i)) }));
  return bandings.find((banding) => chanceToMeet(likeness, banding) >= LEAST_RECALL) ?? { rows: 1, bands: HASHES };
}

/** How likely two sets of that likeness, 0 to 1, are to meet in at least one band. */
export function chanceToMeet(likeness: number, { rows, bands }: Banding): number {
  return 1 - (1 - likeness ** rows) ** bands;
}

/** The signature of a set. The hash functions are fixed, so the same set always has the same. */
export function signatureOf(items: ReadonlySet<string>): Signature {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const item of items) {
    const hash = fnv(item);
    for (let i = 0; i < HASHES; i += 1) {
      const mixed = mix(hash ^ (SEEDS[i] ?? 0));
      if (mixed < (least[i] ?? 0)) least[i] = mixed;
    }
  }
  return least;
}

/** How alike two sets are by their signatures, 0 to 1: an estimate. */
export function estimate(a: Signature, b: Signature): number {
  let same = 0;
  for (let i = 0; i < HASHES; i += 1) if (a[i] === b[i]) same += 1;
  return same / HASHES;
}

/** A key for each band. That two different bands have one key is rare, and costs no more than a comparison. */
export function bandKeys(signature: Signature, { rows, bands }: Banding): readonly number[] {
  return Array.from({ length: bands }, (_, band) => signature.subarray(band * rows, (band + 1) * rows).reduce((key, value) => mix(Math.imul(key, 31) + value), band));
}

// FNV-1a over UTF-16 units, 32 bits.
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

// The last step of MurmurHash3, which spreads 32 bits evenly; unsigned.
function mix(bits: number): number {
  const a = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));
