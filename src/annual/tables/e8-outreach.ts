import type { Column } from '../../model/table.js';
import { measured } from '../measures/measure.js';
import { outreach, type OutreachStep } from '../measures/outreach.js';
import { targetGroups } from '../measures/target-groups.js';
import { textCell, type Book } from '../book.js';
import type { FigureKey, RawCell, RawRow } from '../raw-table.js';
import type { MakeTable, Source } from '../source.js';
import { ORGANISATION } from './by-project.js';

const columns: readonly Column[] = [
  { id: 'group', title: 'Target group', kind: 'text' },
  { id: 'actions', title: 'Actions', kind: 'count', meaning: 'Steps taken in the year towards the group, by projects and by the organisation.' },
  { id: 'partners', title: 'Partners', kind: 'count', meaning: 'Different organisations that helped.' },
  { id: 'reached', title: 'People reached', kind: 'count' },
  { id: 'joined', title: 'Joined', kind: 'count', meaning: 'People who then took part in something.' },
  { id: 'reviewed', title: 'Actions reviewed', kind: 'count', meaning: 'Actions whose result was looked at.' },
  { id: 'next-step', title: 'Next step', kind: 'text', meaning: 'What changes, as the last of them says.' },
];

/** What was done to reach those who are seldom heard (annual.md, E8). */
export const outreachTable: MakeTable = (source, book) => {
  const steps = stepsOf(source);
  const named = measured(source.organisation, targetGroups) ?? [];
  const groups = [...new Set([...named.map(({ id }) => id), ...(steps ?? []).map(({ group }) => group)])];
  return {
    id: 'E8',
    report: 'equality',
    title: 'Reaching out',
    about: 'What was done in the year to reach each group that is heard from too seldom, and what came of it.',
    columns,
    groups: steps === undefined || groups.length === 0 ? [] : [{ id: 'groups', variants: [{ rows: rowsOf(groups.map((id) => ({ id, title: named.find((group) => group.id === id)?.title ?? id, steps: steps.filter(({ group }) => group === id) })), steps, book) }] }],
    notes: ['Actions without a day on record belong to no year and are left out.'],
    ...(steps === undefined ? { withheld: 'A record of outreach could not be read.' } : groups.length === 0 ? { withheld: 'Neither outreach nor groups that are heard from too seldom are on record.' } : {}),
  };
};

function stepsOf({ organisation, projects }: Source): readonly OutreachStep[] | undefined {
  const found = [...(organisation === undefined ? [] : [organisation]), ...projects].map((place) => measured(place, outreach));
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? []);
}

interface Towards {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly OutreachStep[];
}

function rowsOf(groups: readonly Towards[], all: readonly OutreachStep[], book: Book): readonly RawRow[] {
  const keyOf = (scope: string, id: string): FigureKey => `${ORGANISATION}/outreach/${scope}/${id}`;
  const rows = groups.map(({ id: group, title, steps }): RawRow => {
    book.enter(keyOf(group, 'actions'), steps.length, 'things');
    book.enter(keyOf(group, 'partners'), partnersOf(steps), 'things');
    book.enter(keyOf(group, 'reached'), peopleOf(steps, 'reached'), 'people');
    book.enter(keyOf(group, 'joined'), peopleOf(steps, 'joined'), 'sensitive');
    book.enter(keyOf(group, 'reviewed'), steps.filter(({ reviewed }) => reviewed).length, 'things');
    const last = steps.filter(({ nextStep }) => nextStep !== null).toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
    return { cells: columns.map(({ id }): RawCell => (id === 'group' ? textCell(title) : id === 'next-step' ? textCell(last?.nextStep) : book.cell(keyOf(group, id)))) };
  });
  for (const id of ['actions', 'reviewed'] as const) book.total(keyOf('(all)', id), groups.map((group) => keyOf(group.id, id)), 'things');
  book.total(keyOf('(all)', 'reached'), groups.map((group) => keyOf(group.id, 'reached')), 'people');
  book.total(keyOf('(all)', 'joined'), groups.map((group) => keyOf(group.id, 'joined')), 'sensitive');
  // A partner may help with several groups.
  book.enter(keyOf('(all)', 'partners'), partnersOf(all), 'things');
  return [...rows, { total: true, cells: columns.map(({ id }): RawCell => (id === 'group' ? textCell('All groups') : id === 'next-step' ? { kind: 'mark', mark: 'z' } : book.cell(keyOf('(all)', id)))) }];
}

const partnersOf = (steps: readonly OutreachStep[]): number => new Set(steps.flatMap(({ partner }) => partner ?? [])).size;

function peopleOf(steps: readonly OutreachStep[], of: 'reached' | 'joined'): number | null {
  return steps.reduce<number | null>((sum, step) => (sum === null || step[of] === null ? null : sum + step[of]), 0);
}
