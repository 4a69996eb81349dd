import { Command } from 'commander';
import { exitCodeHelp } from './exit-codes.js';
import type { Running } from './running.js';

/** `verify`: whether a stored result still holds. */
export function verifyCommand({ terminal, actions, end }: Running): Command {
  return new Command('verify')
    .description('whether a stored result still matches the records, the policy and the program that it was made from')
    .argument('<result>', 'file that check wrote with --format json=FILE')
    .argument('[path]', 'folder of the portfolio or project that was audited', '.')
    .addHelpText('after', `\nThe records are judged again, as on the day of the result: 0 says that it holds, 1 that it does not.\n${exitCodeHelp()}`)
    .action(async (file: string, path: string) => {
      const verify = await actions().verify();
      end(await verify(file, path, terminal));
    });
}
