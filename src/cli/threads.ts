import { Worker } from 'node:worker_threads';
import type { AuditRequest } from '../audit/prepare.js';
import type { History } from '../model/history.js';
import type { FolderRecords, PortfolioLayout } from '../model/part.js';
import type { PlaceResult } from '../model/result.js';
import type { FileLoaded } from '../records/load.js';
import { KnownError } from './known-error.js';
import type { Asked } from './request.js';

/** What a thread needs to judge as the main one would: plain data. */
export interface Commission {
  readonly root: string;
  readonly folderName: string;
  readonly asked: Omit<Asked, 'measures' | 'git' | 'progress'>;
  /** Whether what the annual tables are made of is wanted too. */
  readonly isMeasured: boolean;
  /** The projects by name alone: the files of those to judge come one batch after another. */
  readonly layout: PortfolioLayout;
  /** The files of settings by their paths, as read once for all. */
  readonly settings: ReadonlyMap<string, Uint8Array>;
  /** What the organisation's own files gave. */
  readonly organisation: ReadonlyMap<string, FileLoaded>;
  readonly history: History | undefined;
}

/** Projects to judge; `at` is the position of the first of them. */
export interface Batch {
  readonly at: number;
  readonly folders: readonly FolderRecords[];
}

/** What they gave. Sent as it is: what many judgements rest on is in a message once, and packing it closer took longer than it saved. */
export interface Answer {
  readonly at: number;
  readonly places: readonly PlaceResult[];
}

// Beside this file in the build, where all of it lies.
export const THREAD = new URL('./worker.js', import.meta.url);

/** Projects that a thread is sent at once: a tenth of a second's work, and about a megabyte in answer. */
const BATCH = 16;

/** Batches that a thread holds, so that it need not wait for the main one while that is busy. */
const AHEAD = 2;

/** In how many, made of which script, and whom to tell how far they are. */
interface InThreads {
  readonly jobs: number;
  readonly thread: URL;
  readonly progress?: AuditRequest['progress'];
}

/**
 * Judges the projects in threads of their own, and gives what each gave in the order of the portfolio.
 * @throws KnownError where a thread has not memory enough, and any other error where it breaks down
 */
export async function judgeInThreads(chosen: readonly FolderRecords[], commission: Commission, { jobs, thread, progress }: InThreads): Promise<readonly PlaceResult[]> {
  const batches = Array.from({ length: Math.ceil(chosen.length / BATCH) }, (_, i): Batch => ({ at: i * BATCH, folders: chosen.slice(i * BATCH, (i + 1) * BATCH) })).values();
  const answers: Answer[] = [];
  let judged = 0;
  const take = (answer: Answer): void => {
    answers.push(answer);
    judged += answer.places.length;
    progress?.(judged, chosen.length);
  };
  const threads = Array.from({ length: jobs }, () => new Worker(thread, { execArgv: [], env: {} }));
  try {
    await Promise.all(threads.map((worker) => keepBusy(worker, commission, batches, take)));
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()));
  }
  return answers.toSorted((a, b) => a.at - b.at).flatMap(({ places }) => places);
}

/** Tells a thread what it is to do, then hands it one batch after another until there is none left, and resolves when it has answered all of its own. */
function keepBusy(thread: Worker, commission: Commission, batches: Iterator<Batch>, take: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0;
    const send = (): void => {
      const next = batches.next();
      if (next.done === true) return;
      waiting += 1;
      thread.postMessage(next.value);
    };
    thread.on('message', (answer: Answer) => {
      waiting -= 1;
      send();
      take(answer);
      if (waiting === 0) resolve();
    });
    thread.on('error', (error) => reject(isOutOfMemory(error) ? new KnownError('A thread that judges projects ran out of memory. Judge in fewer threads, with --jobs 1, or in several runs, with --shard.') : error));
    thread.on('exit', (code) => reject(new Error(`a thread that judges projects ended before its work was done, with code ${String(code)}`)));
    thread.postMessage(commission);
    for (let i = 0; i < AHEAD; i += 1) send();
    if (waiting === 0) resolve();
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
