import type { Release } from '../../model/release.js';
import type { Table, TableId } from '../../model/table.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { cellText } from './shown.js';

/** A figure that stands at the top of the page, as its table shows it. */
export interface KeyFigure {
  readonly figure: string;
  readonly label: string;
  readonly table: TableId;
}

/**
 * Where a key figure is drawn from: the cell of a column in the row that adds up its table, where given out of another, or how many rows say
 * a word out of all.
 */
interface Source {
  readonly table: TableId;
  readonly column: string;
  readonly label: string;
  readonly outOf?: string;
  readonly rowsThatSay?: string;
}

/** What a Board asks first, in the order in which it asks. */
const SOURCES: readonly Source[] = [
  { table: 'I10', column: 'status', label: 'commitments of the charter kept', rowsThatSay: STATUS_WORDS.pass },
  { table: 'I1', column: 'people', label: 'people took part' },
  { table: 'I2', column: 'influenced', label: 'of contributions changed something' },
  { table: 'I3', column: 'on-time', outOf: 'due', label: 'times people heard back in time' },
  { table: 'I4', column: 'paid-on-time', outOf: 'accepted', label: 'fees and benefits given in time' },
  { table: 'I11', column: 'spend', label: 'spent on involvement' },
];

/** The key figures that the tables of a release show; one whose table is not there, is withheld, or has no row for the whole is left out. */
export function keyFigures({ tables }: Release): readonly KeyFigure[] {
  return SOURCES.flatMap((source) => {
    const table = tables.find(({ id }) => id === source.table);
    const figure = table === undefined || table.rows.length === 0 ? undefined : figureOf(table, source);
    return figure === undefined ? [] : [{ figure, label: source.label, table: source.table }];
  });
}

function figureOf(table: Table, { column, outOf, rowsThatSay }: Source): string | undefined {
  if (rowsThatSay !== undefined) return countOfRows(table, column, rowsThatSay);
  const figure = figureInAll(table, column);
  if (figure === undefined || outOf === undefined) return figure;
  const whole = figureInAll(table, outOf);
  return whole === undefined ? undefined : `${figure} of ${whole}`;
}

function countOfRows({ columns, rows }: Table, id: string, word: string): string | undefined {
  const at = columns.findIndex((column) => column.id === id);
  return at === -1 ? undefined : `${String(rows.filter(({ cells }) => { const cell = cells[at]; return cell?.kind === 'text' && cell.text === word; }).length)} of ${String(rows.length)}`;
}

// The figure of a column in the row that adds up the others, or in the only one.
function figureInAll({ columns, rows }: Table, id: string): string | undefined {
  const at = columns.findIndex((column) => column.id === id);
  const [column, whole] = [columns[at], rows.length === 1 ? rows[0] : rows.findLast(({ total }) => total === true)];
  const cell = whole?.cells[at];
  return column !== undefined && cell?.kind === 'number' ? cellText(cell, column) : undefined;
}
