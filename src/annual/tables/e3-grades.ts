import type { Column } from '../../model/table.js';
import { capital } from '../../model/words.js';
import { NOT_APPLICABLE, textCell, type Book } from '../book.js';
import { BY_BAND, CHARACTERISTICS, type Characteristic } from '../classifications/characteristics.js';
import { cutsOf } from '../classifications/cuts.js';
import type { Snapshot } from '../measures/snapshots.js';
import { enterHeadcount, keyIn, keyOfGroup, snapshotOf } from '../population.js';
import type { FigureKey, RawGroup, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';

/** With fewer staff the cells of such a table are single people (annual.md, E3). */
const FEWEST_STAFF = 100;
const BANDS = ['lower', 'middle', 'upper'] as const;

const columns: readonly Column[] = [
  { id: 'characteristic', title: 'Characteristic', kind: 'text' },
  { id: 'category', title: 'Category', kind: 'text' },
  ...BANDS.map((band): Column => ({ id: band, title: `${capital(band)} grades`, kind: 'count' })),
  { id: 'all', title: 'All grades', kind: 'count' },
  { id: 'percent-upper', title: '% in upper grades', kind: 'percent' },
];

/** Who works at which grade (annual.md, E3). */
export const gradesTable: MakeTable = (source, book) => {
  const snapshot = snapshotOf(source, 'staff');
  const why = whyNot(snapshot);
  return {
    id: 'E3',
    report: 'equality',
    title: 'Grades',
    about: 'Disability, sex and ethnicity, each in two groups, by grade band.',
    columns,
    groups: snapshot === undefined || why !== undefined ? [] : BY_BAND.flatMap((characteristic) => groupOf(snapshot, characteristic, book)),
    notes: [`The table is made where there are at least ${String(FEWEST_STAFF)} staff.`],
    ...(why === undefined ? {} : { withheld: why }),
  };
};

function whyNot(snapshot: Snapshot | undefined): string | undefined {
  if (snapshot === undefined) return 'No staff snapshot of the year is on record.';
  if (snapshot.headcount === null) return 'How many staff there are is not on record.';
  if (snapshot.headcount < FEWEST_STAFF) return `There are fewer than ${String(FEWEST_STAFF)} staff: cut by grade, single people could be told from the figures.`;
  return snapshot.byBand.length === 0 ? 'Staff by grade band are not on record.' : undefined;
}

function groupOf(snapshot: Snapshot, characteristic: Characteristic, book: Book): readonly RawGroup[] {
  const counts = new Map(BANDS.map((band) => [band, snapshot.byBand.find((entry) => entry.band === band && entry.characteristic === characteristic)?.counts]));
  const categories = [...new Set([...counts.values()].flatMap((inBand) => Object.keys(inBand ?? {})))];
  const groups = cutsOf(characteristic, categories).at(-1)?.groups ?? [];
  if (categories.length === 0) return [];
  enterHeadcount(snapshot, book);
  const keyOf = (name: string, band: string): FigureKey => keyIn(snapshot, characteristic, 'by-band', band, name);
  const whole = snapshot.characteristics.find((one) => one.characteristic === characteristic && one.counts !== null);
  const rows = groups.map(({ title, members }): RawRow => {
    for (const [band, inBand] of counts) book.enter(keyOf(title, band), inBand === undefined || inBand === null ? null : members.reduce((sum, name) => sum + (inBand[name] ?? 0), 0), 'sensitive');
    book.total(keyOf(title, 'all'), BANDS.map((band) => keyOf(title, band)), 'sensitive');
    // The same people stand in the table of all staff.
    if (whole !== undefined && members.every((name) => whole.counts?.[name] !== undefined)) book.sum(keyOfGroup(snapshot, whole, members), [keyOf(title, 'all')]);
    return { cells: [textCell(CHARACTERISTICS[characteristic]), textCell(title), ...[...BANDS, 'all'].map((band) => book.cell(keyOf(title, band))), book.value(keyOf(title, 'upper')) === undefined ? NOT_APPLICABLE : book.percent(keyOf(title, 'upper'), keyOf(title, 'all'))] };
  });
  for (const band of [...BANDS, 'all']) book.total(keyOf('(all)', band), groups.map(({ title }) => keyOf(title, band)), 'sensitive');
  book.sum(keyOf('(all)', 'all'), BANDS.map((band) => keyOf('(all)', band)));
  return [{ id: CHARACTERISTICS[characteristic].toLowerCase(), variants: [{ rows }], population: keyIn(snapshot, 'headcount'), categories: [groups.map(({ title }) => keyOf(title, 'all'))] }];
}
