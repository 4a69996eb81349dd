import { dayInWords } from '../../model/day-in-words.js';
import type { Column } from '../../model/table.js';
import { NOT_APPLICABLE, textCell, type Book } from '../book.js';
import { CHARACTERISTICS } from '../classifications/characteristics.js';
import type { Answered, Snapshot } from '../measures/snapshots.js';
import { enterCharacteristic, enterHeadcount, keyIn, snapshotOf } from '../population.js';
import type { RawCell, RawGroup, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';

const columns: readonly Column[] = [
  { id: 'population', title: 'Who', kind: 'text' },
  { id: 'characteristic', title: 'Characteristic', kind: 'text' },
  { id: 'headcount', title: 'In all', kind: 'count', meaning: 'How many there were on the day of the last snapshot of the year.' },
  { id: 'asked', title: 'Asked', kind: 'count', meaning: 'How many of them were asked who they are.' },
  { id: 'declared', title: 'Declared', kind: 'count', meaning: 'Named a category.' },
  { id: 'prefer-not-to-say', title: 'Prefer not to say', kind: 'count' },
  { id: 'not-stated', title: 'Not stated', kind: 'count', meaning: 'No answer, or not asked.' },
  { id: 'percent', title: '% declared', kind: 'percent', meaning: 'Of those who were asked.' },
];

const POPULATIONS = [['staff', 'Staff'], ['participants', 'People who took part']] as const;

/** How many said who they are (annual.md, E2). */
export const declarationTable: MakeTable = (source, book) => {
  const found = POPULATIONS.flatMap(([population, title]) => {
    const snapshot = snapshotOf(source, population);
    return snapshot === undefined ? [] : [{ title, snapshot }];
  });
  return {
    id: 'E2',
    report: 'equality',
    title: 'How many said who they are',
    about: 'Of the staff and of those who took part, how many were asked and declared something, by characteristic.',
    columns,
    groups: found.flatMap(({ title, snapshot }) => snapshot.characteristics.map((answered) => groupOf(title, snapshot, answered, book))),
    notes: found.flatMap(({ title, snapshot }) => [`${title}: as on ${dayInWords(snapshot.asAt)}.`]),
    ...(found.length === 0 ? { withheld: 'No snapshot of staff or of those who took part is on record for the year.' } : {}),
  };
};

function groupOf(title: string, snapshot: Snapshot, answered: Answered, book: Book): RawGroup {
  enterHeadcount(snapshot, book);
  enterCharacteristic(snapshot, answered, book);
  return {
    id: `${title.toLowerCase()}: ${CHARACTERISTICS[answered.characteristic].toLowerCase()}`,
    variants: [{ rows: [rowOf(title, snapshot, answered, book)] }],
    ...(snapshot.headcount === null ? {} : { population: keyIn(snapshot, 'headcount') }),
  };
}

function rowOf(title: string, snapshot: Snapshot, answered: Answered, book: Book): RawRow {
  const whole = (name: string): RawCell => book.cell(keyIn(snapshot, name));
  const of = (name: string): RawCell => (answered.notAsked !== null && answered.counts === null ? NOT_APPLICABLE : book.cell(keyIn(snapshot, answered.characteristic, name)));
  const isAsked = answered.counts !== null;
  return {
    cells: [
      textCell(title), textCell(CHARACTERISTICS[answered.characteristic]), whole('headcount'), isAsked ? whole('asked') : of('asked'), of('declared'), of('prefer-not-to-say'), of('not-stated'),
      isAsked ? book.percent(keyIn(snapshot, answered.characteristic, 'declared'), keyIn(snapshot, 'asked')) : of('percent'),
    ],
  };
}
