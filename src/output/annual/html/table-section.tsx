import type { ComponentChildren, VNode } from 'preact';
import type { Picture } from '../../../model/release.js';
import type { Cell, Column, Mark, Table } from '../../../model/table.js';
import { cellText, isNumeric, MARKS } from '../shown.js';
import { Grid } from './grid.js';
import { PictureFigure } from './picture-figure.js';
import { statusOf, StatusWords } from './status.js';
import { Words } from './words.js';

/** A table of more columns is too wide for an upright sheet of paper. */
const UPRIGHT_COLUMNS = 8;
/** One of more than these is set smaller, to fit even so. */
const CROWDED_COLUMNS = 14;
/** A text of more characters needs room, or it would stand in a column of single words. */
const LONG_TEXT = 48;

/** A table of no more rows is not torn between two sheets of paper. */
const KEPT_ROWS = 14;

/** One of more rows scrolls by itself, under headings that stay. */
const TALL_ROWS = 60;

/** Whether a table needs a sheet turned sideways. */
export function isWide({ columns, withheld }: Table): boolean {
  return columns.length > UPRIGHT_COLUMNS && withheld === undefined;
}

/** A table under its heading, with what it says, its pictures and its notes. */
export function TableSection({ table, pictures }: { readonly table: Table; readonly pictures: readonly Picture[] }): VNode {
  const { id, title, about, columns, rows, withheld } = table;
  const heading = `${id}-title`;
  return (
    <section id={id} class={`sheet${isWide(table) ? ' wide' : ''}${columns.length > CROWDED_COLUMNS ? ' crowded' : ''}${rows.length <= KEPT_ROWS ? ' short' : rows.length > TALL_ROWS ? ' tall' : ''}`}>
      <h3 id={heading}><span class="tag">{id}</span> <Words>{title}</Words></h3>
      {about === '' ? null : <p class="about">{about}</p>}
      {pictures.map((picture) => <PictureFigure key={picture.id} picture={picture} />)}
      {withheld === undefined
        ? <TableGrid table={table} labelledBy={heading} />
        : <p class="withheld"><strong>Not shown.</strong> {withheld}</p>}
      <Notes table={table} />
      <p class="back"><a href="#contents">Back to contents<span class="unseen"> from table {id}</span></a></p>
    </section>
  );
}

function TableGrid({ table, labelledBy }: { readonly table: Table; readonly labelledBy: string }): VNode {
  const { id, title, columns, rows } = table;
  const areStatuses = columns.map((_, i) => hasStatuses(table, i));
  return (
    <Grid
      labelledBy={labelledBy}
      caption={`Table ${id}: ${title}`}
      head={columns.map((column) => column.title)}
      looks={columns.map((_, i) => lookOf(table, i))}
      rows={rows.map(({ cells, total }) => ({ cells: cells.map((cell, i) => shown(cell, columns[i], areStatuses[i] === true)), total: total === true }))}
    />
  );
}

function Notes({ table: { id, columns, notes } }: { readonly table: Table }): VNode | null {
  const meanings = columns.filter(({ meaning }) => meaning !== undefined);
  if (meanings.length + notes.length === 0) return null;
  return (
    <ul class="notes" aria-label={`Notes to table ${id}`}>
      {meanings.map(({ title, meaning }, i) => <li key={`c${i}`}><strong>{title}:</strong> {meaning}</li>)}
      {notes.map((note, i) => <li key={i}>{note}</li>)}
    </ul>
  );
}

const markOf = (mark: Mark): VNode => <abbr title={MARKS[mark].meaning}>{MARKS[mark].shorthand}</abbr>;
/** Made once each: a large page has ten thousands of them. */
const SHOWN_MARKS: Readonly<Record<Mark, VNode>> = { c: markOf('c'), x: markOf('x'), z: markOf('z') };

function shown(cell: Cell, column: Column | undefined, isStatus: boolean): ComponentChildren {
  if (column === undefined) return null;
  if (cell.kind === 'mark') return SHOWN_MARKS[cell.mark];
  const text = cellText(cell, column);
  const status = isStatus ? statusOf(text) : undefined;
  return status !== undefined ? <StatusWords status={status} /> : cell.kind === 'text' ? Words({ children: text }) : text;
}

function lookOf({ columns, rows }: Table, i: number): 'text' | 'long' | 'number' | 'date' {
  const column = columns[i];
  if (column === undefined) return 'text';
  if (isNumeric(column)) return 'number';
  if (column.kind === 'date') return 'date';
  return rows.some(({ cells }) => { const cell = cells[i]; return cell?.kind === 'text' && cell.text.length > LONG_TEXT; }) ? 'long' : 'text';
}

// A column of statuses holds nothing else; a text that only happens to be such a word gets no icon.
function hasStatuses({ columns, rows }: Table, i: number): boolean {
  return columns[i]?.kind === 'text' && rows.every(({ cells }) => { const cell = cells[i]; return cell?.kind !== 'text' || statusOf(cell.text) !== undefined; });
}
