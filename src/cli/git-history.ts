import { earliest, latest, type Day } from '../model/day.js';
import type { History } from '../model/history.js';
import { amount } from '../output/text/amounts.js';
import { LIMITS } from '../records/yaml/limits.js';
import { CHANGES, COMMITS, daysOfRecording, firstSaid, parseChanges } from './git-log.js';
import { gitIn, GIT_FAILURES, type Git } from './git-run.js';

/** Bytes of old contents that are held at a time. */
const BATCH_BYTES = 32 * 1024 * 1024;

const UNSAID = 'Nothing is said of records that came into the version history long after they say they were made';

/**
 * What the git history around a portfolio tells of its record files: when each first said that it was recorded on a day. Where it can't tell,
 * nothing is known and a notice says why; it throws nothing. `root` is the folder of the portfolio, `files` the paths of its record files.
 */
export async function gitHistory(root: string, files: readonly string[]): Promise<History> {
  const git = gitIn(root);
  const where = await git(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (!where.ok) return unknown(GIT_FAILURES[where.why]);
  const [isShallow, prefix = ''] = [where.output.startsWith('true\n'), /^[^\n]*\n([^]*)\n$/.exec(where.output)?.[1]];
  if (isShallow) return unknown('the repository is a shallow clone, which lacks the older commits. Get them with `git fetch --unshallow`.');
  if (!(await git(['rev-parse', '--verify', '--quiet', 'HEAD'])).ok) return unknown('nothing has been committed yet.');
  const commits = await git(COMMITS);
  const listed = commits.ok ? await git(CHANGES, commits.output) : commits;
  if (!listed.ok) return unknown(GIT_FAILURES[listed.why]);
  const changes = parseChanges(listed.output);
  const days = await daysByContent(git, [...new Set(changes.map(({ blob }) => blob))]);
  if (days === undefined) return unknown('parts of the history are not on this machine. Get them with `git fetch --refetch`, without a filter.');
  const said = firstSaid(changes, (blob) => days.get(blob) ?? []);
  const committed = new Map(files.flatMap((file) => {
    const known = said.get(bytesOf(prefix, file));
    return known === undefined ? [] : [[file, known] as const];
  }));
  return { committed, notices: noticesOn(committed, files.length) };
}

// The days of recording that each content names; undefined where a content is not to be had.
async function daysByContent(git: Git, blobs: readonly string[]): Promise<ReadonlyMap<string, readonly Day[]> | undefined> {
  const days = new Map<string, readonly Day[]>();
  const sizes = await git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], lines(blobs));
  if (!sizes.ok || / missing$/m.test(sizes.output)) return undefined;
  const sized = [...sizes.output.matchAll(/^([0-9a-f]+) (\d+)$/gm)].map((match) => ({ blob: match[1] ?? '', size: Number(match[2]) }));
  for (const batch of batches(sized.filter(({ size }) => size <= LIMITS.recordBytes))) {
    const contents = await git(['cat-file', '--batch=%(objectname)'], lines(batch.map(({ blob }) => blob)));
    if (!contents.ok) return undefined;
    let at = 0;
    for (const { blob, size } of batch) {
      const start = at + blob.length + 1;
      days.set(blob, daysOfRecording(contents.output.slice(start, start + size)));
      at = start + size + 1;
    }
  }
  return days;
}

interface Sized {
  readonly blob: string;
  readonly size: number;
}

function batches(all: readonly Sized[]): readonly (readonly Sized[])[] {
  const found: Sized[][] = [];
  let room = 0;
  for (const one of all) {
    if (found.length === 0 || one.size > room) {
      found.push([]);
      room = BATCH_BYTES;
    }
    found.at(-1)?.push(one);
    room -= one.size;
  }
  return found;
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}

// As git writes a path: from the top of the repository, a character for each byte.
function bytesOf(prefix: string, file: string): string {
  return prefix + Buffer.from(file, 'utf8').toString('latin1');
}

function noticesOn(committed: History['committed'], files: number): readonly string[] {
  const days = [...committed.values()].flatMap((known) => [...known.values()]);
  const [first, last] = [earliest(days), latest(days)];
  const missing = files - committed.size;
  const uncommitted = missing === 0 ? [] : [`${amount(missing, 'record file')} of ${String(files)} ${missing === 1 ? 'is' : 'are'} not in the version history: of ${missing === 1 ? 'it' : 'them'} it can't be told whether records were made when they say.`];
  if (first === undefined || last === undefined) return uncommitted;
  return [`Held against the version history (git, the committer's dates in UTC), in which the records were first committed from ${first} to ${last}. What was kept elsewhere before, or was committed anew, counts from the day on which it came in.`, ...uncommitted];
}

function unknown(why: string): History {
  return { committed: new Map(), notices: [`${UNSAID}: ${why}`] };
}
