import { Command, Option } from 'commander';
import { EXPLAIN_FORMATS, type ExplainFormat } from './explained.js';
import type { Running } from './running.js';

/** `explain`: what is asked, how it is judged, what counts as evidence and how to put it right. */
export function explainCommand({ terminal, actions, end }: Running): Command {
  return new Command('explain')
    .description('explain a commitment, a rule, a sign of box-ticking, a kind of record or a policy parameter; or all of a sort: commitments, signs, records, policy, annual, exit-codes')
    .argument('<id>', 'such as practice/feedback-on-time, or feedback-on-time for short, integrity/before-event, activity or commitments')
    .argument('[path]', 'folder of the portfolio whose policy is shown', '.')
    .addOption(new Option('--format <format>', 'for the terminal, or to be kept with your own pages').choices(EXPLAIN_FORMATS).default('text'))
    .action(async (id: string, path: string, { format }: { readonly format: ExplainFormat }) => {
      const explainTopic = await actions().explain();
      end(await explainTopic(id, path, format, terminal));
    });
}
