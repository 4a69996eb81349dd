import { PIECES } from '../model/charter.js';
import type { Picture } from '../model/release.js';
import type { Table, TableId } from '../model/table.js';
import { STATUSES, STATUS_WORDS } from '../model/verdict.js';
import { capital } from '../model/words.js';
import { numberOf, rowsAbove, shownTable, textOf, totalRow } from './published.js';

type Series = Picture['series'][number];
type Draw = (tables: readonly Table[], year: string) => Picture | undefined;

/** The pictures of what people would rather look at than read, drawn of nothing but what the tables show; one with no figure to show is left out. */
export function picturesOf(tables: readonly Table[], year: string): readonly Picture[] {
  return PICTURES.flatMap((draw) => draw(tables, year) ?? []);
}

const verdicts: Draw = (tables) => drawn(tables, 'I10', (table) => {
  const labels = PIECES.map(capital);
  const countIn = (piece: string, status: string): number => table.rows.filter((row) => textOf(table, row, 'commitment').startsWith(`${piece}/`) && textOf(table, row, 'status') === status).length;
  const series = STATUSES.map((status) => ({ name: STATUS_WORDS[status], values: PIECES.map((piece) => countIn(piece, STATUS_WORDS[status])) })).filter(({ values }) => values.some((n) => n > 0));
  const kept = PIECES.map((piece) => `${capital(piece)}: ${String(countIn(piece, STATUS_WORDS.pass))} of ${String(table.rows.filter((row) => textOf(table, row, 'commitment').startsWith(`${piece}/`)).length)} kept`);
  return { id: 'verdicts', title: 'The charter, piece by piece', description: `How the organisation stands on its commitments. ${kept.join('; ')}.`, form: 'stacked', unit: 'commitments', labelled: 'Piece', labels, series };
});

const feedback: Draw = (tables) => drawn(tables, 'I3', (table) => {
  const rows = rowsAbove(table);
  const series = named(table, ['on-time', 'late', 'not-given']).map(({ id, name }) => ({ name, values: rows.map((row) => numberOf(table, row, id)) }));
  return { id: 'feedback', title: 'Feedback in time', description: `Whether people were told what came of it by the day agreed. ${inAll(table, ['on-time', 'late', 'not-given'])}`, form: 'stacked', unit: 'activities', labelled: 'Project', labels: rows.map((row) => textOf(table, row, 'project')), series };
});

/** Bars of the line that adds up all projects. */
const ofTheTotal = ({ id, title, about, columns, labelled, unit }: { readonly id: string; readonly title: string; readonly about: string; readonly columns: readonly string[]; readonly labelled: string; readonly unit: string }): Draw => (tables) => drawn(tables, 'I4', (table) => {
  const bars = named(table, columns);
  return { id, title, description: `${about} ${inAll(table, columns)}`, form: 'bars', unit, labelled, labels: bars.map(({ name }) => name), series: [{ name: 'All projects', values: bars.map((bar) => numberOf(table, totalRow(table), bar.id)) }] };
});

const fees = ofTheTotal({ id: 'fees', title: 'Fees and benefits in time', about: 'Whether people who accepted a fee or benefit had it by the day on which it was due.', columns: ['paid-on-time', 'paid-late', 'unpaid'], labelled: 'Fee or benefit', unit: 'people, each activity added' });
const expenses = ofTheTotal({ id: 'expenses', title: 'How soon expenses were paid', about: 'How long people waited for what they had paid out.', columns: ['within-14', 'within-30', 'over-30', 'refused', 'open'], labelled: 'Claim', unit: 'people, each claim added' });

const overTheYear: Draw = (tables) => drawn(tables, 'I1', (table) => {
  const total = table.rows.findIndex((row) => row.total === true);
  const rows = table.rows.slice(total + 1);
  const values = rows.map((row) => numberOf(table, row, 'sessions'));
  const labels = rows.map((row) => textOf(table, row, 'project'));
  return { id: 'over-the-year', title: 'Taking part over the year', description: `How often people took part in each quarter, all projects together. ${labels.map((label, i) => `${label}: ${shown(values[i] ?? null)}`).join('; ')}.`, form: 'lines', unit: 'times that people took part', labelled: 'Quarter', labels, series: [{ name: 'Times that people took part', values }] };
});

// Only where last year's release was at hand; a piece that it does not show in full has no figure for it.
const yearOnYear: Draw = (tables, year) => drawn(tables, 'I10', (table) => {
  const of = (piece: string): readonly string[][] => table.rows.filter((row) => textOf(table, row, 'commitment').startsWith(`${piece}/`)).map((row) => [textOf(table, row, 'last-year'), textOf(table, row, 'status')]);
  const passes = (piece: string, at: number): number | null => (of(piece).some((statuses) => statuses[at] === '') ? null : of(piece).filter((statuses) => statuses[at] === STATUS_WORDS.pass).length);
  const series: readonly Series[] = [{ name: 'Last year', values: PIECES.map((piece) => passes(piece, 0)) }, { name: year, values: PIECES.map((piece) => passes(piece, 1)) }];
  if (series[0]?.values.every((value) => value === null) === true) return undefined;
  const told = PIECES.map((piece) => `${capital(piece)}: ${shown(passes(piece, 0))}, then ${shown(passes(piece, 1))}`);
  return { id: 'year-on-year', title: 'Commitments kept, last year and this', description: `How many commitments of each piece were kept. ${told.join('; ')}.`, form: 'bars', unit: 'commitments kept', labelled: 'Piece', labels: PIECES.map(capital), series };
});

const PICTURES: readonly Draw[] = [overTheYear, feedback, fees, expenses, verdicts, yearOnYear];

function drawn(tables: readonly Table[], id: TableId, draw: (table: Table) => Omit<Picture, 'table'> | undefined): Picture | undefined {
  const table = shownTable(tables, id);
  const picture = table === undefined ? undefined : draw(table);
  return picture?.series.some(({ values }) => values.some((value) => value !== null)) === true ? { ...picture, table: id } : undefined;
}

function named({ columns }: Table, ids: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  return columns.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, name: title }));
}

function inAll(table: Table, ids: readonly string[]): string {
  return `In all: ${named(table, ids).map(({ id, name }) => `${name.toLowerCase()} ${shown(numberOf(table, totalRow(table), id))}`).join(', ')}.`;
}

const shown = (value: number | null): string => (value === null ? 'not shown' : String(value));
