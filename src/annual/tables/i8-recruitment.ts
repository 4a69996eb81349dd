import type { Column } from '../../model/table.js';
import { measured } from '../measures/measure.js';
import { recruitment, type VacancyOpened } from '../measures/recruitment.js';
import { textCell, type Book } from '../book.js';
import { BAND_CUTS, type BandGroup } from '../classifications/bands.js';
import type { FigureKey, RawGroup, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';
import { ORGANISATION } from './by-project.js';

const columns: readonly Column[] = [
  { id: 'band', title: 'Grade band', kind: 'text' },
  { id: 'vacancies', title: 'Vacancies', kind: 'count', meaning: 'Vacancies that were opened in the year. The total is that of the personnel system; what it counts and nobody recorded stands in a line of its own.' },
  { id: 'involved', title: 'People had a part', kind: 'count', meaning: 'People who use services or carers took part in choosing.' },
  { id: 'reasoned', title: 'Nobody, with the reason', kind: 'count' },
  { id: 'unreasoned', title: 'Nobody, no reason on record', kind: 'count' },
  { id: 'scored', title: 'Their scores counted', kind: 'count', meaning: 'Of the vacancies in which people had a part.' },
];

/** Who had a part in choosing staff (annual.md, I8). */
export const recruitmentTable: MakeTable = (source, book) => {
  const found = measured(source.organisation, recruitment);
  return {
    id: 'I8',
    report: 'impact',
    title: 'Choosing staff together',
    about: 'In how many vacancies of the year people who use services and carers had a part in choosing, by grade band.',
    columns,
    groups: found === undefined ? [] : [groupOf(found, book)],
    notes: [],
    ...(found === undefined ? { withheld: 'The records of vacancies are not at hand or could not be read.' } : {}),
  };
};

const STATES = {
  involved: ({ involved }) => involved,
  reasoned: ({ reasoned }) => reasoned,
  unreasoned: ({ involved, reasoned }) => !involved && !reasoned,
} as const satisfies Record<string, (vacancy: VacancyOpened) => boolean>;

const keyOf = (scope: string, id: string): FigureKey => `${ORGANISATION}/vacancies/${scope}/${id}`;

function groupOf({ vacancies, counted }: NonNullable<ReturnType<typeof recruitment.collect>>, book: Book): RawGroup {
  const unrecorded = counted === null ? 0 : Math.max(0, counted - vacancies.length);
  const isPresent = ({ bands }: BandGroup): boolean => vacancies.some(({ band }) => bands.includes(band));
  const scopeOf = ({ bands }: BandGroup): string => bands.map((band) => band ?? 'unknown').join('+');
  const enter = (group: BandGroup): void => {
    const mine = vacancies.filter(({ band }) => group.bands.includes(band));
    for (const [id, holds] of Object.entries(STATES)) book.enter(keyOf(scopeOf(group), id), mine.filter(holds).length, 'people');
    enterScores(scopeOf(group), mine.filter(({ scored }) => scored).length, book);
    finish(scopeOf(group), book);
    for (const id of ['vacancies', 'involved', 'reasoned', 'unreasoned', 'scored', 'unscored']) if (group.bands.length > 1) book.sum(keyOf(scopeOf(group), id), group.bands.filter((band) => vacancies.some((v) => v.band === band)).map((band) => keyOf(band ?? 'unknown', id)));
  };
  if (unrecorded > 0) {
    book.enter(keyOf('unrecorded', 'involved'), 0, 'people');
    book.enter(keyOf('unrecorded', 'reasoned'), 0, 'people');
    book.enter(keyOf('unrecorded', 'unreasoned'), unrecorded, 'people');
    enterScores('unrecorded', 0, book);
    finish('unrecorded', book);
  }
  const variants = BAND_CUTS.map(({ name, groups }) => {
    const present = groups.filter(isPresent);
    for (const group of present) enter(group);
    const scopes = [...present.map(scopeOf), ...(unrecorded > 0 ? ['unrecorded'] : [])];
    for (const id of ['vacancies', 'involved', 'reasoned', 'unreasoned', 'scored', 'unscored']) {
      if (scopes.length === 0) book.enter(keyOf('all', id), counted, 'people');
      else book.total(keyOf('all', id), scopes.map((scope) => keyOf(scope, id)), 'people');
    }
    // A single group would only say again what the total says.
    const rows = [...(scopes.length === 1 ? [] : present).map((group) => rowOf(group.title, scopeOf(group), book)), ...(unrecorded > 0 ? [rowOf('Counted, but not recorded', 'unrecorded', book)] : [])];
    return { cut: name, rows: [...rows, { ...rowOf('All', 'all', book), total: true as const }] };
  });
  finish('all', book);
  return { id: 'bands', variants };
}

function enterScores(scope: string, scored: number, book: Book): void {
  const involved = book.value(keyOf(scope, 'involved')) ?? 0;
  book.enter(keyOf(scope, 'scored'), scored, 'people');
  book.enter(keyOf(scope, 'unscored'), involved - scored, 'people');
}

function finish(scope: string, book: Book): void {
  book.total(keyOf(scope, 'vacancies'), Object.keys(STATES).map((id) => keyOf(scope, id)), 'people');
  book.sum(keyOf(scope, 'involved'), [keyOf(scope, 'scored'), keyOf(scope, 'unscored')]);
}

function rowOf(title: string, scope: string, book: Book): RawRow {
  return { cells: columns.map(({ id }) => (id === 'band' ? textCell(title) : book.cell(keyOf(scope, id)))) };
}
