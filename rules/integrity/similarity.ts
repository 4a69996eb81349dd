/** Words in a row that make one shingle. */
const SHINGLE_WORDS = 5;

/**
 * Bands and rows of the MinHash signature. With three rows in each of twenty bands, two texts that share 80 % of their shingles meet
 * in a bucket but for one pair in a million; of those that share a tenth, one pair in fifty meets, and is told apart exactly.
 */
const BANDS = 20;
const ROWS = 3;

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
 * For each text that is a near copy of an earlier one in another group: that one. Near-linear in the number of texts: only those that meet in
 * a bucket are compared, by their exact shingles. The hashes have fixed seeds, so the same texts always give the same answer.
 */
export function nearCopies(texts: readonly Grouped[], atLeast: number): ReadonlyMap<number, NearCopy> {
  const copies = new Map<number, NearCopy>();
  const buckets = new Map<string, number[]>();
  const known = new Set<string>();
  texts.forEach((text, index) => {
    if (text.shingles.size === 0) return;
    const keys = bucketsOf(text.shingles);
    const found = firstNear(index, texts, keys.map((key) => buckets.get(key) ?? []), atLeast);
    if (found !== undefined) copies.set(index, found);
    // The same text again in its group can only be found by what the first of them finds too.
    const same = `${text.group}\n${[...text.shingles].join('\n')}`;
    if (known.has(same)) return;
    known.add(same);
    for (const key of keys) {
      const met = buckets.get(key);
      if (met === undefined) buckets.set(key, [index]);
      else met.push(index);
    }
  });
  return copies;
}

function firstNear(index: number, texts: readonly Grouped[], met: readonly (readonly number[])[], atLeast: number): NearCopy | undefined {
  const text = texts[index];
  const compared = new Set<number>();
  for (const bucket of met) {
    for (const candidate of bucket) {
      const other = texts[candidate];
      if (text === undefined || other === undefined || other.group === text.group || compared.has(candidate)) continue;
      compared.add(candidate);
      const alike = jaccard(text.shingles, other.shingles);
      if (alike >= atLeast) return { of: candidate, jaccard: alike };
    }
  }
  return undefined;
}

// One key for each band of the signature; texts with a key in common are candidates.
function bucketsOf(shingles: ReadonlySet<string>): readonly string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    const hash = fnv(shingle);
    for (let i = 0; i < least.length; i += 1) {
      const mixed = mix(hash ^ (SEEDS[i] ?? 0));
      if (mixed < (least[i] ?? 0)) least[i] = mixed;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => `${String(band)}:${least.subarray(band * ROWS, (band + 1) * ROWS).join(':')}`);
}

// Fixed, so that the same texts always give the same answer.
const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));

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

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}
