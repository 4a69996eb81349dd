import { type Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../model/verdict.js';
import { FORMATS, type ReportOptions } from '../output/reporters.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { parseTarget, type Target } from './targets.js';
import type { Terminal } from './terminal.js';

/** The options that say how a result is reported: the same wherever one is. */
export interface ReportFlags {
  readonly format?: readonly Target[];
  readonly failOn: Severity | 'never';
  readonly quiet?: true;
  readonly verbose?: true;
  readonly plain?: true;
  readonly color: boolean;
}

/** Adds them to a command; `parse` reads the value of --format. */
export function withReportFlags(command: Command, parse: typeof parseTarget = parseTarget): Command {
  return command
    .addOption(new Option('--format <format[=file]>', `${FORMATS.join(', ')}; to a file or to standard output; may be given several times (default: text)`).argParser(parse))
    .addOption(new Option('--fail-on <severity>', 'findings of this severity or graver make the exit code 1').choices([...SEVERITIES, 'never']).default('moderate'))
    .addOption(new Option('--quiet', 'only findings that count, and the end').conflicts('verbose'))
    .option('--verbose', 'also what passed, rule by rule')
    .option('--plain', 'no boxes and no colour, one fact a line: for screen readers')
    .option('--no-color', 'no colour (so does the environment variable NO_COLOR)');
}

/** Where the reports go: the text to standard output where nothing else was asked for. */
export function targetsOf({ format }: ReportFlags): readonly Target[] {
  return format ?? [{ format: 'text' }];
}

/** What a report goes by besides the result. */
export function reportOptions(flags: ReportFlags, code: ExitCode, terminal: Terminal): ReportOptions {
  const plain = flags.plain === true;
  return {
    failOn: flags.failOn,
    detail: flags.quiet === true ? 'quiet' : flags.verbose === true ? 'verbose' : 'normal',
    plain,
    colour: terminal.hasColour && flags.color && !plain,
    exit: { code, means: EXIT_CODES[code] },
  };
}
