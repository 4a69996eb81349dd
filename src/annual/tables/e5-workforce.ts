import type { Column } from '../../model/table.js';
import { measured } from '../measures/measure.js';
import { workforce } from '../measures/workforce.js';
import { textCell, type Book } from '../book.js';
import type { FigureKey, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';
import { ORGANISATION } from './by-project.js';

const columns: readonly Column[] = [
  { id: 'year', title: 'Year', kind: 'text' },
  { id: 'leavers', title: 'Staff who left', kind: 'count' },
  { id: 'requested', title: 'Adjustments asked for', kind: 'count', meaning: 'Reasonable adjustments that staff asked for in the year.' },
  { id: 'agreed', title: 'Agreed', kind: 'count' },
  { id: 'declined', title: 'Declined', kind: 'count' },
  { id: 'open', title: 'Not decided', kind: 'count', meaning: 'Asked for, less agreed and declined.' },
  { id: 'over-28-days', title: 'Took over 28 days', kind: 'count', meaning: 'Of those that were asked for.' },
  { id: 'days', title: 'Median days', kind: 'days', meaning: 'Days until an adjustment was there, the middle one, as the personnel system gives it.' },
];

/** Who left, and adjustments for staff (annual.md, E5). */
export const workforceTable: MakeTable = (source, book) => {
  const found = measured(source.organisation, workforce);
  return {
    id: 'E5',
    report: 'equality',
    title: 'Leavers and adjustments',
    about: 'How many staff left in the year, and what became of requests for reasonable adjustments.',
    columns,
    groups: found === undefined || found === null ? [] : [{ id: 'year', variants: [{ rows: [rowOf(found, source.year, book)] }] }],
    notes: [],
    ...(found === undefined || found === null ? { withheld: 'The personnel figures of the year are not on record.' } : {}),
  };
};

function rowOf({ leavers, requested, agreed, declined, over28Days, medianDays }: NonNullable<ReturnType<typeof workforce.collect>>, year: string, book: Book): RawRow {
  const keyOf = (id: string): FigureKey => `${ORGANISATION}/workforce/${id}`;
  const rest = (part: number | null): number | null => (requested === null || part === null || part > requested ? null : requested - part);
  book.enter(keyOf('leavers'), leavers, 'people');
  book.enter(keyOf('requested'), requested, 'sensitive');
  book.enter(keyOf('agreed'), agreed, 'sensitive');
  book.enter(keyOf('declined'), declined, 'sensitive');
  book.enter(keyOf('open'), rest(agreed === null || declined === null ? null : agreed + declined), 'sensitive');
  book.enter(keyOf('over-28-days'), over28Days, 'sensitive');
  book.enter(keyOf('within-28-days'), rest(over28Days), 'sensitive');
  book.sum(keyOf('requested'), [keyOf('agreed'), keyOf('declined'), keyOf('open')]);
  book.sum(keyOf('requested'), [keyOf('over-28-days'), keyOf('within-28-days')]);
  if (requested !== null) book.enter(keyOf('days'), medianDays === null ? null : Math.ceil(medianDays), 'sensitive', { people: keyOf('requested'), average: true });
  return { cells: columns.map(({ id }) => (id === 'year' ? textCell(year) : book.cell(keyOf(id)))) };
}
