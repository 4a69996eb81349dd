import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { repacked } from '../fixed-zip.js';
import { textCell, type SheetCell } from './cell.js';
import { missingParts, type FullSheets } from './parts.js';
import type { Sheet } from './sheet.js';

const HEADING = { fontWeight: 'bold', backgroundColor: '#0B4F5C', textColor: '#FFFFFF', wrap: true, alignVertical: 'top' } as const;
const TOTAL = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#0B4F5C' } as const;
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
  return [
    headings.map((heading) => ({ ...textCell(heading), ...HEADING, height: heightOf(headings, widths) })),
    ...rows.map(({ cells, total }) => {
      const height = heightOf(cells.map(({ value }) => (typeof value === 'string' ? value : '')), widths);
      return cells.map((cell, i) => ({ ...dressed(cell), ...(total ? TOTAL : {}), ...(links !== undefined && i === 0 ? LINK : {}), height }));
    }),
  ];
}

// Not every program makes room for a text that is wrapped. The highest row that Excel takes is of 409 points.
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, i) => { const width = widths[i] ?? 1; return text.length + 2 <= width ? 1 : Math.ceil((text.length * WIDER) / width); });
  return Math.min(409, Math.max(1, ...lines) * LINE_HEIGHT + 2);
}

// Marks stand where their figures would.
function dressed(cell: SheetCell): CellObject {
  if (typeof cell.value === 'string') return { ...cell, wrap: true, alignVertical: 'top', ...(/^\[[cxz]\]$/.test(cell.value) ? { align: 'right' as const } : {}) };
  return { ...cell, alignVertical: 'top' };
}
