import type { Column } from '../../model/table.js';
import { equalityActions, type PromisedAction } from '../measures/equality-actions.js';
import { measured } from '../measures/measure.js';
import { NOT_APPLICABLE, NOT_ON_RECORD, textCell } from '../book.js';
import type { RawCell, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';

const columns: readonly Column[] = [
  { id: 'action', title: 'Action', kind: 'text' },
  { id: 'from', title: 'Promised in', kind: 'text' },
  { id: 'due', title: 'Due', kind: 'date' },
  { id: 'state', title: 'State', kind: 'text', meaning: 'Done, done in part, not done or not due yet, on the day of the audit.' },
  { id: 'on', title: 'On', kind: 'date', meaning: 'The day on which it was done, in full or in part.' },
  { id: 'why', title: 'Why not, or not all', kind: 'text' },
];

/** What came of last year's promises (annual.md, E10). */
export const actionsTable: MakeTable = ({ organisation, result }, _book) => {
  const found = measured(organisation, equalityActions);
  const why = found === undefined ? 'The records of last year are not at hand or could not be read.' : found.length === 0 ? 'No action of last year\'s snapshots or equality report is on record.' : undefined;
  return {
    id: 'E10',
    report: 'equality',
    title: 'What came of last year\'s actions',
    about: 'Each action of last year\'s snapshots and equality report, and whether it was taken.',
    columns,
    groups: why === undefined ? [{ id: 'actions', variants: [{ rows: (found ?? []).map((action) => rowOf(action, result.asOf)) }] }] : [],
    notes: [],
    ...(why === undefined ? {} : { withheld: why }),
  };
};

function rowOf({ what, from, dueOn, doneOn, partDoneOn, why }: PromisedAction, asOf: string): RawRow {
  const state = doneOn !== null ? 'done' : partDoneOn !== null ? 'done in part' : dueOn !== null && asOf <= dueOn ? 'not due yet' : 'not done';
  const on = doneOn ?? partDoneOn;
  const date = (known: typeof on, missing: RawCell): RawCell => (known === null ? missing : { kind: 'date', day: known });
  return { cells: [textCell(what), textCell(from), date(dueOn, NOT_ON_RECORD), textCell(state), date(on, NOT_APPLICABLE), state === 'done' || state === 'not due yet' ? NOT_APPLICABLE : textCell(why)] };
}
