import { Command } from 'commander';
import { exitCodeHelp } from './exit-codes.js';
import { withReportFlags, type ReportFlags } from './report-flags.js';
import type { Running } from './running.js';

/** `report`: shows a stored result again, without the records it came from. */
export function reportCommand({ terminal, actions, end }: Running): Command {
  const command = new Command('report')
    .description('show a stored result again, in any format, without the records')
    .argument('<result>', 'file that check wrote with --format json=FILE');
  return withReportFlags(command)
    .addHelpText('after', exitCodeHelp())
    .action(async (file: string, flags: ReportFlags) => {
      const report = await actions().report();
      end(await report(file, flags, terminal));
    });
}
