import { createHash } from 'node:crypto';
import { scieCharter } from '../../rules/index.js';
import type { AuditRequest } from '../audit/prepare.js';
import { documentReader } from '../documents/index.js';
import type { Day } from '../model/day.js';
import type { Measure } from '../model/measure.js';
import type { Since } from '../model/result.js';
import { VERSION } from '../version.js';
import { packsIn } from './cache.js';
import { gitHistory } from './git-history.js';
import { judging } from './jobs.js';
import type { Located } from './locate.js';

/** What to audit of a portfolio, beside where it lies. */
export interface Asked {
  readonly asOf: Day;
  readonly year: string | undefined;
  /** Slugs; undefined for all. */
  readonly projects: readonly string[] | undefined;
  /** Where these are the ones that changed. */
  readonly since?: Since | undefined;
  /** Whole ids; undefined for all. */
  readonly commitments: readonly string[] | undefined;
  readonly sample?: number | undefined;
  readonly git?: boolean | undefined;
  /** Whether the findings are to be held against a baseline. */
  readonly contents?: boolean | undefined;
  readonly seal: boolean;
  readonly measures?: readonly Measure[] | undefined;
  /** The folder where it is kept what files gave; undefined for none. */
  readonly cache?: string | undefined;
  /** Is told how far the judging is. */
  readonly progress?: AuditRequest['progress'] | undefined;
  /** Threads that judge projects; undefined for as many as suit. */
  readonly jobs?: number | undefined;
}

/** The audit of what was located, by the charter and with the documents that this program knows. */
export function requestFor({ root, files, folderName }: Pick<Located, 'root' | 'files' | 'folderName'>, asked: Asked): AuditRequest {
  const { asOf, year, projects, since, commitments, sample, git, contents, seal, measures, cache, progress } = asked;
  return {
    files, folderName, charter: scieCharter, documents: documentReader, version: VERSION, asOf, seal,
    ...(progress === undefined ? {} : { progress }),
    ...(cache === undefined ? {} : { keep: packsIn(cache, root) }),
    ...judging({ root, folderName }, asked),
    ...(year === undefined ? {} : { year }),
    ...(projects === undefined ? {} : { projects }),
    ...(since === undefined ? {} : { since }),
    ...(commitments === undefined ? {} : { commitments }),
    ...(sample === undefined ? {} : { sample: { size: sample, digest: sha256 } }),
    ...(contents === undefined ? {} : { contents }),
    ...(measures === undefined ? {} : { measures }),
    ...(git === true ? { history: (paths: readonly string[]) => gitHistory(root, paths) } : {}),
  };
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
