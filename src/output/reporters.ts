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

/** The formats of `--format`; each is loaded when it is asked for. */
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

/** The name of a format. */
export type Format = keyof typeof REPORTERS;

/** Whether a format shows the digest of the result, which takes a while to reckon, or is made by it. */
export function showsDigest(format: string): boolean {
  return format === 'json' || format === 'oscal';
}

/** Whether a word names a format. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(REPORTERS, word);
}

/** The names of all formats. */
export const FORMATS: readonly Format[] = Object.keys(REPORTERS).filter(isFormat);
