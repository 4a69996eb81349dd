import { describedTables } from '../annual/described.js';
import type { Explained } from './explained.js';

const REPORTS = { impact: 'The impact report', equality: 'The equality and diversity report' } as const;

/** The annual tables: what each says, and how each of its columns is counted. */
export function annualPage(): Explained {
  const tables = describedTables();
  return {
    name: 'The annual tables',
    isHeading: true,
    summary:
      'charter-audit annual counts these from the records and writes them as a workbook, CSV, Markdown, a page, drafts of two reports to the Board, and JSON, each with the same figures. What is not on record is shown as [x], never as 0; what does not apply as [z]; what is held ' +
      'back so that nobody can be recognised as [c]. A sum with a part that is not on record is not available either. Figures are counted from records as they stand, also where a sign of box-ticking lies in one; I12 lists the signs.',
    parts: (['impact', 'equality'] as const).map((report) => ({
      name: REPORTS[report],
      isHeading: true,
      parts: tables.filter((table) => table.report === report).map(({ id, title, about, columns }): Explained => ({
        name: `${id}: ${title}`,
        isHeading: true,
        summary: about,
        tables: [{
          title: `Columns of ${id}`,
          columns: ['Column', 'How it is counted'],
          rows: columns.map((column) => ({ name: column.title, inWords: column.meaning ?? AS_SAID, cells: [column.meaning ?? AS_SAID] })),
          namesAreIds: false,
        }],
      })),
    })),
  };
}

const AS_SAID = 'As its heading says.';
