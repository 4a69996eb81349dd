import { dayInWords } from '../../model/day-in-words.js';
import type { Cell, Column, ColumnKind, Mark, Row } from '../../model/table.js';

/** The shorthand for a cell with no figure, and what it says: the same in every file of a release. */
export const MARKS: Readonly<Record<Mark, { readonly shorthand: string; readonly meaning: string }>> = {
  c: { shorthand: '[c]', meaning: 'Confidential: the figure is held back so that nobody can be recognised by it.' },
  x: { shorthand: '[x]', meaning: 'Not available: nobody wrote it down.' },
  z: { shorthand: '[z]', meaning: 'Not applicable: there can be no such figure here.' },
};

/** The marks in the order in which they are explained. */
export const MARK_ORDER = ['c', 'x', 'z'] as const satisfies readonly Mark[];

/** What a reader sees in a cell, the same in every file for people: `1,234`, `45%`, `£1,234.50`, `1.25`, `31 March 2025`, `[c]`. */
export function cellText(cell: Cell, column: Column): string {
  if (cell.kind === 'mark') return MARKS[cell.mark].shorthand;
  if (cell.kind === 'date') return dayInWords(cell.day);
  return cell.kind === 'number' ? figureText(cell.value, column.kind) : textOrMark(cell.text);
}

/** The texts of a row, one for each column. */
export function rowTexts({ cells }: Row, columns: readonly Column[]): readonly string[] {
  return cells.flatMap((cell, i) => { const column = columns[i]; return column === undefined ? [] : [cellText(cell, column)]; });
}

/** A text, or the mark for what nobody wrote down: an empty cell would leave readers to guess, and screen readers pass it over. */
export function textOrMark(text: string): string {
  return text.trim() === '' ? MARKS.x.shorthand : text;
}

/** A number as it is read in a column of that kind; money comes in pence. */
export function figureText(value: number, kind: ColumnKind): string {
  switch (kind) {
    case 'money': return `${value < 0 ? '-' : ''}£${groupedInThousands(Math.floor(Math.abs(value) / 100))}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
    case 'percent': return `${groupedInThousands(value)}%`;
    case 'ratio': return value.toFixed(2);
    default: return groupedInThousands(value);
  }
}

/** Whether a column holds numbers, to be set under each other by their last digit. */
export function isNumeric({ kind }: Column): boolean {
  return kind !== 'text' && kind !== 'date';
}

/** The title of a column with its unit, for files that hold bare numbers. */
export function titleWithUnit({ title, kind }: Column): string {
  const unit = kind === 'money' ? '£' : kind === 'percent' ? '%' : '';
  return unit === '' || title.includes(unit) ? title : `${title} (${unit})`;
}

function groupedInThousands(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const [whole = '', ...rest] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
