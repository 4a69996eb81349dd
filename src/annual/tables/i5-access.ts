import { byText } from '../../model/place.js';
import { capital, choiceInWords } from '../../model/words.js';
import { access, type AccessAndSupport, type NeedCounts } from '../measures/access.js';
import { measured } from '../measures/measure.js';
import { NOT_APPLICABLE, textCell, type Book } from '../book.js';
import { allNeeds, enterNeeds, NEED_STATES, needKey, peopleWith } from '../needs.js';
import type { RawGroup, RawRow } from '../raw-table.js';
import { runningProjects } from '../running.js';
import type { MakeTable, Source } from '../source.js';
import { NEED_GROUPS, NEED_KINDS } from '../classifications/needs.js';
import { ORGANISATION, projectGroup, shownColumns, type ByProject } from './by-project.js';

const every = Object.values(NEED_STATES);

const spec: ByProject<AccessAndSupport> = {
  subject: 'access',
  fine: ['in-time', 'late', 'unmet', 'open'],
  found: (place) => measured(place, access),
  columns: [
    { id: 'asked', title: 'Asked', kind: 'count', whose: 'people', meaning: 'People to whom an invitation of the year went that asked what they need, each invitation added.', of: ({ asked }) => asked },
    { id: 'answered', title: 'Answered', kind: 'count', whose: 'people', meaning: 'Of these, people who answered, "nothing" included.', of: ({ answered }) => answered },
    { id: 'silent', title: 'Did not answer', kind: 'count', whose: 'people', hidden: true, of: ({ asked, answered }) => (asked === null || answered === null || answered > asked ? null : asked - answered) },
    { id: 'needs', title: 'Needs', kind: 'count', whose: 'people', meaning: 'Needs for access or support that had to be met in the year, each counted once for every person who has it.', of: ({ needs }) => peopleWith(needs, every) },
    { id: 'in-time', title: 'Met in time', kind: 'count', whose: 'people', meaning: 'There by the day on which it was needed.', of: ({ needs }) => peopleWith(needs, ['inTime']) },
    { id: 'late', title: 'Met late', kind: 'count', whose: 'people', of: ({ needs }) => peopleWith(needs, ['late']) },
    { id: 'unmet', title: 'Unmet', kind: 'count', whose: 'people', meaning: 'The day has passed, and nothing is on record.', of: ({ needs }) => peopleWith(needs, ['unmet']) },
    { id: 'open', title: 'Can\'t be told', kind: 'count', whose: 'people', meaning: 'By when it was needed is not on record, or that day is still to come.', of: ({ needs }) => peopleWith(needs, ['open']) },
    { id: 'requests', wholeOnly: true, title: 'Requests', kind: 'count', whose: 'people', meaning: 'People who asked for another time, place or way of taking part.', of: ({ agreed, part, declined, undecided }) => agreed + part + declined + undecided },
    { id: 'agreed', wholeOnly: true, title: 'Agreed', kind: 'count', whose: 'people', of: ({ agreed }) => agreed },
    { id: 'part', wholeOnly: true, title: 'Agreed in part', kind: 'count', whose: 'people', of: ({ part }) => part },
    { id: 'declined', wholeOnly: true, title: 'Declined', kind: 'count', whose: 'people', of: ({ declined }) => declined },
    { id: 'undecided', wholeOnly: true, title: 'Not decided', kind: 'count', whose: 'people', of: ({ undecided }) => undecided },
    { id: 'decided', title: 'Decided', kind: 'count', whose: 'people', hidden: true, wholeOnly: true, of: ({ days }) => days.length },
    { id: 'days', wholeOnly: true, title: 'Median days to a decision', kind: 'days', people: 'decided', meaning: 'Days from a request to its decision, the middle one, each person counted once.', of: ({ days }) => days },
  ],
  sums: [['asked', ['answered', 'silent']], ['needs', ['in-time', 'late', 'unmet', 'open']], ['requests', ['agreed', 'part', 'declined', 'undecided']]],
};

/** What people said they need, and what became of it, by project and by sort of need (annual.md, I5). */
export const accessTable: MakeTable = (source, book) => ({
  id: 'I5',
  report: 'impact',
  title: 'Access and support',
  about: 'What people were asked that they need to take part, and whether it was there in time, by project and by sort of need.',
  columns: shownColumns(spec).map((column) => (column.id === 'project' ? { ...column, title: 'Project or sort of need' } : column)),
  groups: [projectGroup(spec, runningProjects(source), book), ...categories(source, book)],
  notes: ['Requests are counted over all projects together: in a single one they are too few.', 'The lines by sort of need are of all projects together; they are the same needs as those above, cut another way.'],
});

// Over all projects, from the single categories to two groups; every cut adds up to the same total.
function categories(source: Source, book: Book): readonly RawGroup[] {
  const needs = allNeeds(source) ?? [];
  if (needs.length === 0) return [];
  const present = [...new Set(needs.map(({ category }) => category))].toSorted(byText);
  const ofKinds = (kinds: readonly string[]): readonly string[] => present.filter((category) => needs.some((need) => need.category === category && kinds.includes(need.kind)));
  const cuts: readonly Cut[] = [
    { cut: 'each category', groups: present.map((category) => [capital(choiceInWords(category)), [category]]) },
    { cut: 'four kinds', groups: Object.entries(NEED_KINDS).map(([kind, title]) => [title, ofKinds([kind])]) },
    { cut: 'two groups', groups: NEED_GROUPS.map(([title, kinds]) => [title, ofKinds(kinds)]) },
  ];
  return [{ id: 'sorts of need', variants: cuts.map(({ cut, groups }) => ({ cut, rows: rowsOf(groups.filter(([, inIt]) => inIt.length > 0), needs, book) })) }];
}

interface Cut {
  readonly cut: string;
  readonly groups: readonly (readonly [title: string, categories: readonly string[]])[];
}

function rowsOf(groups: Cut['groups'], needs: readonly NeedCounts[], book: Book): readonly RawRow[] {
  const counted = ['needs', ...Object.keys(NEED_STATES)];
  const rows = groups.map(([title, inIt]): RawRow => {
    enterNeeds(inIt, needs, book);
    return { cells: shownColumns(spec).map(({ id }) => (id === 'project' ? textCell(title) : counted.includes(id) ? book.cell(needKey(inIt, id)) : NOT_APPLICABLE)) };
  });
  for (const id of counted) book.sum(`${ORGANISATION}/access/${id}`, groups.map(([, inIt]) => needKey(inIt, id)));
  return rows;
}
