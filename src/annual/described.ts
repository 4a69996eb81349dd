import { auditYear } from '../model/audit-year.js';
import { day } from '../model/day.js';
import type { RawTable } from './raw-table.js';
import { rawRelease } from './raw-release.js';
import type { Source } from './source.js';

// A year of which nothing is known: its tables have nothing but what they always are.
const NOTHING: Source = {
  year: '2024-25',
  projects: [],
  organisation: undefined,
  signs: [],
  previous: undefined,
  result: {
    tool: { name: 'charter-audit', version: '' }, organisation: null, asOf: day('2025-04-01'), period: auditYear('2024-25'), policy: [], problems: [], commitments: [], findings: [], actions: [],
    yearStatus: { year: '2024-25', status: null, reason: '', shortfalls: [] },
  },
};

/** Every annual table in its order: its name, what it says and how each column is counted. */
export function describedTables(): readonly Pick<RawTable, 'id' | 'report' | 'title' | 'about' | 'columns'>[] {
  return rawRelease(NOTHING).tables.map(({ id, report, title, about, columns }) => ({ id, report, title, about, columns }));
}
