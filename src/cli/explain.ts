import { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** `explain`: what is asked, how it is judged, what counts as evidence and how to put it right. */
export function explainCommand(terminal: Terminal, end: (code: ExitCode) => void): Command {
  return new Command('explain')
    .description('explain a commitment, a rule, a sign of box-ticking, a kind of record or a policy parameter')
    .argument('<id>', 'such as practice/feedback-on-time, integrity/before-event or activity')
    .action(async (id: string) => {
      const { explanation } = await import('./explanation.js');
      terminal.out(explanation(id));
      end(0);
    });
}
