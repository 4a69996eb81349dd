import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { repacked } from '../fixed-zip.js';
import { textCell, type SheetCell } from './cell.js';
import { missingParts, type FullSheets } from './parts.js';
import type { Sheet } from './sheet.js';

const HEADING = { fontWeight: 'bold', backgroundColor: '#0B4F5C', textColor: '#FFFFFF', wrap: true, alignVertical: 'top' } as const;
const TOTAL = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#0B4F5C' } as const;
const PLAIN = {} as const;
/** Every cell has every property. The library asks each cell for all of them, which takes V8 several times as long where cells are made up in many ways. */
const BLANK: Readonly<Record<string, undefined>> = {
  value: undefined, type: undefined, format: undefined, align: undefined, alignVertical: undefined, wrap: undefined, fontWeight: undefined,
  backgroundColor: undefined, textColor: undefined, textDecoration: undefined, topBorderStyle: undefined, topBorderColor: undefined, height: undefined,
};
/** A table of more columns keeps its first one in view. */
const MANY_COLUMNS = 7;
/** The height of a line of 11 points, in points. */
const LINE_HEIGHT = 14.5;
/** What words take more than their letters, since they are not broken. */
const WIDER = 1.15;
const LINK = { textColor: '#0B4F5C', textDecoration: { underline: true } } as const;

/** Sheets as a workbook (`.xlsx`) of that title. The same sheets give the same bytes. */
export async function written(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const full: FullSheets = new Map();
  const file = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.headings.length > MANY_COLUMNS ? { stickyColumnsCount: 1 } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 11, features: [missingParts(sheets, title, full)] },
  );
  return repacked(await file.toBuffer(), (name, part) => { const sheet = full.get(name); return sheet === undefined ? part : new TextEncoder().encode(sheet); });
}

function dataOf({ headings, rows, links, widths }: Sheet): CellObject[][] {
  const names = headings.map(textCell);
  return [
    names.map((name) => ({ ...BLANK, ...name, ...HEADING, height: heightOf(names, widths) })),
    ...rows.map(({ cells, total }) => {
      const look = total ? TOTAL : PLAIN;
      // The first of a row says how high it is.
      return cells.map((cell, i) => dressed(cell, i > 0 ? look : { ...look, ...(links === undefined ? {} : LINK), height: heightOf(cells, widths) }));
    }),
  ];
}

// Not every program makes room for a text that is wrapped. The highest row that Excel takes is of 409 points.
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  let lines = 1;
  for (const [i, { value }] of cells.entries()) {
    const width = widths[i] ?? 1;
    if (typeof value === 'string' && value.length + 2 > width) lines = Math.max(lines, Math.ceil((value.length * WIDER) / width));
  }
  return Math.min(409, lines * LINE_HEIGHT + 2);
}

// Marks stand where their figures would.
function dressed(cell: SheetCell, look: Partial<CellObject>): CellObject {
  if (typeof cell.value !== 'string') return { ...BLANK, ...cell, alignVertical: 'top', ...look };
  if (cell.value.length === 3 && /^\[[cxz]\]$/.test(cell.value)) return { ...BLANK, ...cell, wrap: true, alignVertical: 'top', align: 'right', ...look };
  return { ...BLANK, ...cell, wrap: true, alignVertical: 'top', ...look };
}
