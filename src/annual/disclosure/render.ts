import type { Cell, Mark, Row, Table } from '../../model/table.js';
import type { FigureKey, RawCell, RawRow, RawTable } from '../raw-table.js';
import { nameOf, rowsShown, type Choices } from './choices.js';
import { groupNotes, tableNotes, WITHHELD } from './notes.js';
import { shownValue } from './outsider.js';
import type { Case } from './settle.js';
import { isAboutPeople } from './standing.js';

/** What was decided about a release. */
export interface Decided {
  readonly choices: Choices;
  /** The groups that are left out because they could be told however they were cut. */
  readonly unsafe: ReadonlySet<string>;
  readonly held: ReadonlySet<FigureKey>;
}

/** The tables as they may be shown. Percentages and ratios are worked out from what is shown, so that they tell nothing more. */
export function render(given: Case, decided: Decided): readonly Table[] {
  return given.raw.tables.map((table) => {
    const { id, report, title, about, columns, notes } = table;
    const rows = rowsShown(table, decided.choices).map((row) => renderRow(row, given, decided));
    const withheld = table.withheld ?? (table.groups.length > 0 && rows.length === 0 ? whyWithheld(table, decided) : undefined);
    const more = [...groupNotes(table, decided), ...tableNotes(rows, table, given)];
    return { id, report, title, about, columns, rows: withheld === undefined ? rows : [], notes: [...notes, ...more], ...(withheld === undefined ? {} : { withheld }) };
  });
}

function whyWithheld(table: RawTable, { unsafe }: Decided): string | undefined {
  if (table.groups.every(({ variants }) => variants.every(({ rows }) => rows.length === 0))) return undefined;
  return table.groups.some((group) => unsafe.has(nameOf(table, group))) ? WITHHELD.unsafe : WITHHELD.few;
}

function renderRow({ cells, total }: RawRow, given: Case, { held }: Decided): Row {
  return { cells: cells.map((cell) => renderCell(cell, given, held)), ...(total === undefined ? {} : { total }) };
}

function renderCell(cell: RawCell, given: Case, held: ReadonlySet<FigureKey>): Cell {
  const of = (key: FigureKey): Shown => shownOf(key, given, held);
  switch (cell.kind) {
    case 'text': case 'date': case 'mark': return cell;
    case 'published': return cell.cell;
    case 'figure': return asCell(of(cell.key));
    case 'percent': return asCell(share(of(cell.part), of(cell.of), given), (value) => Math.round(100 * value));
    case 'ratio': return asCell(quotient(share(of(cell.a), of(cell.b), given), share(of(cell.c), of(cell.d), given)), (value) => Math.round(100 * value) / 100);
  }
}

/** A number as it may be shown, and whether it is about people; or why there is none. */
type Shown = { readonly value: number; readonly isPeople: boolean; readonly counted: number } | Mark;

function shownOf(key: FigureKey, { raw: { figures }, policy }: Case, held: ReadonlySet<FigureKey>): Shown {
  const figure = figures.get(key);
  if (figure === undefined) return 'x';
  return held.has(key) ? 'c' : { value: shownValue(figure, policy), isPeople: isAboutPeople(figure), counted: figure.value };
}

// Of too few people there is no percentage: the attacker's audit reckons with what its absence tells.
function share(part: Shown, of: Shown, { policy: { percentBase } }: Case): number | Mark {
  if (typeof part === 'string') return part;
  if (typeof of === 'string') return of;
  if (of.value === 0) return 'z';
  return (of.isPeople || part.isPeople) && of.counted < percentBase ? 'c' : part.value / of.value;
}

function quotient(a: number | Mark, b: number | Mark): number | Mark {
  if (typeof a === 'string') return a;
  if (typeof b === 'string') return b;
  return b === 0 ? 'z' : a / b;
}

function asCell(shown: Shown | number, change: (value: number) => number = (value) => value): Cell {
  if (typeof shown === 'string') return { kind: 'mark', mark: shown };
  return { kind: 'number', value: change(typeof shown === 'number' ? shown : shown.value) };
}
