import { day, earliest, isDay, type Day } from '../model/day.js';

/** A file as one commit left it. Paths and ids are as git writes them, a character for each byte. */
export interface Change {
  readonly committedOn: Day;
  readonly path: string;
  /** The path that the file was moved from in that commit. */
  readonly from?: string;
  /** The id of its content. */
  readonly blob: string;
}

/** The arguments that make git list every commit, the oldest first. */
export const COMMITS: readonly string[] = ['rev-list', '--topo-order', '--reverse', 'HEAD'];

/** The arguments that make git list, for `parseChanges`, every change of a record file in the commits that it reads; a merge as against each side. */
export const CHANGES: readonly string[] = [
  'diff-tree', '--stdin', '--root', '-m', '-r', '--raw', '-z', '--no-abbrev', '--find-renames', '-l1000', '--no-ext-diff', '--format=commit %ct', '--', ':(top)*.yaml', ':(top)*.yml',
];

// Modes of ordinary files; a link and another repository are no records.
const FILE = /^\n?:\d+ (?:100644|100755) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;
const OTHER = /^\n?:\d+ \d+ [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/;

/** Reads what git gives for `CHANGES`: fields that end with a zero byte, so that no name can be taken for anything else. */
export function parseChanges(output: string): readonly Change[] {
  const fields = output.split('\0');
  const changes: Change[] = [];
  let committedOn: Day | undefined;
  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i] ?? '';
    const seconds = /^\n?commit (-?\d+)$/.exec(field)?.[1];
    const status = OTHER.exec(field)?.[1];
    if (seconds !== undefined) committedOn = dayOfCommit(Number(seconds));
    if (status === undefined) continue;
    const isMoved = status === 'R' || status === 'C';
    const [from, path] = isMoved ? [fields[i + 1], fields[i + 2]] : [undefined, fields[i + 1]];
    i += isMoved ? 2 : 1;
    const blob = FILE.exec(field)?.[1];
    if (blob !== undefined && path !== undefined && committedOn !== undefined) changes.push({ committedOn, path, blob, ...(from === undefined ? {} : { from }) });
  }
  return changes;
}

/**
 * The day of a commit, by its committer and in UTC. The author's date goes along when a commit is made anew, and is set freely; the committer's is
 * the day on which this commit came to be. In UTC, so that committers in several places have one calendar. Undefined outside the calendar.
 */
function dayOfCommit(seconds: number): Day | undefined {
  const instant = new Date(seconds * 1000);
  const text = Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return isDay(text) ? day(text) : undefined;
}

/** The days on which records in a file say they were recorded, however the field is quoted. */
export function daysOfRecording(content: string): readonly Day[] {
  const written = [...content.matchAll(/recorded_on["']?\s*:\s*["']?(\d{4}-\d{2}-\d{2})/g)].map((match) => match[1] ?? '');
  return [...new Set(written)].filter(isDay);
}

/**
 * For each path and each day of recording: the day of the first commit in which the file, under this name or one that it was moved from, said
 * so. The changes come oldest first; `daysIn` gives the days of recording that a content names.
 */
export function firstSaid(changes: readonly Change[], daysIn: (blob: string) => readonly Day[]): ReadonlyMap<string, ReadonlyMap<Day, Day>> {
  const said = new Map<string, Map<Day, Day>>();
  for (const { committedOn, path, from, blob } of changes) {
    const here = said.get(path) ?? new Map<Day, Day>();
    said.set(path, here);
    const found = [...daysIn(blob).map((on) => [on, committedOn] as const), ...((from === undefined ? undefined : said.get(from)) ?? [])];
    for (const [on, committed] of found) here.set(on, earliest([here.get(on), committed]) ?? committed);
  }
  return said;
}
