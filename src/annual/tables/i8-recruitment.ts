import type { Column } from '../../model/table.js';
import { measured } from '../measures/measure.js';
import { recruitment, type VacancyOpened } from '../measures/recruitment.js';
import { textCell, type Book } from '../book.js';
import { BAND_CUTS, FEWEST_IN_BAND, type BandGroup } from '../classifications/bands.js';
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
    notes: [`Grade bands are shown where each has at least ${String(FEWEST_IN_BAND)} vacancies; otherwise they are put together.`],
    ...(found === undefined ? { withheld: 'The records of vacancies are not at hand or could not be read.' } : {}),
  };
};

const STATES = {
  involved: ({ involved }) => involved,
  reasoned: ({ reasoned }) => reasoned,
  unreasoned: ({ involved, reasoned }) => !involved && !reasoned,
} as const satisfies Record<string, (vacancy: VacancyOpened) => boolean>;

const keyOf = (scope: string, id: string): FigureKey => `${ORGANISATION}/vacancies/${scope}/${id}`;

// Few people stand behind the vacancies of a band, so bands are shown in the finest cut in which each has enough; all of them together are jobs.
function groupOf({ vacancies, counted }: NonNullable<ReturnType<typeof recruitment.collect>>, book: Book): RawGroup {
  const unrecorded = counted === null ? 0 : Math.max(0, counted - vacancies.length);
  const inGroup = ({ bands }: BandGroup): readonly VacancyOpened[] => vacancies.filter(({ band }) => bands.includes(band));
  const cut = BAND_CUTS.map((groups) => groups.filter((group) => inGroup(group).length > 0)).find((groups) => groups.every((group) => inGroup(group).length >= FEWEST_IN_BAND)) ?? [];
  for (const group of cut) enter(scopeOf(group), inGroup(group), 0, book);
  if (unrecorded > 0) enter('unrecorded', [], unrecorded, book);
  if (vacancies.length > 0 || counted !== null) enter('all', vacancies, unrecorded, book);
  const lines = [...cut.map((group) => [group.title, scopeOf(group)] as const), ...(unrecorded > 0 ? [['Counted, but not recorded', 'unrecorded'] as const] : [])];
  return { id: 'grade bands', variants: [{ rows: [...lines.map(([title, scope]) => rowOf(title, scope, book)), { ...rowOf('All', 'all', book), total: true }] }] };
}

// Of vacancies that the personnel system counts and nobody recorded, neither people nor a reason are on record.
function enter(scope: string, vacancies: readonly VacancyOpened[], unrecorded: number, book: Book): void {
  const states = Object.entries(STATES);
  for (const [id, holds] of states) book.enter(keyOf(scope, id), vacancies.filter(holds).length + (id === 'unreasoned' ? unrecorded : 0), 'things');
  book.enter(keyOf(scope, 'scored'), vacancies.filter(({ scored }) => scored).length, 'things');
  book.total(keyOf(scope, 'vacancies'), states.map(([id]) => keyOf(scope, id)), 'things');
}

const scopeOf = ({ bands }: BandGroup): string => bands.map((band) => band ?? 'unknown').join('+');

function rowOf(title: string, scope: string, book: Book): RawRow {
  return { cells: columns.map(({ id }) => (id === 'band' ? textCell(title) : book.cell(keyOf(scope, id)))) };
}
