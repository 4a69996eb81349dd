import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { FORMATS, isFileFormat, isTextFormat, type FileFormat, type TextFormat } from '../output/reporters.js';
import { didYouMean } from './did-you-mean.js';
import { KnownError } from './known-error.js';

/** A report that was asked for, and the file it goes to; standard output where there is none. */
export type Target =
  | { readonly format: TextFormat; readonly file?: undefined }
  /** `partial` is no report but what a run leaves to be merged with others. */
  | { readonly format: TextFormat | FileFormat | 'partial'; readonly file: string };

/** Reads `FORMAT` or `FORMAT=FILE`, after those given before. @throws InvalidArgumentError for any other text. */
export function parseTarget(text: string, before: readonly Target[] = []): readonly Target[] {
  const at = text.indexOf('=');
  const format = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? '-' : text.slice(at + 1);
  if (!isTextFormat(format) && !isFileFormat(format)) throw new InvalidArgumentError(`There is no format ${format}; there are ${FORMATS.join(', ')}.${didYouMean(format, FORMATS)}`);
  if (file === '') throw new InvalidArgumentError(`Name the file after the equals sign, as ${format}=report.${format}.`);
  // A slip of the hand must not cost a record.
  if (/\.ya?ml$/i.test(file)) throw new InvalidArgumentError(`${file} would be taken for a record; give the report another ending, as ${format}=report.${format}.`);
  if (file !== '-') return [...before, { format, file }];
  if (isFileFormat(format)) throw new InvalidArgumentError(`It is no text, and goes to a file of its own: name the file, as ${format}=report.${format}.`);
  return [...before, { format }];
}

/** Reads also `partial=FILE`, for a run that can be one of several. @throws InvalidArgumentError for any other text. */
export function parseTargetOrPart(text: string, before: readonly Target[] = []): readonly Target[] {
  if (!/^partial(?:=|$)/.test(text)) return parseTarget(text, before);
  const file = text.slice('partial='.length);
  if (file === '' || file === '-') throw new InvalidArgumentError('A part goes to a file of its own, as partial=part-1.json.');
  return [...before, { format: 'partial', file }];
}

/** Holds that no two reports go to the same place. `folder` is what paths are relative to. @throws KnownError otherwise. */
export function refuseSamePlace(targets: readonly { readonly format: string; readonly file?: string | undefined }[], folder: string): void {
  const taken = new Map<string, string>();
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
