import { Argument, Command } from 'commander';
import type { Running } from './running.js';

/** What can be listed. */
export const LISTS = ['commitments', 'rules', 'kinds', 'policy'] as const;
export type ListName = (typeof LISTS)[number];

/** `list`: what there is to know of. */
export function listCommand({ terminal, actions, end }: Running): Command {
  return new Command('list')
    .description('list the commitments, the rules and signs, the kinds of record, or the policy in force')
    .addArgument(new Argument('<what>', 'what to list').choices(LISTS))
    .argument('[path]', 'for policy: folder of the portfolio', '.')
    .action(async (what: ListName, path: string) => {
      const listing = await actions().list();
      const { text, code } = await listing(what, path, terminal);
      terminal.out(text);
      end(code);
    });
}
