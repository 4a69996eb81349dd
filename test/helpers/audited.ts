import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditResult } from '../../src/model/result.js';
import { runCli, type HowToRun, type Run } from './cli.js';
import { temporaryFolder } from './on-disk.js';

/** The day and the year that the organisations in the tests are judged by. */
export const WHEN = ['--year', '2024-25', '--as-of', '2025-10-31'] as const;

/** A run with the result that it gave. */
export interface Audited extends Run {
  readonly result: AuditResult;
  /** The same as text. */
  readonly json: string;
}

/** Audits a folder: the text on standard output, and the JSON of the same run. */
export async function auditFolder(folder: string, options: readonly string[] = [], how: HowToRun = {}): Promise<Audited> {
  // Somebody without rights must be able to write it too.
  const report = join(temporaryFolder({ open: true }), 'result.json');
  const run = await runCli(['check', folder, ...WHEN, '--format', 'text', '--format', `json=${report}`, ...options], how);
  const json = readReport(report, run);
  const result: AuditResult = JSON.parse(json);
  return { ...run, result, json };
}

function readReport(path: string, { code, stderr }: Run): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`No result was written (exit code ${String(code)}): ${stderr}`);
  }
}
