import { dayInWords } from '../../model/day-in-words.js';
import type { Column } from '../../model/table.js';
import { NOT_ON_RECORD, textCell, type Book } from '../book.js';
import { CHARACTERISTICS, CLASSIFICATION_VERSION } from '../classifications/characteristics.js';
import type { Answered, Snapshot } from '../measures/snapshots.js';
import { enterCharacteristic, enterGroup, keyIn, keyOfGroup, snapshotOf, waysToCut } from '../population.js';
import { lastYear } from '../previous.js';
import type { FigureKey, RawCell, RawGroup, RawRow } from '../raw-table.js';
import type { MakeTable, Source } from '../source.js';

const columns: readonly Column[] = [
  { id: 'characteristic', title: 'Characteristic', kind: 'text' },
  { id: 'category', title: 'Category', kind: 'text' },
  { id: 'staff', title: 'Staff', kind: 'count', meaning: 'Staff who declared this category, on the day of the last staff snapshot of the year.' },
  { id: 'percent', title: '% of declared', kind: 'percent', meaning: 'Of the staff who declared a category of this characteristic.' },
  { id: 'last-year', title: '% last year', kind: 'percent', meaning: 'What last year\'s release showed for the same category.' },
  { id: 'benchmark', title: 'Benchmark %', kind: 'percent', meaning: 'Per cent among those that the snapshot compares with, where it names them.' },
];

/** Who the staff are (annual.md, E1). */
export const staffTable: MakeTable = (source, book) => {
  const snapshot = snapshotOf(source, 'staff');
  const answered = (snapshot?.characteristics ?? []).filter(({ counts }) => counts !== null);
  return {
    id: 'E1',
    report: 'equality',
    title: 'Who works here',
    about: 'The staff by characteristic, as they declared it themselves, with last year and a benchmark where there is one.',
    columns,
    groups: snapshot === undefined ? [] : answered.map((one) => groupOf(snapshot, one, source, book)),
    notes: snapshot === undefined ? [] : notesOf(snapshot),
    ...(snapshot === undefined ? { withheld: 'No staff snapshot of the year is on record.' } : {}),
  };
};

function groupOf(snapshot: Snapshot, answered: Answered, { previous }: Source, book: Book): RawGroup {
  enterCharacteristic(snapshot, answered, book);
  const declared = keyIn(snapshot, answered.characteristic, 'declared');
  const cuts = waysToCut(answered);
  const rowOf = (title: string, members: readonly string[]): RawRow => {
    const key = enterGroup(snapshot, answered, members, book);
    const characteristic = CHARACTERISTICS[answered.characteristic];
    return { cells: [textCell(characteristic), textCell(title), { kind: 'figure', key }, book.percent(key, declared), lastYear(previous, 'E1', { characteristic, category: title }, 'percent'), benchmarkOf(snapshot, answered, members, book)] };
  };
  const keys = ({ groups }: (typeof cuts)[number]): readonly FigureKey[] => groups.map(({ members }) => keyOfGroup(snapshot, answered, members));
  const variants = cuts.map((cut) => {
    const rows = cut.groups.map(({ title, members }) => rowOf(title, members));
    book.sum(declared, keys(cut));
    return { rows, cut: cut.name };
  });
  return { id: CHARACTERISTICS[answered.characteristic].toLowerCase(), variants, categories: cuts.map(keys), ...(snapshot.headcount === null ? {} : { population: keyIn(snapshot, 'headcount') }) };
}

// Of categories put together, the sum of their benchmarks; not available where one has none.
function benchmarkOf(snapshot: Snapshot, { characteristic, benchmark }: Answered, members: readonly string[], book: Book): RawCell {
  const shares = members.map((name) => benchmark?.[name]);
  if (shares.some((share) => share === undefined)) return NOT_ON_RECORD;
  return book.enter(keyIn(snapshot, 'benchmark', characteristic, members.toSorted().join('+')), Math.round(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)), 'things');
}

function notesOf({ asAt, classification, characteristics }: Snapshot): readonly string[] {
  const unasked = characteristics.flatMap(({ characteristic, notAsked }) => (notAsked === null ? [] : [`Not asked: ${CHARACTERISTICS[characteristic].toLowerCase()}. The reason given: ${notAsked}.`]));
  return [
    `As declared by staff on ${dayInWords(asAt)}. Those who preferred not to say and those who did not answer are in the table of declarations.`,
    `Categories are those of the snapshot${classification === null ? '' : ` (${classification})`}; where categories are put together, by version ${CLASSIFICATION_VERSION} of the lists of this tool.`,
    ...unasked,
  ];
}
