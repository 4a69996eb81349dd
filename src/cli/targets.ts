import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { FORMATS, isFormat, type Format as ReportFormat } from '../output/reporters.js';
import { didYouMean } from './did-you-mean.js';
import { KnownError } from './known-error.js';

/** What a run can write: a report, or a part to be merged with others. */
export type Format = ReportFormat | 'partial';

/** Their names. */
export const ALL_FORMATS: readonly Format[] = [...FORMATS, 'partial'];

/** A report that was asked for, and the file it goes to; standard output where there is none. */
export interface Target {
  readonly format: Format;
  readonly file?: string;
}

/** Reads `FORMAT` or `FORMAT=FILE`, after those given before. @throws InvalidArgumentError for any other text. */
export function parseTarget(text: string, before: readonly Target[] = []): readonly Target[] {
  const at = text.indexOf('=');
  const format = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? '-' : text.slice(at + 1);
  if (!isFormat(format) && format !== 'partial') throw new InvalidArgumentError(`There is no format ${format}; there are ${ALL_FORMATS.join(', ')}.${didYouMean(format, ALL_FORMATS)}`);
  if (file === '') throw new InvalidArgumentError(`Name the file after the equals sign, as ${format}=report.${format}.`);
  // A slip of the hand must not cost a record.
  if (/\.ya?ml$/i.test(file)) throw new InvalidArgumentError(`${file} would be taken for a record; give the report another ending, as ${format}=report.${format}.`);
  return [...before, file === '-' ? { format } : { format, file }];
}

/** Holds that no two reports go to the same place. `folder` is what paths are relative to. @throws KnownError otherwise. */
export function refuseSamePlace(targets: readonly Target[], folder: string): void {
  const taken = new Map<string, Format>();
  for (const { format, file } of targets) {
    const place = file === undefined ? '-' : realPlace(resolve(folder, file));
    const other = taken.get(place);
    if (other !== undefined) throw new KnownError(`Two reports (${other} and ${format}) would go to ${file ?? 'standard output'}. Give each a file of its own, as --format ${format}=report.${format}.`);
    taken.set(place, format);
  }
}

// Two paths may lead to one folder; a file that is itself a link is refused when it is written.
function realPlace(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
