import { availableParallelism } from 'node:os';
import { judgeHere } from '../audit/judge-projects.js';
import type { AuditRequest, Prepared } from '../audit/prepare.js';
import type { PlaceResult } from '../model/result.js';
import type { FileLoaded } from '../records/load.js';
import type { Located } from './locate.js';
import type { Asked } from './request.js';

/** Fewer projects are judged in one thread, if nothing else is said: starting others would take as long as they save. */
const WORTH_THREADS = 500;

/** So many threads at most, if nothing else is said: the main one can't take in what more of them send. */
const USUAL_JOBS = 4;

/** Judging in as many threads as were asked for, or as the machine and the number of projects suggest; with one alone, in the main thread. */
export function judging(located: Pick<Located, 'root' | 'folderName'>, asked: Asked): Required<Pick<AuditRequest, 'judge' | 'remember'>> {
  const organisation = new Map<string, FileLoaded>();
  let isPrepared = false;
  return {
    // The organisation's own files come first; what they gave is handed to the threads.
    remember: async (folderAndFile, read) => {
      const loaded = await read();
      if (!isPrepared) organisation.set(folderAndFile, loaded);
      return loaded;
    },
    judge: async (prepared) => {
      isPrepared = true;
      const jobs = jobsFor(prepared.chosen.length, asked.jobs);
      return jobs === 1 ? judgeHere(prepared) : judgeElsewhere(prepared, organisation, { ...located, asked, jobs });
    },
  };
}

function jobsFor(projects: number, asked: number | undefined): number {
  return Math.max(1, Math.min(asked ?? (projects < WORTH_THREADS ? 1 : Math.min(availableParallelism(), USUAL_JOBS)), projects));
}

async function judgeElsewhere(prepared: Prepared, organisation: ReadonlyMap<string, FileLoaded>, { root, folderName, asked, jobs }: Pick<Located, 'root' | 'folderName'> & { readonly asked: Asked; readonly jobs: number }): Promise<readonly PlaceResult[]> {
  const { judgeInThreads, THREAD } = await import('./threads.js');
  const { chosen, layout, config, request: { progress, contents }, context: { history } } = prepared;
  const { asOf, year, projects, commitments, sample, seal, cache, measures } = asked;
  return judgeInThreads(chosen, {
    root, folderName, organisation, history,
    asked: { asOf, year, projects, commitments, sample, contents, seal, cache },
    isMeasured: measures !== undefined,
    layout: { ...layout, projects: layout.projects.map((project) => ({ ...project, files: [] })) },
    settings: new Map(config.files.map(({ path, bytes }) => [path, bytes])),
  }, { jobs, thread: THREAD, ...(progress === undefined ? {} : { progress }) });
}
