import { auditYear } from '../model/audit-year.js';
import { day } from '../model/day.js';
import type { RawTable } from './raw-table.js';
import { rawRelease } from './raw-release.js';
import type { Source } from './source.js';

const PERIOD = auditYear('2024-25');

// A year of which nothing is known: its tables have nothing but what they always are.
const NOTHING: Source = {
  year: '2024-25',
  projects: [],
  organisation: undefined,
  signs: [],
  previous: undefined,
  result: {
    formatVersion: '1.0', tool: { name: 'charter-audit', version: '' }, organisation: null, asOf: day('2025-04-01'), period: PERIOD,
    selection: { projects: null, commitments: null }, notices: [], policy: [], records: { projects: 0, files: 0, records: 0, leftOut: 0 }, problems: [], defects: [],
    commitments: [], projects: [], findings: [], outstanding: [], exceptedFindings: [], exceptions: [], challenges: [], actions: [],
    yearStatus: { year: '2024-25', status: null, reason: '', shortfalls: [] }, signOffs: [], manifest: { inputs: [], schemas: '', policy: '', history: false },
    totals: {
      commitments: { 'fail': 0, 'insufficient-evidence': 0, 'not-due': 0, 'pass': 0, 'not-applicable': 0, 'excepted': 0, 'disputed': 0, 'not-assessed': 0 },
      findings: { major: 0, moderate: 0, minor: 0, query: 0 },
      excepted: 0,
    },
  },
};

/** Every annual table in its order: its name, what it says and how each column is counted. */
export function describedTables(): readonly Pick<RawTable, 'id' | 'report' | 'title' | 'about' | 'columns'>[] {
  return rawRelease(NOTHING).tables.map(({ id, report, title, about, columns }) => ({ id, report, title, about, columns }));
}
