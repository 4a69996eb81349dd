import { Command } from 'commander';
import { exitCodeHelp, type ExitCode } from './exit-codes.js';
import { withReportFlags, type ReportFlags } from './report-flags.js';
import type { Terminal } from './terminal.js';

/** `report`: shows a stored result again, without the records it came from. */
export function reportCommand(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const command = new Command('report')
    .description('show a stored result again, in any format, without the records')
    .argument('<result>', 'file that check wrote with --format json=FILE');
  return withReportFlags(command)
    .addHelpText('after', exitCodeHelp())
    .action(async (file: string, flags: ReportFlags) => {
      const { report } = await import('./report-stored.js');
      end(await report(file, flags, terminal));
    });
}
