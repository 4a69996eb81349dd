import { bandingFor, bandKeys, chanceToMeet, estimate, signatureOf } from '../../rules/integrity/min-hash.js';
import { comparableWords, jaccard, nearCopies, runsWithout, shinglesOf, type Grouped } from '../../rules/integrity/similarity.js';

/** What the comparison of texts gives in one case, and what it should: held by the unit tests, and by the mutation testing of the rules. */
export interface Example {
  readonly name: string;
  readonly found: () => unknown;
  readonly expected: unknown;
}

const example = (name: string, found: () => unknown, expected: unknown): Example => ({ name, found, expected });

/** So many made-up shingles of a text of that name. */
export const shingles = (text: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${text} ${String(i)}`);

const shinglesIn = (text: string): ReadonlySet<string> => shinglesOf(comparableWords(text));
const LONG = 'the bus stops too far from the hall so that people who walk with a stick give up before they are there';
const known = shinglesOf(comparableWords('one two three four five six'));

export const wordExamples: readonly Example[] = [
  example('leave out case, punctuation, digits and the names of months', () => comparableWords('On 3 March 2024, TWELVE people (of 14) came.'), ['on', 'twelve', 'people', 'of', 'came']),
  example('leave out a month however it is shortened, and digits that are part of a word', () => comparableWords('Jan, feb, MAR, Apr, may, Jun, jul, aug, Sept, sep, oct, nov and dec: room B12, flat 3a'), ['and', 'room', 'b', 'flat', 'a']),
  example(
    'leave out the title of the project, wherever it stands and however it is written',
    () => comparableWords('What SAFE CROSSINGS 2024 asks: safe kerbs, and Safe Crossings 2024!', 'Safe crossings 2024'),
    ['what', 'asks', 'safe', 'kerbs', 'and'],
  ),
  example('keep what only begins like the title, up to the last word', () => comparableWords('Safe crossings are safe', 'Safe crossings 2024'), ['safe', 'crossings', 'are', 'safe']),
  example('keep words of other scripts and those with an apostrophe or a hyphen', () => comparableWords('Nobody can\'t read Ελληνικά or re-use it'), ['nobody', 'can\'t', 'read', 'ελληνικά', 'or', 're-use', 'it']),
  example('keep an accent, in whichever of two ways it is written', () => comparableWords('caf\u00e9 cafe\u0301'), ['caf\u00e9', 'caf\u00e9']),
  example('are none in an empty text', () => comparableWords('', ''), []),
  example('are none in a text of digits and signs', () => comparableWords('12 – 14 … 2024'), []),
];

export const shingleExamples: readonly Example[] = [
  example('are the runs of five words, each once', () => [...shinglesOf(['a', 'b', 'c', 'd', 'e', 'f'])], ['a b c d e', 'b c d e f']),
  example('are one where a run comes again', () => shinglesOf(['a', 'a', 'a', 'a', 'a', 'a', 'a']).size, 1),
  example('are none below five words', () => shinglesOf(['a', 'b', 'c', 'd']).size, 0),
];

export const runExamples: readonly Example[] = [
  example(
    'part where a known run of five was taken out',
    () => runsWithout(['before', 'one', 'two', 'three', 'four', 'five', 'six', 'after', 'it'], known),
    [['before'], ['after', 'it']],
  ),
  example('are the whole where nothing is known', () => runsWithout(['one', 'two', 'three', 'four', 'five', 'six'], new Set()), [['one', 'two', 'three', 'four', 'five', 'six']]),
  example('hold what is known only in part', () => runsWithout(['one', 'two', 'three', 'four', 'other'], known), [['one', 'two', 'three', 'four', 'other']]),
  example('are none where all is known, up to the last word', () => runsWithout(['one', 'two', 'three', 'four', 'five'], known), []),
  example('are none of no words', () => runsWithout([], known), []),
];

export const likenessExamples: readonly Example[] = [
  example('is what they share, out of what either has', () => jaccard(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd'])), 0.5),
  example('is the same whichever comes first', () => [jaccard(new Set(['a']), new Set(['a', 'b'])), jaccard(new Set(['a', 'b']), new Set(['a']))], [0.5, 0.5]),
  example('is nothing where there is nothing to compare', () => jaccard(new Set(), new Set()), 0),
];

const pairs = (texts: readonly Grouped[], atLeast = 0.8): unknown => [...nearCopies(texts, atLeast)].map(([at, { of }]) => [at, of]);
const grouped = (group: string, some: Iterable<string>): Grouped => ({ group, shingles: new Set(some) });
const same = grouped('a', shinglesIn(LONG));
const eight = shingles('s', 8);
const [whole, others] = [shingles('a', 50), shingles('b', 50)];

// From so many texts of one form none is known by the form alone; each of the second half copies one of the first.
const filledIn = (group: string, text: string, changed: number): Grouped => grouped(group, [...shingles('form', 40), ...shingles(text, 20 - changed), ...shingles(`changed ${group}`, changed)]);
const originals = Array.from({ length: 60 }, (_, i) => filledIn(`project ${String(i)}`, `text ${String(i)}`, 0));
const copies = originals.map((_, i) => filledIn(`copy ${String(i)}`, `text ${String(i)}`, 5));

export const copyExamples: readonly Example[] = [
  example('are found in another group, by the later of the two', () => pairs([same, grouped('b', shinglesIn(`${LONG} at last`))]), [[1, 0]]),
  example('are not looked for in the same group', () => pairs([same, same]), []),
  example('are found however often the text stands in its own group before', () => pairs([same, same, same, { ...same, group: 'b' }, same]), [[3, 0], [4, 3]]),
  example('are found in a text that differs a little from one of its own group before', () => pairs([grouped('a', whole.slice(0, 49)), grouped('a', whole), grouped('b', whole)]), [[2, 1]]),
  example('count from a likeness of exactly the threshold', () => pairs([grouped('a', [...eight, 'x']), grouped('b', [...eight, 'y'])]), [[1, 0]]),
  example('don\'t count just below it', () => pairs([grouped('a', [...eight, 'x']), grouped('b', [...eight, 'y'])], 0.81), []),
  example('are never texts without a shingle', () => pairs([grouped('a', []), grouped('b', [])]), []),
  example('name the text that is most like it, with how like it is', () => [...nearCopies([grouped('a', whole.slice(0, 45)), grouped('b', whole), grouped('c', whole.slice(0, 49))], 0.8)], [[1, { of: 0, jaccard: 0.9 }], [2, { of: 1, jaccard: 0.98 }]]),
  example('name the earliest of those that are equally like it', () => nearCopies([whole.slice(0, 45), whole, whole, whole, whole.slice(0, 49)].map((some, i) => grouped(String(i), some)), 0.8).get(4), { of: 1, jaccard: 0.98 }),
  example('name the nearest, and of two equally near the earlier, where that is met only after the other', () => [9, 5].map((from) => nearCopies([whole.slice(from), whole.slice(0, 45), whole].map((some, i) => grouped(String(i), some)), 0.8).get(2)), [{ of: 1, jaccard: 0.9 }, { of: 0, jaccard: 0.9 }]),
  example('leave the nearest where a later one is less like it', () => nearCopies([whole, whole.slice(0, 45), others, whole].map((some, i) => grouped(String(i), some)), 0.8).get(3), { of: 0, jaccard: 1 }),
  example('are found however many other texts fill in the same form', () => pairs([...originals, ...copies]), originals.map((_, i) => [i + originals.length, i])),
];

const banding = bandingFor(0.8);
const signature = (text: string, count: number): Uint32Array => signatureOf(new Set(shingles(text, count)));

/** In which bands a signature differs from itself with one hash changed. */
function bandsOfHash(at: number): readonly number[] {
  const changed = signature('a', 40).map((hash, i) => (i === at ? 0 : hash));
  const keys = bandKeys(signature('a', 40), banding);
  return bandKeys(changed, banding).flatMap((key, band) => (key === keys[band] ? [] : [band]));
}

/** How far off the likeness is that signatures tell of two sets of 80 with so much in common. */
function isNear(shared: number): boolean {
  const [a, b] = [new Set([...shingles('both', shared), ...shingles('a', 80 - shared)]), new Set([...shingles('both', shared), ...shingles('b', 80 - shared)])];
  return Math.abs(estimate(signatureOf(a), signatureOf(b)) - jaccard(a, b)) < 0.15;
}

export const signatureExamples: readonly Example[] = [
  example('are cut into 32 bands of six rows for a likeness of 0.8', () => bandingFor(0.8), { rows: 6, bands: 32 }),
  example('are cut into bands of one row where two texts are hardly alike, and into the longest for the same text', () => [bandingFor(0.03), bandingFor(1)], [{ rows: 1, bands: 192 }, { rows: 12, bands: 16 }]),
  example('bring together a share of pairs that grows with the bands and falls with the rows', () => [chanceToMeet(0.5, { rows: 1, bands: 1 }), chanceToMeet(0.5, { rows: 2, bands: 1 }), chanceToMeet(0.5, { rows: 1, bands: 2 })], [0.5, 0.25, 0.75]),
  example('are the same for the same set, in whatever order it was made', () => signatureOf(new Set(shingles('a', 40).toReversed())), signature('a', 40)),
  example('tell how alike two sets are to within a few hundredths', () => [0, 20, 40, 60, 80].map(isNear), [true, true, true, true, true]),
  example('tell nothing in common of two sets of one', () => estimate(signature('a', 1), signature('b', 1)), 0),
  example('give as many keys as there are bands', () => bandKeys(signature('a', 40), banding).length, 32),
  example('change the key of just the band in which a hash lies', () => [0, 5, 6, 11, 12, 191].map(bandsOfHash), [[0], [0], [1], [1], [2], [31]]),
  example('have other keys in other bands where the hashes are the same', () => new Set(bandKeys(new Uint32Array(192), banding)).size, 32),
  example('give other keys when two hashes of a band change places', () => bandKeys(Uint32Array.of(1, 2), { rows: 2, bands: 1 })[0] === bandKeys(Uint32Array.of(2, 1), { rows: 2, bands: 1 })[0], false),
];
