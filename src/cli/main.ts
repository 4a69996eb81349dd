import { writeSync } from 'node:fs';
import { day } from '../model/day.js';
import { showText } from '../output/safe-text.js';
import type { Actions } from './actions.js';
import { worse, type ExitCode } from './exit-codes.js';
import { loadProgram } from './load-program.js';
import { outlet } from './streams.js';
import { cachesOf, londonDay, type Terminal } from './terminal.js';

guard();
const err = outlet(process.stderr, () => undefined);
const out = outlet(process.stdout, (reason) => {
  err.write(`charter-audit: The output could not be written: ${reason}.\n`);
});
const terminal: Terminal = {
  folder: process.cwd(),
  today: () => day(londonDay(new Date())),
  out: (text) => {
    out.write(text);
  },
  err: (text) => {
    err.write(text);
  },
  hasColour: hasColour(process.env),
  isOneScreen: process.stdout.isTTY && process.stderr.isTTY,
  showsProgress: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
  ...cachesOf(process.env),
  // Every build server in common use sets it.
  isBuildServer: !['', 'false', '0', undefined].includes(process.env['CI']),
  ...(process.env['GITHUB_STEP_SUMMARY'] === undefined || process.env['GITHUB_STEP_SUMMARY'] === '' ? {} : { jobSummary: process.env['GITHUB_STEP_SUMMARY'] }),
};
const { run } = await import('./run.js');
const code = await run(process.argv.slice(2), terminal, actions);
// Set, not forced: what is still on its way to a slow reader arrives.
process.exitCode = (await out.done()) ? code : worse(code, 2);

// In the build, which lays it beside this file.
function actions(): Actions {
  const { exports } = loadProgram(new URL('./chunks/actions.cjs', import.meta.url));
  if (!isProgram(exports)) throw new TypeError('actions.cjs is not of this build');
  return exports.ACTIONS;
}

function isProgram(exports: unknown): exports is { readonly ACTIONS: Actions } {
  return typeof exports === 'object' && exports !== null && 'ACTIONS' in exports;
}

/** Ends in order on signals, and turns what nobody caught into one line that says how to report it. */
function guard(): void {
  process.on('SIGINT', () => process.exit(130 satisfies ExitCode));
  process.on('SIGTERM', () => process.exit(143 satisfies ExitCode));
  const fault = (thrown: unknown): never => {
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    try {
      writeSync(2, `charter-audit: A fault of the tool itself: ${showText(message)}. Please report it to those who maintain charter-audit, with this line, the version and the command, and without any personal data.\n`);
    } catch {
      // Nobody can be told; the exit code still says so.
    }
    process.exit(70 satisfies ExitCode);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
}

// NO_COLOR (no-color.org) wins; FORCE_COLOR is what build servers set.
function hasColour(env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0';
  return process.stdout.isTTY && env['TERM'] !== 'dumb';
}
