import type { Place } from '../../src/model/place.js';
import { laidOut } from './lay-out.js';
import type { MarkedPortfolio } from './marked-portfolio.js';

/** So many records, and so many entries of a list, show what is meant; of the others it is said how many there are. */
const MOST_SHOWN = 3;

interface Line {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** A field of a record at its outermost level: its own lines, and the entries where it is a list with a line or more for each. */
interface Field {
  readonly lines: Line[];
  readonly entries: Line[][];
}

/**
 * The records of a fixture that stand at some places (those that matter most first), as people write them: without marks and comments on lines of
 * their own, of lists in which some entries are meant only those, and no wider than a terminal.
 */
export function excerpt(files: MarkedPortfolio['files'], places: readonly Place[]): readonly string[] {
  const named = [...new Set(places.map(({ file }) => file))].flatMap((file) => recordsIn(file, files[file]));
  const records = named.filter((record) => rank(record, places) < places.length);
  // One of each kind comes before more of the same.
  const inOrder = records.toSorted((a, b) => rank(a, places) - rank(b, places));
  const isMore = (record: readonly Line[]): boolean => inOrder.find((other) => kindOf(other) === kindOf(record)) !== record;
  const shown = foremost(records, (record) => rank(record, places) + (isMore(record) ? places.length : 0));
  return [
    ...shown.flatMap((record, i) => [...(i === 0 ? [] : ['---']), ...laidOut(recordLines(record, places).join('\n'))]),
    ...leftOut(records.length - shown.length, 'record', 'records'),
  ];
}

function recordLines(record: readonly Line[], places: readonly Place[]): readonly string[] {
  const fields = fieldsOf(record);
  const isMeant = (lines: readonly Line[]): boolean => rank(lines, places) < places.length;
  const isOfEntries = fields.some(({ entries }) => entries.some(isMeant));
  return fields.flatMap(({ lines, entries }) => {
    const meant = entries.filter(isMeant);
    const isBeside = isOfEntries && entries.length > 0 && meant.length === 0 && !isMeant(lines);
    const name = lines[0]?.text.split(':')[0] ?? '';
    // A kind that is a list may not be without its entries.
    if (isBeside) return name === 'items' ? fieldLines(lines, entries, entries.slice(0, 1)) : [`# … ${name} left out`];
    return meant.length === 0 ? fieldLines(lines, entries, entries) : fieldLines(lines, meant, foremost(meant, (entry) => rank(entry, places)));
  });
}

function fieldLines(lines: readonly Line[], entries: readonly (readonly Line[])[], shown: readonly (readonly Line[])[]): readonly string[] {
  return [...plain([...lines, ...shown.flat()]), ...leftOut(entries.length - shown.length, 'entry', 'entries').map((text) => `  ${text}`)];
}

function leftOut(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`# … and ${String(count)} more ${count === 1 ? one : many}`];
}

function kindOf(record: readonly Line[]): string | undefined {
  return record.find(({ text }) => text.startsWith('kind:'))?.text.split(' ')[1];
}

// The file of the portfolio itself is no record; a document is none either.
function recordsIn(file: string, text: string | Uint8Array | undefined): readonly (readonly Line[])[] {
  const records: Line[][] = [[]];
  if (typeof text !== 'string' || file === 'charter-audit.yaml') return records;
  text.split('\n').forEach((line, i) => {
    if (line.startsWith('---')) records.push([]);
    else records.at(-1)?.push({ file, number: i + 1, text: line });
  });
  return records;
}

// Fixtures are written alike: a field begins at the margin, and an entry of its list with a dash set in by two.
function fieldsOf(record: readonly Line[]): readonly Field[] {
  const fields: Field[] = [{ lines: [], entries: [] }];
  for (const line of record) {
    if (/^[a-z]/.test(line.text)) fields.push({ lines: [], entries: [] });
    const { lines, entries } = fields.at(-1) ?? { lines: [], entries: [] };
    if (line.text.startsWith('  - ')) entries.push([line]);
    else (entries.at(-1) ?? lines).push(line);
  }
  return fields;
}

// How early a place is named that lies in these lines; the number of places where none does.
function rank(lines: readonly Line[], places: readonly Place[]): number {
  const found = places.findIndex(({ file, line = 1 }) => lines.some((l) => l.number === line && l.file === file));
  return found === -1 ? places.length : found;
}

// The few that matter most, in the order in which they stand.
function foremost<T>(all: readonly T[], rankOf: (one: T) => number): readonly T[] {
  const few = all.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_SHOWN);
  return all.filter((one) => few.includes(one));
}

function plain(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text.replace(/\s*# expect:.*$/, '')).filter((text) => text.trim() !== '' && !/^\s*#/.test(text));
}
