import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { holdAgainst } from '../audit/baseline/hold.js';
import { renewed } from '../audit/baseline/renew.js';
import { isWhole } from '../audit/baseline/seen.js';
import type { AuditResult } from '../model/result.js';
import { baselineFile, linesOfEntries } from '../output/baseline-file.js';
import { amount } from '../output/text/amounts.js';
import type { BaselineFlags } from './baseline-flags.js';
import type { ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { writeOne } from './reports.js';
import { storedBaseline, type StoredBaseline } from './stored.js';
import type { Terminal } from './terminal.js';

/** A result as the baseline leaves it, and how writing the baseline anew ended. */
export interface Held {
  readonly result: AuditResult;
  readonly code: ExitCode;
}

/**
 * Reads the baseline that was asked for, before anything is audited, and gives what a result is then held against it with.
 * `root` is the folder of the portfolio, which places are relative to; undefined where it is not at hand.
 * @throws KnownError when the file can't be used, or is not there and not to be written.
 */
export function openBaseline({ baseline: file, updateBaseline }: BaselineFlags, root: string | undefined, terminal: Terminal): (result: AuditResult) => Held {
  if (file === undefined && updateBaseline === true) throw new KnownError('--update-baseline needs --baseline: name the file to write, as --baseline baseline.json.');
  if (file === undefined) return (result) => ({ result, code: 0 });
  if (/\.ya?ml$/i.test(file)) throw new KnownError(`${file} would be taken for a record; give the baseline another ending, as baseline.json.`);
  const old = storedBaseline(file, terminal);
  if (old === undefined && updateBaseline !== true) throw new KnownError(`There is no baseline ${file}. Make it with --baseline ${file} --update-baseline.`);
  const shown = shownAs(resolve(terminal.folder, file), file, root);
  return (result) => {
    const { stored, code } = updateBaseline === true ? update(file, result, old, terminal) : { stored: old, code: 0 as const };
    return { result: stored === undefined ? result : hold(result, stored, shown), code };
  };
}

// An audit that is not whole would take what it could not see for mended.
function update(file: string, result: AuditResult, old: StoredBaseline | undefined, terminal: Terminal): { readonly stored: StoredBaseline | undefined; readonly code: ExitCode } {
  if (!isWhole(result)) {
    terminal.err(`charter-audit: The baseline ${file} was not written, because not everything could be audited. Mend what is named first.\n`);
    return { stored: old, code: 2 };
  }
  const baseline = renewed(result, old?.baseline);
  const text = baselineFile(baseline);
  const code = writeOne(file, text, terminal, 'baseline');
  if (code !== 0) return { stored: old, code };
  const before = old === undefined ? '' : `; before, there were ${String(old.baseline.entries.length)}`;
  terminal.err(`charter-audit: The baseline ${file} was written: ${amount(baseline.entries.length, 'entry', 'entries')}${before}.\n`);
  return { stored: { baseline, text }, code };
}

function hold(result: AuditResult, { baseline, text }: StoredBaseline, file: string): AuditResult {
  const lineOf = linesOfEntries(text);
  return holdAgainst(result, baseline, (entry) => {
    const line = lineOf(entry);
    return line === undefined ? { file } : { file, line };
  });
}

// Relative to the portfolio, as all places are; of a file outside it, no more than its name.
function shownAs(path: string, written: string, root: string | undefined): string {
  const way = (root === undefined ? written : relative(root, path)).split(sep).join('/').replace(/^\.\//, '');
  return isAbsolute(way) || way.split('/').includes('..') ? basename(path) : way;
}
