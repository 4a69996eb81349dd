import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { AuditResult, ProjectReport } from '../../src/model/result.js';
import { runCli, type HowToRun, type Run } from './cli.js';
import { at } from './json.js';
import { HEALTHY, smallPortfolio, temporaryFolder } from './on-disk.js';

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
  const result: unknown = JSON.parse(json);
  if (!isResult(result)) throw new Error('What was written is not a result.');
  return { ...run, result, json };
}

// Whether the rest is as the schema says is a test of its own.
function isResult(value: unknown): value is AuditResult {
  return at(value, 'formatVersion') === '1.0';
}

function readReport(path: string, { code, stderr }: Run): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`No result was written (exit code ${String(code)}): ${stderr}`);
  }
}

/** What an audit says of the project that nothing is wrong with as a record. */
export function healthyIn({ projects }: AuditResult): ProjectReport | undefined {
  return projects.find(({ slug }) => slug === HEALTHY);
}

let untouched: Promise<ProjectReport | undefined> | undefined;

/** The same where every other record can be read too: what a broken neighbour must not change. */
export function healthyAlone(): Promise<ProjectReport | undefined> {
  untouched ??= auditFolder(smallPortfolio()).then(({ result, stderr }) => {
    if (stderr !== '') throw new Error(`The portfolio to break is broken already: ${stderr}`);
    return healthyIn(result);
  });
  return untouched;
}

// What moves the cursor, hides text or turns the direction of writing.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

/** Holds that an output is for people: no stack trace, nothing that a terminal or a build server would obey. */
export function expectPlainWords(output: string): void {
  // A line of a stack trace names a file with line and column; a sentence may begin a line with "at" too.
  expect(output).not.toMatch(/^\s+at .*(?:\.[cm]?[jt]s|node:[a-z/_]+):\d+:\d+\)?$/m);
  expect(output).not.toMatch(CONTROL);
  expect(output).not.toMatch(/^\s*::|##\[/m);
}
