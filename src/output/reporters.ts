import type { AuditResult } from '../model/result.js';
import type { Severity } from '../model/verdict.js';

/** What a report may depend on besides the result. */
export interface ReportOptions {
  /** Findings of this severity or above decide the exit code; a quiet report shows these alone. */
  readonly failOn: Severity | 'never';
  readonly detail: 'quiet' | 'normal' | 'verbose';
  /** For a screen reader: no boxes, one fact a line. */
  readonly plain: boolean;
  readonly colour: boolean;
  /** The exit code that the result gives, and what it means, to be said in words. */
  readonly exit: { readonly code: number; readonly means: string };
}

/** Turns a result into the text of a report. It prints nothing, and reads no clock and no files. */
export type Reporter = (result: AuditResult, options: ReportOptions) => string;

/** Turns a result into a report that is no text, and that a screen can't show. Of it the same holds. */
export type FileReporter = (result: AuditResult, options: ReportOptions) => Uint8Array;

/** The formats of `--format` that are text; each is loaded when it is asked for. */
export const REPORTERS = {
  text: async (): Promise<Reporter> => (await import('./text/text.js')).text,
  json: async (): Promise<Reporter> => (await import('./json.js')).json,
  sarif: async (): Promise<Reporter> => (await import('./sarif.js')).sarif,
  junit: async (): Promise<Reporter> => (await import('./junit.js')).junit,
  github: async (): Promise<Reporter> => (await import('./github.js')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.js')).gitlab,
  markdown: async (): Promise<Reporter> => (await import('./markdown.js')).markdown,
  html: async (): Promise<Reporter> => (await import('./html/check-page.js')).html,
  csv: async (): Promise<Reporter> => (await import('./csv.js')).csv,
  oscal: async (): Promise<Reporter> => (await import('./oscal.js')).oscal,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

/** The formats that go to a file alone. */
export const FILE_REPORTERS = {
  xlsx: async (): Promise<FileReporter> => (await import('./check-workbook/workbook.js')).workbook,
} as const satisfies Readonly<Record<string, () => Promise<FileReporter>>>;

/** The name of a format that is text. */
export type TextFormat = keyof typeof REPORTERS;

/** The name of a format that goes to a file alone. */
export type FileFormat = keyof typeof FILE_REPORTERS;

/** Whether a format shows the digest of the result, which takes a while to reckon, or is made by it. */
export function showsDigest(format: string): boolean {
  return format === 'json' || format === 'oscal';
}

/** Whether a word names a format that is text. */
export function isTextFormat(word: string): word is TextFormat {
  return Object.hasOwn(REPORTERS, word);
}

/** Whether a word names a format that goes to a file alone. */
export function isFileFormat(word: string): word is FileFormat {
  return Object.hasOwn(FILE_REPORTERS, word);
}

/** The names of all formats. */
export const FORMATS: readonly (TextFormat | FileFormat)[] = [...Object.keys(REPORTERS).filter(isTextFormat), ...Object.keys(FILE_REPORTERS).filter(isFileFormat)];
