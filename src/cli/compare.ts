import { Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../model/verdict.js';
import { exitCodeHelp } from './exit-codes.js';
import type { Running } from './running.js';

const FORMATS = ['text', 'json', 'markdown'] as const;

/** The options of `compare` as given. */
export interface CompareOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity | 'never';
  readonly plain?: true;
  readonly color: boolean;
}

/** `compare`: what changed between two stored results. */
export function compareCommand({ terminal, actions, end }: Running): Command {
  return new Command('compare')
    .description('what is new, worsened, lapsed, still open or fixed between two stored results, and what changed under it')
    .argument('<old>', 'file of the earlier result, written with --format json=FILE')
    .argument('<new>', 'file of the later one')
    .addOption(new Option('--format <format>', 'how to show it').choices(FORMATS).default('text'))
    .addOption(new Option('--fail-on <severity>', 'commitments that are new, worsened or lapsed with this severity or a graver one make the exit code 1').choices([...SEVERITIES, 'never']).default('moderate'))
    .option('--plain', 'no boxes and no colour, one fact a line: for screen readers')
    .option('--no-color', 'no colour (so does the environment variable NO_COLOR)')
    .addHelpText('after', exitCodeHelp())
    .action(async (before: string, now: string, options: CompareOptions) => {
      const compareStored = await actions().compare();
      end(compareStored(before, now, options, terminal));
    });
}
