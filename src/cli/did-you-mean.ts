import leven from 'leven';
import { byText } from '../model/place.js';

/** What somebody may have meant who wrote `word`: the nearest of the words known, or nothing when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const ends = known.find((name) => name.endsWith(`/${lower}`));
  if (ends !== undefined) return ends;
  const ranked = known.map((name) => ({ name, away: leven(name, lower, { maxDistance: 12 }) })).toSorted((a, b) => a.away - b.away || byText(a.name, b.name));
  const first = ranked[0];
  return first !== undefined && first.away <= Math.max(2, Math.floor(lower.length * 0.4)) ? first.name : undefined;
}

/** ` Did you mean X?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const name = nearest(word, known);
  return name === undefined ? '' : ` Did you mean ${name}?`;
}
