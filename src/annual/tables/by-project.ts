import type { Column } from '../../model/table.js';
import type { PlaceResult } from '../../model/result.js';
import { HELD_BACK, NOT_APPLICABLE, NOT_ON_RECORD, textCell, type Book } from '../book.js';
import { median } from '../median.js';
import type { FigureKey, RawCell, RawGroup, RawRow, Whose } from '../raw-table.js';

type Described = Pick<Column, 'id' | 'title' | 'meaning'>;

/** A column of a table with a row for each project and one for all of them together; its cells are drawn from what a measure gave. */
export type ProjectColumn<T> = Described & (
  | { readonly kind: 'text'; text(found: T): string | null }
  | {
    /** Adds up over the projects. Money names the column that counts the people whose it is. */
    readonly kind: 'count' | 'money';
    readonly whose: Whose;
    readonly people?: string;
    /** Only reckoned with, not shown. */
    readonly hidden?: true;
    /** Shown of all projects together alone: so few in one project that it would have to be held back. */
    readonly wholeOnly?: true;
    of(found: T): number | null;
  }
  | { readonly kind: 'percent'; readonly part: string; readonly whole: string }
  | {
    /** The middle one of some days; over all projects, of all their days. `people`: the column that counts the people behind it. */
    readonly kind: 'days';
    readonly people?: string;
    readonly wholeOnly?: true;
    of(found: T): readonly number[] | null;
  }
);

export interface ByProject<T> {
  /** What the figures are about: a part of their names. */
  readonly subject: string;
  readonly columns: readonly ProjectColumn<T>[];
  /** Sums within a row: the column on the left is what those on the right add up to. */
  readonly sums: readonly (readonly [total: string, parts: readonly string[]])[];
  found(place: PlaceResult): T | undefined;
  /** Columns that only large projects can show. */
  readonly fine?: readonly string[];
  /** What the last line is called; left out, "All projects". */
  readonly totalTitle?: string;
}

/** The scope of figures that stand for the organisation as a whole. */
export const ORGANISATION = 'organisation';

const scopeOf = ({ slug }: PlaceResult): string => (slug === null ? 'outside-projects' : `project/${slug}`);

/** The name of the figure of a column. */
type KeyOf = (id: string) => FigureKey;

/** A project with what its row is made of. */
interface Found<T> {
  readonly place: PlaceResult;
  readonly found: T | undefined;
  readonly keyOf: KeyOf;
}

/** The columns that are shown, the project's name in front. */
export function shownColumns<T>({ columns }: ByProject<T>): readonly Column[] {
  const described = columns.filter((column) => !isHidden(column)).map(({ id, title, kind, meaning }) => ({ id, title, kind, ...(meaning === undefined ? {} : { meaning }) }));
  return [{ id: 'project', title: 'Project', kind: 'text' }, ...described];
}

/**
 * A row for each project, and below them all projects together; where that would give people away, the fine columns of all projects together
 * alone, and at last nothing but these. Every figure and sum is entered in the book.
 */
export function projectGroup<T>(spec: ByProject<T>, projects: readonly PlaceResult[], book: Book): RawGroup {
  const all = projects.map((place): Found<T> => ({ place, found: spec.found(place), keyOf: keysOf(spec, scopeOf(place)) }));
  const rows = all.map((one): RawRow => ({ cells: rowOf(spec, one, book) }));
  const total: RawRow = { cells: totalsOf(spec, all, book), total: true };
  const isFine = [false, ...shown(spec).map(({ id }) => spec.fine?.includes(id) === true)];
  const plain = rows.map(({ cells }): RawRow => ({ cells: cells.map((cell, i) => (isFine[i] === true && cell.kind !== 'mark' ? HELD_BACK : cell)) }));
  const less = spec.fine === undefined ? [] : [{ cut: 'each project, with less told of it', rows: [...plain, total] }];
  return { id: 'projects', variants: [{ cut: 'each project', rows: [...rows, total] }, ...less, { cut: 'all projects together', rows: [total] }] };
}

// Each name is made once and stands in all cells and sums of its figure: where there are many, what is looked up again by the very same text is found sooner.
function keysOf<T>({ subject, columns }: ByProject<T>, scope: string): KeyOf {
  const keys = new Map(columns.map(({ id }) => [id, `${scope}/${subject}/${id}`]));
  return (id) => keys.get(id) ?? `${scope}/${subject}/${id}`;
}

function rowOf<T>(spec: ByProject<T>, { place, found, keyOf }: Found<T>, book: Book): readonly RawCell[] {
  // Counts first: what is reckoned from them stands between them.
  if (found !== undefined) for (const column of spec.columns) if (column.kind === 'count' && !isWholeOnly(column)) book.enter(keyOf(column.id), column.of(found), column.whose);
  for (const [total, parts] of spec.sums) book.sum(keyOf(total), parts.map(keyOf));
  const cells = [textCell(place.title)];
  for (const column of spec.columns) {
    if (!isHidden(column)) cells.push(isWholeOnly(column) ? NOT_APPLICABLE : found === undefined ? NOT_ON_RECORD : cellOf(column, found, keyOf, book));
  }
  return cells;
}

function cellOf<T>(column: ProjectColumn<T>, found: T, keyOf: KeyOf, book: Book): RawCell {
  switch (column.kind) {
    case 'text': return textCell(column.text(found));
    case 'count': return book.cell(keyOf(column.id));
    case 'money': return book.enter(keyOf(column.id), column.of(found), column.whose, behind(column.people, keyOf));
    case 'percent': return book.percent(keyOf(column.part), keyOf(column.whole));
    case 'days': return middle(column.of(found), column, keyOf, book);
  }
}

function totalsOf<T>(spec: ByProject<T>, all: readonly Found<T>[], book: Book): readonly RawCell[] {
  const keyOf = keysOf(spec, ORGANISATION);
  for (const column of spec.columns) {
    if (column.kind !== 'count' && column.kind !== 'money') continue;
    const more = column.kind === 'money' ? behind(column.people, keyOf) : {};
    if (isWholeOnly(column)) book.enter(keyOf(column.id), addUp(all.map(({ found }) => (found === undefined ? null : column.of(found)))), column.whose, more);
    else book.total(keyOf(column.id), all.map((one) => one.keyOf(column.id)), column.whose, more);
  }
  for (const [total, parts] of spec.sums) book.sum(keyOf(total), parts.map(keyOf));
  const cells = shown(spec).map((column): RawCell => {
    switch (column.kind) {
      case 'text': return NOT_APPLICABLE;
      case 'count': case 'money': return book.cell(keyOf(column.id));
      case 'percent': return book.percent(keyOf(column.part), keyOf(column.whole));
      case 'days': {
        const days = all.map(({ found }) => (found === undefined ? null : column.of(found)));
        return middle(days.some((one) => one === null) ? null : days.flatMap((one) => one ?? []), column, keyOf, book);
      }
    }
  });
  return [textCell(spec.totalTitle ?? 'All projects'), ...cells];
}

function addUp(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function isHidden<T>(column: ProjectColumn<T>): boolean {
  return 'hidden' in column;
}

function isWholeOnly<T>(column: ProjectColumn<T>): boolean {
  return 'wholeOnly' in column;
}

function middle(days: readonly number[] | null, { id, people }: { readonly id: string; readonly people?: string }, keyOf: KeyOf, book: Book): RawCell {
  if (days === null) return NOT_ON_RECORD;
  if (days.length === 0) return NOT_APPLICABLE;
  return people === undefined ? book.enter(keyOf(id), median(days), 'things') : book.enter(keyOf(id), median(days), 'people', { ...behind(people, keyOf), average: true });
}

function behind(people: string | undefined, keyOf: KeyOf): { readonly people?: FigureKey } {
  return people === undefined ? {} : { people: keyOf(people) };
}

function shown<T>({ columns }: ByProject<T>): readonly ProjectColumn<T>[] {
  return columns.filter((column) => !isHidden(column));
}
