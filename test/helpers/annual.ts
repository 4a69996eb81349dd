import { scieCharter } from '../../rules/index.js';
import { MEASURES } from '../../src/annual/measures/index.js';
import type { RawRelease } from '../../src/annual/raw-table.js';
import type { Source } from '../../src/annual/source.js';
import { auditPlaces } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { TableId } from '../../src/model/table.js';
import { filesInMemory } from '../../src/records/memory.js';
import { AUDIT_DATE, AUDIT_YEAR, type Files } from './organisation.js';

/** What the annual tables of some files are made of; as on the audit date of the fixtures and of their year, unless others are named. */
export async function sourceOf(files: Files, { asOf = AUDIT_DATE, year = AUDIT_YEAR }: { readonly asOf?: string; readonly year?: string } = {}): Promise<Source> {
  const audited = await auditPlaces({ files: filesInMemory(files), folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(asOf), year, measures: MEASURES });
  return { ...audited, year, signs: scieCharter.signs, previous: undefined };
}

/** What stands in a cell before disclosure control: a number, a percentage worked out, a text, a day, or a mark such as `[x]`. */
export function rawCell(raw: RawRelease, id: TableId, row: string, column: string, cut = 0): string | number {
  const table = raw.tables.find((candidate) => candidate.id === id);
  const at = table?.columns.findIndex((candidate) => candidate.id === column) ?? -1;
  const rows = (table?.groups ?? []).flatMap(({ variants }) => (variants[cut] ?? variants.at(-1))?.rows ?? []);
  const found = rows.find(({ cells }) => cells.slice(0, 2).map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'date' ? cell.day : '')).some((text) => text === row) || cells.slice(0, 2).map((cell) => (cell.kind === 'text' ? cell.text : '')).join(' / ') === row);
  const cell = found?.cells[at];
  if (cell === undefined) throw new Error(`There is no row "${row}" or no column "${column}" in ${id}.`);
  const of = (key: string): number => raw.figures.get(key)?.value ?? Number.NaN;
  switch (cell.kind) {
    case 'text': return cell.text;
    case 'date': return cell.day;
    case 'mark': return `[${cell.mark}]`;
    case 'figure': return of(cell.key);
    case 'percent': return Math.round((100 * of(cell.part)) / of(cell.of));
    case 'ratio': return Math.round((100 * of(cell.a) * of(cell.d)) / (of(cell.b) * of(cell.c))) / 100;
    case 'published': return cell.cell.kind === 'number' ? cell.cell.value : cell.cell.kind === 'mark' ? `[${cell.cell.mark}]` : cell.cell.kind === 'text' ? cell.cell.text : cell.cell.day;
  }
}
