import type { Column } from '../../model/table.js';
import { NOT_APPLICABLE, NOT_ON_RECORD, textCell, type Book } from '../book.js';
import { CHARACTERISTICS, type Characteristic } from '../classifications/characteristics.js';
import { cutsOf } from '../classifications/cuts.js';
import type { Answered, Snapshot } from '../measures/snapshots.js';
import { enterCharacteristic, enterGroup, enterHeadcount, keyIn, keyOfGroup, snapshotOf } from '../population.js';
import type { FigureKey, RawCell, RawGroup, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';

const STEPS = ['applicants', 'shortlisted', 'appointed'] as const;
type Step = (typeof STEPS)[number];

const columns: readonly Column[] = [
  { id: 'characteristic', title: 'Characteristic', kind: 'text' },
  { id: 'category', title: 'Category', kind: 'text' },
  { id: 'applicants', title: 'Applied', kind: 'count' },
  { id: 'shortlisted', title: 'Shortlisted', kind: 'count' },
  { id: 'appointed', title: 'Appointed', kind: 'count' },
  { id: 'likelihood', title: 'Relative likelihood', kind: 'ratio', meaning: 'How many times as likely somebody of this category was to be appointed from the shortlist as all others who declared a category. 1: as likely. Below 1: less likely. This is how the NHS workforce standards on race and disability reckon it, turned round so that each category has its own.' },
];

/** Who applied, was shortlisted and was appointed (annual.md, E4). */
export const applicantsTable: MakeTable = (source, book) => {
  const found = new Map(STEPS.flatMap((step) => {
    const snapshot = snapshotOf(source, step);
    return snapshot === undefined ? [] : [[step, snapshot] as const];
  }));
  const characteristics = [...new Set([...found.values()].flatMap((snapshot) => snapshot.characteristics.flatMap(({ characteristic, counts }) => (counts === null ? [] : [characteristic]))))];
  return {
    id: 'E4',
    report: 'equality',
    title: 'Who was chosen',
    about: 'Who applied for work here in the year, who was shortlisted and who was appointed, as they declared it themselves.',
    columns,
    groups: found.size === 0 ? [] : [everybody(found, book), ...characteristics.map((characteristic) => groupOf(characteristic, found, book))],
    notes: ['People who did not declare a category are in the first line only.'],
    ...(found.size === 0 ? { withheld: 'Who applied, was shortlisted or was appointed is not on record for the year.' } : {}),
  };
};

type Found = ReadonlyMap<Step, Snapshot>;

function everybody(found: Found, book: Book): RawGroup {
  const cells = STEPS.map((step): RawCell => {
    const snapshot = found.get(step);
    return snapshot === undefined ? NOT_ON_RECORD : book.cell(enterHeadcount(snapshot, book));
  });
  return { id: 'all who applied', variants: [{ rows: [{ cells: [textCell('All'), textCell('All'), ...cells, NOT_APPLICABLE] }] }], ...population(found) };
}

function groupOf(characteristic: Characteristic, found: Found, book: Book): RawGroup {
  const answers = new Map([...found].flatMap(([step, snapshot]) => {
    const answered = snapshot.characteristics.find((one) => one.characteristic === characteristic && one.counts !== null);
    return answered === undefined ? [] : [[step, { snapshot, answered }] as const];
  }));
  for (const { snapshot, answered } of answers.values()) enterCharacteristic(snapshot, answered, book);
  const categories = [...new Set([...answers.values()].flatMap(({ answered }) => Object.keys(answered.counts ?? {})))];
  const cuts = cutsOf(characteristic, categories);
  const variants = cuts.map(({ name, groups }) => ({ cut: name, rows: groups.map(({ title, members }) => rowOf({ characteristic, title, members, others: categories.filter((category) => !members.includes(category)) }, answers, book)) }));
  const applicants = answers.get('applicants');
  const keys = applicants === undefined ? {} : { categories: cuts.map(({ groups }) => groups.map(({ members }) => keyOfGroup(applicants.snapshot, applicants.answered, members))) };
  for (const { groups } of cuts) for (const { snapshot, answered } of answers.values()) book.sum(keyIn(snapshot, characteristic, 'declared'), groups.map(({ members }) => keyOfGroup(snapshot, answered, members)));
  return { id: CHARACTERISTICS[characteristic].toLowerCase(), variants, ...keys, ...population(found) };
}

interface Rowed {
  readonly characteristic: Characteristic;
  readonly title: string;
  readonly members: readonly string[];
  readonly others: readonly string[];
}

type Answers = ReadonlyMap<Step, { readonly snapshot: Snapshot; readonly answered: Answered }>;

function rowOf({ characteristic, title, members, others }: Rowed, answers: Answers, book: Book): RawRow {
  const keyOf = (step: Step, some: readonly string[]): FigureKey => {
    const found = answers.get(step);
    return found === undefined ? step : enterGroup(found.snapshot, found.answered, some, book);
  };
  const counts = STEPS.map((step) => book.cell(keyOf(step, members)));
  return { cells: [textCell(CHARACTERISTICS[characteristic]), textCell(title), ...counts, others.length === 0 ? NOT_APPLICABLE : ratioOf(keyOf, members, others, book)] };
}

function ratioOf(keyOf: (step: Step, some: readonly string[]) => FigureKey, members: readonly string[], others: readonly string[], book: Book): RawCell {
  const [a, b, c, d] = [keyOf('appointed', members), keyOf('shortlisted', members), keyOf('appointed', others), keyOf('shortlisted', others)];
  if ([a, b, c, d].some((key) => book.value(key) === undefined)) return NOT_ON_RECORD;
  return [b, c, d].some((key) => book.value(key) === 0) ? NOT_APPLICABLE : { kind: 'ratio', a, b, c, d };
}

function population(found: Found): { readonly population?: FigureKey } {
  const applicants = found.get('applicants');
  return applicants?.headcount === undefined || applicants.headcount === null ? {} : { population: keyIn(applicants, 'headcount') };
}
