import type { CommitmentResult } from '../../model/result.js';
import type { Column } from '../../model/table.js';
import { STATUSES, STATUS_WORDS, type Status } from '../../model/verdict.js';
import { NOT_APPLICABLE, NOT_ON_RECORD, textCell, type Book } from '../book.js';
import { lastYear } from '../previous.js';
import type { FigureKey, RawCell, RawRow } from '../raw-table.js';
import type { MakeTable, Source } from '../source.js';

/** What does not count as applying to a project. */
const OUTSIDE: readonly Status[] = ['not-applicable', 'not-assessed'];

const columns: readonly Column[] = [
  { id: 'commitment', title: 'Commitment', kind: 'text', meaning: 'Its piece of the charter, and its name.' },
  { id: 'promise', title: 'What is promised', kind: 'text' },
  { id: 'level', title: 'Kept by', kind: 'text', meaning: 'Whether projects, the organisation or both can keep or break it.' },
  { id: 'force', title: 'Force', kind: 'text', meaning: 'How strongly the charter words it.' },
  { id: 'projects', title: 'Projects', kind: 'count', meaning: 'Projects audited; the eight columns that follow add up to it.' },
  { id: 'applicable', title: 'Projects it applies to', kind: 'count', meaning: 'Those, less the ones where it does not apply or was not assessed.' },
  ...STATUSES.map((status): Column => ({ id: status, title: `Projects: ${STATUS_WORDS[status]}`, kind: 'count' })),
  { id: 'status', title: 'Organisation', kind: 'text', meaning: 'How the organisation as a whole stands on it.' },
  { id: 'last-year', title: 'Organisation last year', kind: 'text', meaning: 'What last year\'s release showed.' },
  { id: 'action', title: 'Action', kind: 'text', meaning: 'The agreed actions on it that are not done yet, by their names in the records.' },
  { id: 'action-due', title: 'Action due', kind: 'date', meaning: 'When the first of them falls due.' },
];

/** How the organisation stands on each of the 31 commitments (annual.md, I10). */
export const charterTable: MakeTable = (source, book) => ({
  id: 'I10',
  report: 'impact',
  title: 'How we stand on the charter',
  about: 'Each of the 31 commitments: in how many projects it is kept, how the organisation stands, and what is being done.',
  columns,
  groups: [{ id: 'commitments', variants: [{ rows: source.result.commitments.map((commitment) => rowOf(commitment, source, book)) }] }],
  notes: [source.result.yearStatus.status === null ? source.result.yearStatus.reason : `The year as a whole: ${source.result.yearStatus.status.replace('-', ' ')}. ${source.result.yearStatus.reason}`],
});

function rowOf(commitment: CommitmentResult, source: Source, book: Book): RawRow {
  const { id, title, level, force, status } = commitment;
  const actions = source.result.actions.filter((action) => action.commitment === id && (action.state === 'open' || action.state === 'overdue'));
  const due = actions.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0];
  return {
    cells: [
      textCell(id), textCell(title), textCell(level), textCell(force), ...countsOf(commitment, book),
      textCell(STATUS_WORDS[status]), lastYear(source.previous, 'I10', { commitment: id }, 'status'),
      actions.length === 0 ? NOT_APPLICABLE : textCell(actions.map((action) => (action.project === null ? action.id : `${action.project}/${action.id}`)).join(', ')),
      actions.length === 0 ? NOT_APPLICABLE : due === undefined ? NOT_ON_RECORD : { kind: 'date', day: due },
    ],
  };
}

// A promise that only the organisation keeps has no projects.
function countsOf({ id, projects }: CommitmentResult, book: Book): readonly RawCell[] {
  if (projects === undefined) return ['projects', 'applicable', ...STATUSES].map(() => NOT_APPLICABLE);
  const keyOf = (name: string): FigureKey => `commitment/${id}/${name}`;
  const cells = STATUSES.map((status) => book.enter(keyOf(status), projects[status], 'things'));
  return [book.total(keyOf('projects'), STATUSES.map(keyOf), 'things'), book.total(keyOf('applicable'), STATUSES.filter((status) => !OUTSIDE.includes(status)).map(keyOf), 'things'), ...cells];
}
