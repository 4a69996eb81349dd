import { byText } from '../model/place.js';
import { cutsOf, type Group } from './classifications/cuts.js';
import type { Book } from './book.js';
import { measured } from './measures/measure.js';
import { snapshots, type Answered, type Snapshot } from './measures/snapshots.js';
import type { FigureKey } from './raw-table.js';
import type { Source } from './source.js';

/** The last snapshot of the year of a population; undefined where none is on record. */
export function snapshotOf({ organisation }: Pick<Source, 'organisation'>, population: Snapshot['population']): Snapshot | undefined {
  return measured(organisation, snapshots)?.find((snapshot) => snapshot.population === population);
}

/** The name of a figure of a population: the same in whatever table it stands. */
export function keyIn({ population, asAt }: Snapshot, ...parts: readonly string[]): FigureKey {
  return [population, asAt, ...parts].join('/');
}

/** The name of the count of some categories together: of all of them, it is that of everybody who declared something. */
export function keyOfGroup(snapshot: Snapshot, { characteristic, counts }: Answered, members: readonly string[]): FigureKey {
  if (members.length === Object.keys(counts ?? {}).length) return keyIn(snapshot, characteristic, 'declared');
  return keyIn(snapshot, characteristic, 'of', members.map((name) => name.replaceAll(/[%+/]/g, encodeURIComponent)).toSorted(byText).join('+'));
}

/** Enters a count of some categories together, and what it adds up from. */
export function enterGroup(snapshot: Snapshot, answered: Answered, members: readonly string[], book: Book): FigureKey {
  const key = keyOfGroup(snapshot, answered, members);
  const parts = members.map((name) => keyOfGroup(snapshot, answered, [name]));
  for (const [i, name] of members.entries()) book.enter(parts[i] ?? key, answered.counts?.[name], 'sensitive');
  if (members.length > 1) book.total(key, parts, 'sensitive');
  return key;
}

/**
 * Enters all figures of one characteristic: each category, those who declared one, who prefer not to say and who did not answer; together
 * they are the headcount. The headcount of staff is known to outsiders, since the accounts publish it (annual.md, disclosure control 7).
 */
export function enterCharacteristic(snapshot: Snapshot, answered: Answered, book: Book): void {
  const headcount = enterHeadcount(snapshot, book);
  const of = (name: string): FigureKey => keyIn(snapshot, answered.characteristic, name);
  if (answered.counts === null) return;
  enterGroup(snapshot, answered, Object.keys(answered.counts), book);
  book.enter(of('prefer-not-to-say'), answered.preferNotToSay, 'sensitive');
  book.enter(of('not-stated'), answered.notStated, 'sensitive');
  book.sum(headcount, [of('declared'), of('prefer-not-to-say'), of('not-stated')]);
}

/** Enters the headcount of a population, and how many of it were asked. */
export function enterHeadcount(snapshot: Snapshot, book: Book): FigureKey {
  const key = keyIn(snapshot, 'headcount');
  book.enter(key, snapshot.headcount, 'people', snapshot.population === 'staff' ? { known: true } : {});
  book.enter(keyIn(snapshot, 'asked'), snapshot.asked, 'people');
  if (snapshot.headcount !== null && snapshot.asked !== null && snapshot.asked <= snapshot.headcount) {
    book.enter(keyIn(snapshot, 'not-asked'), snapshot.headcount - snapshot.asked, 'people');
    book.sum(key, [keyIn(snapshot, 'asked'), keyIn(snapshot, 'not-asked')]);
  }
  return key;
}

/** The ways to cut what was answered, from each category by itself to two groups. */
export function waysToCut({ characteristic, counts }: Answered): readonly { readonly name: string; readonly groups: readonly Group[] }[] {
  return cutsOf(characteristic, Object.keys(counts ?? {}));
}
