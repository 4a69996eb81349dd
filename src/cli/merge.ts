import { Command } from 'commander';
import { withBaselineFlags, type BaselineFlags } from './baseline-flags.js';
import { exitCodeHelp, type ExitCode } from './exit-codes.js';
import { withReportFlags, type ReportFlags } from './report-flags.js';
import type { Terminal } from './terminal.js';

/** `merge`: one result from the parts of several runs. */
export function mergeCommand(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const command = new Command('merge')
    .description('put the parts of several runs together: the same result, byte for byte, as one run over all')
    .argument('<part...>', 'files that check wrote with --shard I/N --format partial=FILE, all N of them, in any order');
  return withReportFlags(withBaselineFlags(command))
    .addHelpText('after', exitCodeHelp())
    .action(async (files: readonly string[], flags: ReportFlags & BaselineFlags) => {
      const { mergeParts } = await import('./merge-parts.js');
      end(await mergeParts(files, flags, terminal));
    });
}
