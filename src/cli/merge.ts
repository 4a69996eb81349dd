import { Command } from 'commander';
import { withBaselineFlags, type BaselineFlags } from './baseline-flags.js';
import { exitCodeHelp } from './exit-codes.js';
import { withReportFlags, type ReportFlags } from './report-flags.js';
import type { Running } from './running.js';

/** `merge`: one result from the parts of several runs. */
export function mergeCommand({ terminal, actions, end }: Running): Command {
  const command = new Command('merge')
    .description('put the parts of several runs together: the same result, byte for byte, as one run over all')
    .argument('<part...>', 'files that check wrote with --shard I/N --format partial=FILE, all N of them, in any order');
  return withReportFlags(withBaselineFlags(command))
    .addHelpText('after', exitCodeHelp())
    .action(async (files: readonly string[], flags: ReportFlags & BaselineFlags) => {
      const mergeParts = await actions().merge();
      end(await mergeParts(files, flags, terminal));
    });
}
