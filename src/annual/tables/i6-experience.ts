import type { Column } from '../../model/table.js';
import { experience, type GroupAnswers } from '../measures/experience.js';
import { measured } from '../measures/measure.js';
import { textCell, type Book } from '../book.js';
import { SURVEY_GROUPS, type SurveyGroup } from '../classifications/survey-groups.js';
import { lastYear } from '../previous.js';
import type { FigureKey, RawGroup, RawRow, Whose } from '../raw-table.js';
import type { MakeTable, Source } from '../source.js';
import { ORGANISATION } from './by-project.js';

const columns: readonly Column[] = [
  { id: 'group', title: 'Group', kind: 'text' },
  { id: 'invited', title: 'Asked', kind: 'count', meaning: 'People of the group who were asked, in all surveys that were over in the year; somebody asked twice counts twice.' },
  { id: 'responses', title: 'Answered', kind: 'count' },
  { id: 'rate', title: '% answered', kind: 'percent' },
  { id: 'positive', title: 'Positive', kind: 'count', meaning: 'Answers saying that taking part was a good experience.' },
  { id: 'positive-percent', title: '% positive', kind: 'percent', meaning: 'Of those who answered.' },
  { id: 'benefited', title: 'Benefited', kind: 'count', meaning: 'Answers saying that they gained something from it.' },
  { id: 'benefited-percent', title: '% benefited', kind: 'percent', meaning: 'Of those who answered.' },
  { id: 'last-year', title: '% positive last year', kind: 'percent', meaning: 'What last year\'s release showed for the same group.' },
  { id: 'complaints', title: 'Complaints', kind: 'count', meaning: 'Themes that were complained of in the surveys that asked this group.' },
  { id: 'acted', title: 'Complaints acted on', kind: 'count', meaning: 'Of these, the ones with an action that was taken.' },
];

/** What people say it was like (annual.md, I6). */
export const experienceTable: MakeTable = (source, book) => {
  const places = [...(source.organisation === undefined ? [] : [source.organisation]), ...source.projects].map((place) => measured(place, experience));
  const surveys = places.flatMap((found) => found ?? []);
  const isWhole = places.every((found) => found !== undefined);
  const asked = SURVEY_GROUPS.filter(({ id }) => surveys.some(({ groups }) => groups.some(({ group }) => group === id)));
  const rowOf = (title: string, groups: readonly SurveyGroup[]): RawRow => rowFor({ title, groups, surveys: isWhole ? surveys : [] }, source, book);
  const together = asked.filter(({ lived }) => lived);
  const groups = asked.filter((group) => !together.includes(group)).map((group): RawGroup => ({ id: group.title.toLowerCase(), variants: [{ rows: [rowOf(group.title, [group])] }], ...population([group], book) }));
  const apart = together.map((group) => rowOf(group.title, [group]));
  const merged = together.length > 1 ? [{ cut: 'people who use services and carers together', rows: [rowOf('People who use services and carers', together)] }] : [];
  return {
    id: 'I6',
    report: 'impact',
    title: 'What it was like',
    about: 'What people who took part, staff and trustees said in the surveys of the year, and what was done about complaints.',
    columns,
    groups: [...(together.length === 0 ? [] : [{ id: 'people who use services and carers', variants: [{ rows: apart, cut: 'each group' }, ...merged], ...population(together, book) }]), ...groups],
    notes: ['A theme that was complained of stands with every group that the survey asked.'],
    ...(surveys.length === 0 && isWhole ? { withheld: 'No survey of the year is on record.' } : {}),
  };
};

type Survey = NonNullable<ReturnType<typeof experience.collect>>[number];
interface Rowed {
  readonly title: string;
  readonly groups: readonly SurveyGroup[];
  readonly surveys: readonly Survey[];
}

const keyOf = (groups: readonly SurveyGroup[], id: string): FigureKey => `${ORGANISATION}/experience/${groups.map((group) => group.id).join('+')}/${id}`;

function rowFor({ title, groups, surveys }: Rowed, { previous }: Source, book: Book): RawRow {
  const whose: Whose = groups.some(({ sensitive }) => sensitive) ? 'sensitive' : 'people';
  const of = (id: string): FigureKey => keyOf(groups, id);
  const mine = surveys.filter(({ groups: answered }) => answered.some(({ group }) => groups.some(({ id }) => id === group)));
  const answers = mine.flatMap(({ groups: answered }) => answered.filter(({ group }) => groups.some(({ id }) => id === group)));
  for (const id of ['invited', 'responses', 'positive', 'benefited'] as const) {
    if (answers.length > 0) book.enter(of(id), total(answers, id), whose);
    if (groups.length > 1) book.sum(of(id), groups.map((group) => keyOf([group], id)));
  }
  // Whoever did not answer, and every other answer, can be reckoned from what is shown.
  for (const [whole, part, left] of [['invited', 'responses', 'silent'], ['responses', 'positive', 'not-positive'], ['responses', 'benefited', 'not-benefited']] as const) {
    const [all, some] = [book.value(of(whole)), book.value(of(part))];
    if (all === undefined || some === undefined || some > all) continue;
    book.enter(of(left), all - some, whose);
    book.sum(of(whole), [of(part), of(left)]);
    if (groups.length > 1) book.sum(of(left), groups.map((group) => keyOf([group], left)));
  }
  book.enter(of('complaints'), mine.reduce((sum, { complaints }) => sum + complaints, 0), 'things');
  book.enter(of('acted'), mine.reduce((sum, { acted }) => sum + acted, 0), 'things');
  return {
    cells: [
      textCell(title), book.cell(of('invited')), book.cell(of('responses')), book.percent(of('responses'), of('invited')), book.cell(of('positive')), book.percent(of('positive'), of('responses')),
      book.cell(of('benefited')), book.percent(of('benefited'), of('responses')), lastYear(previous, 'I6', { group: title }, 'positive-percent'), book.cell(of('complaints')), book.cell(of('acted')),
    ],
  };
}

function total(answers: readonly GroupAnswers[], id: 'invited' | 'responses' | 'positive' | 'benefited'): number | null {
  return answers.reduce<number | null>((sum, answer) => (sum === null || answer[id] === null ? null : sum + answer[id]), 0);
}

// Of groups taken together only where they stand together; else there is no such figure.
function population(groups: readonly SurveyGroup[], book: Book): { readonly population?: FigureKey } {
  const key = keyOf(groups, 'invited');
  return book.value(key) === undefined ? {} : { population: key };
}
