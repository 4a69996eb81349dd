import { CommanderError } from 'commander';
import { showText } from '../output/safe-text.js';
import type { Actions } from './actions.js';
import type { ExitCode } from './exit-codes.js';
import { isKnownError } from './known-error.js';
import { buildProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** Runs one command line (without the names of node and the program) and gives its exit code. Only a fault of the tool throws. */
export async function run(args: readonly string[], terminal: Terminal, actions: () => Actions): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram({
    terminal,
    actions,
    end: (ended) => {
      code = ended;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isKnownError(error)) throw error;
    terminal.err(`charter-audit: ${showText(error.message)}\n`);
    return 2;
  }
}
