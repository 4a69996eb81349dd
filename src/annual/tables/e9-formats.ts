import { byText } from '../../model/place.js';
import type { Column } from '../../model/table.js';
import { capital, choiceInWords } from '../../model/words.js';
import { measured } from '../measures/measure.js';
import { publications, type Publication } from '../measures/publications.js';
import { NOT_APPLICABLE, NOT_ON_RECORD, textCell, type Book } from '../book.js';
import { FORMAT_NEEDS } from '../classifications/needs.js';
import { median } from '../median.js';
import { allNeeds, enterNeeds, needKey } from '../needs.js';
import type { FigureKey, RawCell, RawGroup, RawRow } from '../raw-table.js';
import type { MakeTable, Source } from '../source.js';

const columns: readonly Column[] = [
  { id: 'what', title: 'Publication or format', kind: 'text' },
  { id: 'on', title: 'Standard version', kind: 'date', meaning: 'The day on which the standard version went out.' },
  { id: 'formats', title: 'Other formats', kind: 'text' },
  { id: 'lag', title: 'Days after', kind: 'days', meaning: 'Days from the standard version to the last of the other formats.' },
  { id: 'needs', title: 'Needs for the format', kind: 'count', meaning: 'People who said that they need it, of needs that had to be met in the year.' },
  { id: 'in-time', title: 'Met in time', kind: 'count' },
  { id: 'days', title: 'Median days', kind: 'days', meaning: 'Days from saying so to having it, the middle one, each person counted once.' },
];

/** Which formats things were to be had in, and whether those who need them had them in time (annual.md, E9). */
export const formatsTable: MakeTable = (source, book) => ({
  id: 'E9',
  report: 'equality',
  title: 'Accessible formats',
  about: 'What was published or sent out in the year and in which formats, and whether people who need another format had it in time.',
  columns,
  groups: [{ id: 'publications', variants: [{ rows: published(source, book) }] }, ...formats(source, book)],
  notes: ['Needs are counted over all projects; they are among those in the table on access and support.'],
});

function published({ organisation, projects }: Source, book: Book): readonly RawRow[] {
  const places = [...(organisation === undefined ? [] : [organisation]), ...projects];
  return places.flatMap((place) => {
    const named = (title: string): string => (place.slug === null ? title : `${place.title}: ${title}`);
    const found = measured(place, publications);
    // What could not be read is told, so that nobody takes the list for whole.
    if (found === undefined) return [{ cells: [textCell(`${place.title}: a record could not be read`), NOT_ON_RECORD, NOT_ON_RECORD, NOT_ON_RECORD, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE] }];
    return found.map((one, i) => rowOf(named(one.title), one, `publication/${place.slug ?? ''}/${String(i)}/days-after`, book));
  });
}

function rowOf(title: string, { on, formats: others, lag }: Publication, key: FigureKey, book: Book): RawRow {
  const days = others.length === 0 ? NOT_APPLICABLE : book.enter(key, lag, 'things');
  return { cells: [textCell(title), { kind: 'date', day: on }, textCell(others.length === 0 ? 'none' : others.map(choiceInWords).join(', ')), days, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE] };
}

// Each format by itself, or all together.
function formats(source: Source, book: Book): readonly RawGroup[] {
  const needs = (allNeeds(source) ?? []).filter(({ category }) => FORMAT_NEEDS.includes(category));
  const present = [...new Set(needs.map(({ category }) => category))].toSorted(byText);
  if (present.length === 0) return [];
  const row = (title: string, categories: readonly string[]): RawRow => {
    enterNeeds(categories, needs, book);
    const days = needs.filter(({ category }) => categories.includes(category)).flatMap((need) => need.days);
    book.enter(needKey(categories, 'met'), days.length, 'people');
    const middle: RawCell = days.length === 0 ? NOT_ON_RECORD : book.enter(needKey(categories, 'days'), median(days), 'people', { people: needKey(categories, 'met'), average: true });
    return { cells: [textCell(title), NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, book.cell(needKey(categories, 'needs')), book.cell(needKey(categories, 'in-time')), middle] };
  };
  const each = { cut: 'each format', rows: present.map((category) => row(capital(choiceInWords(category)), [category])) };
  return [{ id: 'formats', variants: present.length === 1 ? [each] : [each, { cut: 'all formats together', rows: [row('All other formats', present)] }] }];
}
