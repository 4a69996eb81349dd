import { bandingFor, bandKeys, estimate, signatureOf, type Signature } from './min-hash.js';

/** Words in a row that make one shingle. */
const SHINGLE_WORDS = 5;

/** How far below the threshold the estimate of a pair may lie that is worth comparing exactly: five standard deviations of it. */
const MARGIN = 0.15;

/**
 * Texts that one bucket holds at most. Only texts made from one form fill a bucket: without a limit each would be compared with all the
 * others. What is copied besides the form brings copies together in other buckets.
 */
const MOST_IN_A_BUCKET = 16;

const MONTHS: ReadonlySet<string> = new Set([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
]);

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words by which texts are compared: in lower case, without digits, names of months and the title of the project. */
export function comparableWords(text: string, title = ''): readonly string[] {
  const name = wordsIn(title);
  const words = wordsIn(text);
  const rest: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (name.length > 0 && name.every((word, k) => words[i + k] === word)) i += name.length - 1;
    else rest.push(words[i] ?? '');
  }
  return rest.map((word) => word.replace(/\p{N}+/gu, '')).filter((word) => /\p{L}/u.test(word) && !MONTHS.has(word));
}

/** Every run of five words, once each. Shorter texts have none. */
export function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) shingles.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  return shingles;
}

/** The words that are left, in the runs they stand in, when every run of five that stands in `known` is taken out. */
export function runsWithout(words: readonly string[], known: ReadonlySet<string>): readonly (readonly string[])[] {
  const isKnown = words.map(() => false);
  for (let i = 0; known.size > 0 && i + SHINGLE_WORDS <= words.length; i += 1) {
    if (known.has(words.slice(i, i + SHINGLE_WORDS).join(' '))) isKnown.fill(true, i, i + SHINGLE_WORDS);
  }
  const runs: string[][] = [[]];
  for (const [i, word] of words.entries()) {
    if (isKnown[i] === true) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

/** How much two sets have in common, 0 to 1: what is in both, out of what is in either. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** A text to be compared with those of other groups. */
export interface Grouped {
  readonly group: string;
  readonly shingles: ReadonlySet<string>;
}

/** An earlier text, by its position, that a text is a near copy of. */
export interface NearCopy {
  readonly of: number;
  readonly jaccard: number;
}

/**
 * For each text that is a near copy of an earlier one in another group: the one that it is most like, the earliest of several. Linear in the
 * number of texts: only those that meet in a bucket are compared, first by their signatures, then by their exact shingles. Nothing in it is
 * drawn by lot, so the same texts always give the same answer.
 */
export function nearCopies(texts: readonly Grouped[], atLeast: number): ReadonlyMap<number, NearCopy> {
  const banding = bandingFor(atLeast);
  const buckets = Array.from({ length: banding.bands }, () => new Map<number, Signed[]>());
  const copies = new Map<number, NearCopy>();
  texts.forEach((text, index) => {
    if (text.shingles.size === 0) return;
    const signed: Signed = { ...text, index, signature: signatureOf(text.shingles) };
    const keys = bandKeys(signed.signature, banding);
    const met = [...new Set(keys.flatMap((key, band) => buckets[band]?.get(key) ?? []))];
    const nearest = nearestOf(signed, met, atLeast);
    if (nearest !== undefined) copies.set(index, nearest);
    // The same text again in its group can only be found by what the first of them finds too.
    if (isKnown(signed, met)) return;
    keys.forEach((key, band) => {
      const bucket = buckets[band]?.get(key);
      if (bucket === undefined) buckets[band]?.set(key, [signed]);
      else if (bucket.length < MOST_IN_A_BUCKET) bucket.push(signed);
    });
  });
  return copies;
}

interface Signed extends Grouped {
  readonly index: number;
  readonly signature: Signature;
}

function nearestOf(text: Signed, met: readonly Signed[], atLeast: number): NearCopy | undefined {
  let nearest: NearCopy | undefined;
  for (const other of met) {
    if (other.group === text.group || estimate(text.signature, other.signature) < atLeast - MARGIN) continue;
    const alike = jaccard(text.shingles, other.shingles);
    if (alike < atLeast) continue;
    if (nearest === undefined || alike > nearest.jaccard || (alike === nearest.jaccard && other.index < nearest.of)) nearest = { of: other.index, jaccard: alike };
  }
  return nearest;
}

function isKnown(text: Signed, met: readonly Signed[]): boolean {
  return met.some((other) => other.group === text.group && estimate(text.signature, other.signature) === 1 && jaccard(text.shingles, other.shingles) === 1);
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}
