import { Command, Option } from 'commander';
import type { Day } from '../model/day.js';
import { withCacheFlags, type CacheFlags } from './cache-folder.js';
import { parseDay, parseYear } from './dates-given.js';
import { exitCodeHelp } from './exit-codes.js';
import { jobsOption } from './numbers-given.js';
import type { Running } from './running.js';

/** The options of `annual` as given. */
export interface AnnualFlags extends CacheFlags {
  readonly year: string;
  readonly out: string;
  readonly asOf?: Day;
  readonly jobs?: number;
  readonly previous?: string;
  readonly bom?: true;
  readonly unprotected?: true;
  readonly reason?: string;
}

/** `annual`: the tables, pictures and draft reports of a year, fit to be published. */
export function annualCommand({ terminal, actions, end }: Running): Command {
  const command = new Command('annual')
    .description('make the annual tables and the drafts of the two reports to the Board, so that nobody can be recognised in them')
    .argument('[path...]', 'folder of the portfolio (default: the current one); or the files that check wrote with --shard I/N --format partial=FILE, all N of them')
    .addOption(new Option('--year <year>', 'the audit year, as 2024-25').argParser(parseYear).makeOptionMandatory())
    .addOption(new Option('--out <folder>', 'a new or empty folder for the files').makeOptionMandatory())
    .addOption(new Option('--as-of <date>', 'as the records stood on that day, as 2025-10-31 (default: today in Europe/London)').argParser(parseDay))
    .option('--previous <file>', 'the JSON file of the release of the year before: for last year\'s figures, and so that the two together give nobody away')
    .addOption(jobsOption())
    .option('--bom', 'begin CSV files with a byte order mark, by which some spreadsheet programs know that they are UTF-8')
    .option('--unprotected', 'hold nothing back: for the few people who may see every figure, never to be published')
    .option('--reason <text>', 'who needs the unprotected figures, and what for');
  return withCacheFlags(command)
    .addHelpText('after', `\nThe command ends with 0 when all files are written, whatever the audit found: the\ntables tell that. With 2 it says which records could not be read; their figures\nare then shown as not available.\n${exitCodeHelp()}`)
    .action(async (paths: readonly string[], flags: AnnualFlags) => {
      const annualFolder = await actions().annual();
      end(await annualFolder(paths, flags, terminal));
    });
}
