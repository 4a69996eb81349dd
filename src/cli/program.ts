import { Command } from 'commander';
import { showText } from '../output/safe-text.js';
import { VERSION } from '../version.js';
import { annualCommand } from './annual.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import { exitCodeHelp } from './exit-codes.js';
import { explainCommand } from './explain.js';
import { listCommand } from './list.js';
import { mergeCommand } from './merge.js';
import { reportCommand } from './report.js';
import type { Running } from './running.js';
import type { Terminal } from './terminal.js';
import { verifyCommand } from './verify.js';

// What follows `charter-audit` when no command is named goes to the first of these.
const COMMANDS: readonly ((running: Running) => Command)[] = [checkCommand, annualCommand, mergeCommand, reportCommand, compareCommand, verifyCommand, listCommand, explainCommand];

/** The command line: its commands, its help, and usage errors on one line. */
export function buildProgram(running: Running): Command {
  const program = new Command('charter-audit')
    .description("Audits an organisation's project records against the SCIE Co-production Charter.")
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or that of a command')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', `\nWithout a command, check is run: \`charter-audit check --help\` shows its options.\n${exitCodeHelp()}`);
  COMMANDS.forEach((make, i) => program.addCommand(make(running), { isDefault: i === 0 }));
  for (const command of [program, ...program.commands]) speakThrough(command, running.terminal);
  return program;
}

function speakThrough(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ helpWidth: 80 })
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.err(text);
      },
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      // Commander puts a suggestion on a line of its own.
      outputError: (text, write) => {
        write(`charter-audit: ${showText(text.trim().replace(/^error: /, '').replaceAll('\n', ' '))}\n`);
      },
    });
}
