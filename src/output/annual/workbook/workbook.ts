import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Release } from '../../../model/release.js';
import { undated } from '../fixed-zip.js';
import { titleOf } from '../wording.js';
import { missingParts } from './parts.js';
import { sheetsOf, type Sheet } from './sheets.js';
import { textCell, type SheetCell } from './to-cell.js';

const HEADING = { fontWeight: 'bold', backgroundColor: '#0B4F5C', textColor: '#FFFFFF', wrap: true, alignVertical: 'top' } as const;
const TOTAL = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#0B4F5C' } as const;
/** A table of more columns keeps its first one in view. */
const MANY_COLUMNS = 7;
/** The height of a line of 11 points, in points. */
const LINE_HEIGHT = 14.5;
/** What words take more than their letters, since they are not broken. */
const WIDER = 1.15;
const LINK = { textColor: '#0B4F5C', textDecoration: { underline: true } } as const;

/** The release as a workbook (`.xlsx`): a sheet of contents, one of notes, then a sheet for each table with real numbers and days. The same release gives the same bytes. */
export async function workbook(release: Release): Promise<Uint8Array> {
  const sheets = sheetsOf(release);
  const written = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.headings.length > MANY_COLUMNS ? { stickyColumnsCount: 1 } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 11, features: [missingParts(sheets, titleOf(release))] },
  );
  return undated(await written.toBuffer());
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
