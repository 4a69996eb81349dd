import { involvement, type Involvement } from '../measures/involvement.js';
import { measured } from '../measures/measure.js';
import { addDays, addMonths, type Day } from '../../model/day.js';
import { daysInWords } from '../../model/day-in-words.js';
import { choiceInWords } from '../../model/words.js';
import { NOT_APPLICABLE, textCell, type Book } from '../book.js';
import type { FigureKey, RawCell, RawRow } from '../raw-table.js';
import { runningProjects } from '../running.js';
import type { MakeTable, Source } from '../source.js';
import { ORGANISATION, projectGroup, shownColumns, type ByProject } from './by-project.js';

const spec: ByProject<Involvement> = {
  subject: 'involvement',
  fine: ['pwus', 'carers', 'both', 'newcomers'],
  found: (place) => measured(place, involvement),
  columns: [
    { id: 'serves', title: 'Whom it serves', kind: 'text', meaning: 'Whom the work is for, as the project says; where it says nothing, adults.', text: ({ serves }) => serves.map(choiceInWords).join(', ') },
    { id: 'stages', title: 'Stages with involvement', kind: 'text', meaning: 'Stages served by an activity of the year with people who use services or carers; a review of the project with them counts as review.', text: ({ stages }) => (stages.length === 0 ? 'none' : stages.join(', ')) },
    { id: 'activities', title: 'Activities', kind: 'count', whose: 'things', meaning: 'Activities on record that were held in the year, planning sessions included.', of: ({ activities }) => activities },
    { id: 'sessions', title: 'Times that people took part', kind: 'count', whose: 'people', meaning: 'People who use services and carers at each activity, added up: somebody who came three times counts three times.', of: ({ sessions }) => sessions },
    { id: 'people', title: 'Different people', kind: 'count', whose: 'people', meaning: 'Different people who use services and carers, planning sessions left out: those of the only activity, or as the project counted them where it held several.', of: ({ pwus, carers, both }) => (pwus === null || carers === null || both === null ? null : pwus + carers + both) },
    { id: 'pwus', title: 'People who use services', kind: 'count', whose: 'sensitive', meaning: 'Of the different people, those who use services and are not carers.', of: ({ pwus }) => pwus },
    { id: 'carers', title: 'Carers', kind: 'count', whose: 'sensitive', meaning: 'Of the different people, carers who do not use services themselves.', of: ({ carers }) => carers },
    { id: 'both', title: 'Both', kind: 'count', whose: 'sensitive', meaning: 'Of the different people, those who use services and are carers too.', of: ({ both }) => both },
    { id: 'newcomers', title: 'Newcomers', kind: 'count', whose: 'people', meaning: 'People who were involved here for the first time in 24 months, planning sessions left out.', of: ({ newcomers }) => newcomers },
    { id: 'returning', title: 'Returning', kind: 'count', whose: 'people', hidden: true, of: ({ pwus, carers, both, newcomers }) => (pwus === null || carers === null || both === null || newcomers === null || newcomers > pwus + carers + both ? null : pwus + carers + both - newcomers) },
    { id: 'evidenced', title: 'Level that the records show', kind: 'text', meaning: 'The highest step of the ladder that the records of the year bear out, none without those below it. Informing: an activity. Consultation: people put something forward. Engagement: all of it was decided on and fed back. Co-design: something from design or development was adopted or adapted. Co-production: people also had a part in planning and in a decision.', text: ({ evidenced }) => evidenced ?? 'none' },
    { id: 'claimed', title: 'Level claimed', kind: 'text', meaning: 'The step that the project says it reached.', text: ({ claimed }) => claimed },
  ],
  sums: [['people', ['pwus', 'carers', 'both']], ['people', ['newcomers', 'returning']]],
};

/** Who was involved in which project, how often and how far, and when in the year (annual.md, I1). */
export const involvementTable: MakeTable = (source, book) => ({
  id: 'I1',
  report: 'impact',
  title: 'Who was involved',
  about: 'For each project of the year: whom it is for, who took part, how often, and how far their involvement went; below, when in the year people took part.',
  columns: shownColumns(spec).map((column) => (column.id === 'project' ? { ...column, title: 'Project or quarter' } : column)),
  groups: [projectGroup(spec, runningProjects(source), book), { id: 'quarters', variants: [{ rows: quarters(source, book) }] }],
  notes: ['Somebody who took part in two projects counts in each, also in the line for all projects.', 'The lines by quarter are of all projects together.'],
});

function quarters(source: Source, book: Book): readonly RawRow[] {
  const found = runningProjects(source).map((place) => measured(place, involvement));
  const keyOf = (quarter: number, id: string): FigureKey => `${ORGANISATION}/involvement/quarter-${String(quarter + 1)}/${id}`;
  const addUp = (quarter: number, of: (inIt: Involvement['quarters'][number] | undefined) => number | null | undefined): number | null =>
    found.reduce<number | null>((sum, one) => { const value = of(one?.quarters[quarter]) ?? null; return sum === null || value === null ? null : sum + value; }, 0);
  const startOf = (quarter: number): Day => addMonths(source.result.period.from, quarter * 3);
  const rows = [0, 1, 2, 3].map((quarter): RawRow => {
    const cells: Readonly<Record<string, RawCell>> = {
      project: textCell(daysInWords(startOf(quarter), addDays(startOf(quarter + 1), -1))),
      activities: book.enter(keyOf(quarter, 'activities'), addUp(quarter, (inIt) => inIt?.activities), 'things'),
      sessions: book.enter(keyOf(quarter, 'sessions'), addUp(quarter, (inIt) => inIt?.sessions), 'people'),
    };
    return { cells: shownColumns(spec).map(({ id }) => cells[id] ?? NOT_APPLICABLE) };
  });
  for (const id of ['activities', 'sessions']) book.sum(`${ORGANISATION}/involvement/${id}`, [0, 1, 2, 3].map((quarter) => keyOf(quarter, id)));
  return rows;
}
