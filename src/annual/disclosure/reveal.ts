import type { Cell, Row, Table } from '../../model/table.js';
import type { FigureKey, RawCell, RawRelease } from '../raw-table.js';

/** The tables as counted, in the finest cut, with nothing held back or rounded: for the people named in the reason of an internal release, never to be published. */
export function reveal({ tables, figures }: RawRelease): readonly Table[] {
  return tables.map(({ id, report, title, about, columns, groups, notes, withheld }) => {
    const rows = groups.flatMap(({ variants: [finest] }) => finest?.rows ?? []);
    const revealed = rows.map(({ cells, total }): Row => ({ cells: cells.map((cell) => revealCell(cell, figures)), ...(total === undefined ? {} : { total }) }));
    return { id, report, title, about, columns, rows: revealed, notes, ...(withheld === undefined ? {} : { withheld }) };
  });
}

function revealCell(cell: RawCell, figures: RawRelease['figures']): Cell {
  const of = (key: FigureKey): number | undefined => figures.get(key)?.value;
  switch (cell.kind) {
    case 'text': case 'date': case 'mark': return cell;
    case 'published': return cell.cell;
    case 'figure': return numberCell(of(cell.key), 1);
    case 'percent': return numberCell(divided(of(cell.part), of(cell.of)), 100);
    case 'ratio': return numberCell(divided(divided(of(cell.a), of(cell.b)), divided(of(cell.c), of(cell.d))), 1, 100);
  }
}

// Undefined where a number is not on record, NaN where it does not apply.
function divided(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return b === 0 ? Number.NaN : a / b;
}

function numberCell(value: number | undefined, times: number, parts?: number): Cell {
  if (value === undefined) return { kind: 'mark', mark: 'x' };
  if (Number.isNaN(value)) return { kind: 'mark', mark: 'z' };
  return { kind: 'number', value: parts === undefined ? (times === 1 ? value : Math.round(times * value)) : Math.round(parts * value) / parts };
}
