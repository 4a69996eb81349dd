import type { Command } from 'commander';
import type { Target } from './targets.js';

/** The options that name a baseline: the same wherever a result is made. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Where a run writes, the baseline among them: two of these must not be one file. */
export function placesOf(targets: readonly Target[], { baseline }: BaselineFlags): readonly { readonly format: string; readonly file?: string | undefined }[] {
  return baseline === undefined ? targets : [...targets, { format: 'baseline', file: baseline }];
}

/** Adds them to a command. */
export function withBaselineFlags(command: Command): Command {
  return command
    .option('--baseline <file>', 'findings that this file knows as they are do not count towards the exit code; all are shown')
    .option('--update-baseline', 'write the file anew: every finding there is now goes in, what is mended goes out');
}
