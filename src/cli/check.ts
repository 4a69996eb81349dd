import { Command, InvalidArgumentError, Option } from 'commander';
import type { Day } from '../model/day.js';
import { withBaselineFlags, type BaselineFlags } from './baseline-flags.js';
import { withCacheFlags, type CacheFlags } from './cache-folder.js';
import { parseDay, parseYear } from './dates-given.js';
import { exitCodeHelp } from './exit-codes.js';
import type { Shard } from '../model/part.js';
import { jobsOption, parseSampleSize } from './numbers-given.js';
import { withReportFlags, type ReportFlags } from './report-flags.js';
import { parseTargetOrPart } from './targets.js';
import type { Running } from './running.js';

/** The options of `check` as given. */
export interface CheckOptions extends ReportFlags, BaselineFlags, CacheFlags {
  readonly asOf?: Day;
  readonly year?: string;
  readonly project?: readonly string[];
  readonly commitment?: readonly string[];
  readonly sample?: number;
  readonly since?: string;
  readonly git?: true;
  readonly shard?: Shard;
  readonly jobs?: number;
}

/** `check`: audits a portfolio or a project. */
export function checkCommand({ terminal, actions, end }: Running): Command {
  const command = new Command('check')
    .description('audit a portfolio or a project (the default command)')
    .argument('[path]', 'folder of the portfolio, of a project or inside one', '.')
    .addOption(new Option('--as-of <date>', 'judge as on that day, as 2025-03-31 (default: today in Europe/London)').argParser(parseDay))
    .addOption(new Option('--year <year>', 'judge what fell due in that audit year, as 2024-25').argParser(parseYear))
    .addOption(new Option('--project <slug...>', 'only these projects, by the names of their folders').argParser(parseSlug))
    .option('--commitment <id...>', 'only these commitments, as practice/feedback-on-time')
    .addOption(new Option('--sample <number>', 'also draw that many records for a person to look at by hand').argParser(parseSampleSize))
    .addOption(new Option('--shard <i/n>', 'judge only the I-th of N shares of the projects, to be put together with merge; goes with --format partial=FILE').argParser(parseShard).conflicts(['project', 'since', 'git']))
    .option('--since <ref>', 'only projects that changed since that commit of the git history, as origin/main; the others are listed')
    .addOption(jobsOption())
    .option('--git', 'also look for back-dated records: hold each against its first commit in the git history');
  return withReportFlags(withCacheFlags(withBaselineFlags(command)), parseTargetOrPart)
    .addHelpText('after', exitCodeHelp())
    .action(async (path: string, options: CheckOptions) => {
      const check = await actions().check();
      end(await check(path, options, terminal));
    });
}

// The option takes every word up to the next option, and so it may swallow the path.
function parseSlug(text: string, before: readonly string[] = []): readonly string[] {
  if (/[\\/]/.test(text) || text === '.' || text === '..') throw new InvalidArgumentError('A project goes by the name of its folder alone. A path comes first: charter-audit check PATH --project SLUG.');
  return [...before, text];
}

/** More shares than there could be machines for. */
const MOST_SHARDS = 10_000;

function parseShard(text: string): Shard {
  const [index = 0, of = 0] = /^[1-9]\d{0,4}\/[1-9]\d{0,4}$/.test(text) ? text.split('/').map(Number) : [];
  if (index === 0 || of > MOST_SHARDS || index > of) throw new InvalidArgumentError(`A shard is written as 2/8: the second of eight, of at most ${String(MOST_SHARDS)}.`);
  return { index, of };
}
