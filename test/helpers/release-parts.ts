import { day, isDay } from '../../src/model/day.js';
import type { Cell, Column, ColumnKind, Row, Table, TableId } from '../../src/model/table.js';

type Plain = string | number;

const KINDS: Readonly<Record<string, ColumnKind>> = { text: 'text', count: 'count', percent: 'percent', ratio: 'ratio', money: 'money', days: 'days', date: 'date' };

/** A column written `id|kind|Title` or `id|kind|Title|what it means`. */
function column(written: string): Column {
  const [id = '', kind = '', title = '', meaning] = written.split('|');
  const known = KINDS[kind];
  if (known === undefined) throw new RangeError(`no kind of column: ${kind}`);
  return { id, kind: known, title, ...(meaning === undefined ? {} : { meaning }) };
}

function cell(value: Plain, kind: ColumnKind): Cell {
  if (typeof value === 'number') return { kind: 'number', value };
  if (value === '[c]') return { kind: 'mark', mark: 'c' };
  if (value === '[x]') return { kind: 'mark', mark: 'x' };
  if (value === '[z]') return { kind: 'mark', mark: 'z' };
  return kind === 'date' && isDay(value) ? { kind: 'date', day: day(value) } : { kind: 'text', text: value };
}

/** A table from its columns and rows as they are written; a last row whose first cell is `Total` adds the others up. */
export function table(id: TableId, title: string, about: string, columns: readonly string[], rows: readonly (readonly Plain[])[], more: Partial<Table> = {}): Table {
  const built = columns.map(column);
  return {
    id,
    report: id.startsWith('I') ? 'impact' : 'equality',
    title,
    about,
    columns: built,
    rows: rows.map((values): Row => ({ cells: values.map((value, i) => cell(value, built[i]?.kind ?? 'text')), ...(values[0] === 'Total' ? { total: true } : {}) })),
    notes: [],
    ...more,
  };
}
