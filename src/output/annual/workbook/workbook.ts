import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Release } from '../../../model/release.js';
import { repacked } from '../fixed-zip.js';
import { titleOf } from '../wording.js';
import { missingParts } from './parts.js';
import { sheetsOf, type Sheet } from './sheets.js';
import { textCell, type SheetCell } from './to-cell.js';

const HEADING = { fontWeight: 'bold', backgroundColor: '#0B4F5C', textColor: '#FFFFFF', wrap: true, alignVertical: 'top' } as const;
const TOTAL = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#0B4F5C' } as const;
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
      ...(sheet.headings.length > 7 ? { stickyColumnsCount: 1, orientation: 'landscape' as const } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 11, features: [missingParts(sheets, titleOf(release))] },
  );
  return repacked(await written.toBuffer());
}

function dataOf({ headings, rows, links }: Sheet): CellObject[][] {
  return [
    headings.map((heading) => ({ ...textCell(heading), ...HEADING })),
    ...rows.map(({ cells, total }) => cells.map((cell, i) => ({ ...dressed(cell), ...(total ? TOTAL : {}), ...(links !== undefined && i === 0 ? LINK : {}) }))),
  ];
}

// Marks stand where their figures would.
function dressed(cell: SheetCell): CellObject {
  if (typeof cell.value === 'string') return { ...cell, wrap: true, alignVertical: 'top', ...(/^\[[cxz]\]$/.test(cell.value) ? { align: 'right' as const } : {}) };
  return { ...cell, alignVertical: 'top' };
}
