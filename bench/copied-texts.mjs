// Texts with near copies among them, and which of them are copies, counted exactly: the same seed gives the same texts.
import { seeded } from './generate.mjs';

/** Projects that the texts are spread over; a copy counts across projects only. */
const PROJECTS = 500;
/** Different words in use; that five in a row come together again by chance is then rare, as in real texts. */
const VOCABULARY = 4000;
/** Of the texts, the share that is a near copy of an earlier one. */
const COPIES = 0.25;

/**
 * So many texts as words, each with its project. In `forms` every text that is no copy fills in one of a few forms: it has about half of
 * its words in common with hundreds of others, and is a copy of none. Copies share 75 to 100 % of their shingles with what they copy.
 */
export function generateTexts(count, { forms = false, seed = 1 } = {}) {
  const random = seeded(seed);
  const upTo = (n) => Math.floor(random() * n);
  const words = (n) => Array.from({ length: n }, () => `w${upTo(VOCABULARY).toString(36)}`);
  const templates = Array.from({ length: 20 }, () => [words(24), words(24)]);
  const fresh = () => {
    if (!forms) return words(24 + upTo(90));
    const [before, after] = templates[upTo(templates.length)];
    return [...before, ...words(14 + upTo(10)), ...after];
  };
  const texts = [];
  for (let i = 0; i < count; i += 1) {
    const text = i > 0 && random() < COPIES ? altered(texts[upTo(i)].words, random) : fresh();
    texts.push({ group: `project-${upTo(PROJECTS)}`, words: text });
  }
  return texts;
}

// A few words are put in the place of others, and now and then the end is left off: four copies in five then share 75 to 100 %.
function altered(words, random) {
  const copy = [...words];
  for (let swaps = Math.floor(random() * (1 + words.length / 38)); swaps > 0; swaps -= 1) copy[Math.floor(random() * copy.length)] = `c${Math.floor(random() * 9999)}`;
  return random() < 0.5 ? copy : copy.slice(0, copy.length - Math.floor(random() * 0.12 * copy.length));
}

/**
 * The exact answer: for each text the likeness of the earlier one in another project that it is most like, from `atLeast` on. Goes through
 * every pair that shares a shingle, by an index of shingles.
 */
export function exactCopies(texts, atLeast) {
  const index = new Map();
  const best = new Map();
  texts.forEach(({ group, shingles }, i) => {
    const shared = new Map();
    for (const shingle of shingles) {
      const met = index.get(shingle) ?? [];
      for (const other of met) if (texts[other].group !== group) shared.set(other, (shared.get(other) ?? 0) + 1);
      met.push(i);
      index.set(shingle, met);
    }
    for (const [other, count] of shared) {
      const alike = count / (shingles.size + texts[other].shingles.size - count);
      if (alike >= atLeast && alike > (best.get(i) ?? 0)) best.set(i, alike);
    }
  });
  return best;
}
