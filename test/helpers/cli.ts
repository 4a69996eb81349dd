import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program as it is installed; another copy of it, such as an unpacked package, can be put in its place. */
const CLI = process.env['CHARTER_AUDIT_CLI'] ?? `${ROOT}bin/charter-audit.js`;

// A user whom nobody's files belong to: root reads what nobody may.
const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];
export const IS_ROOT = process.getuid?.() === 0;

// More than this on a processor means that the input got the better of the program; more than the other, that it hangs.
const PROCESSOR_SECONDS = 5;
const HANGS_AFTER_MS = 40_000;

/** How to run the program, where it isn't as usual. */
export interface HowToRun {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** As a user without rights to other people's files; matters where the tests run as root. */
  readonly unprivileged?: boolean;
  /** Where standard output goes instead: a file that exists. */
  readonly stdoutTo?: string;
  /** What the shell does first, such as `ulimit -n 64`. */
  readonly first?: string;
  /** A command that reads standard output; the exit code is then that of this command. */
  readonly pipedTo?: string;
  /** Called when the program runs, with a way to send it a signal and one to stop listening to its output. */
  readonly during?: (running: { readonly signal: (name: NodeJS.Signals) => void; readonly hangUp: () => void }) => void;
}

/** How a run ended. */
export interface Run {
  /** The exit code; for a signal that the program did not catch, 128 and its number, as a shell has it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program with these arguments, to its end. */
export async function runCli(args: readonly string[], how: HowToRun = {}): Promise<Run> {
  if (!existsSync(CLI) || !existsSync(new URL('../dist/cli.js', `file://${CLI}`))) throw new Error('There is no built program to test: run npm run build first.');
  const first = `ulimit -t ${String(PROCESSOR_SECONDS)}; ${how.first ?? ':'}; ${how.pipedTo === undefined ? 'exec "$@"' : `"$@" | ${how.pipedTo}`}`;
  const user = how.unprivileged === true && IS_ROOT ? NOBODY : [];
  const out = how.stdoutTo === undefined ? 'pipe' : openSync(how.stdoutTo, 'w');
  const child = spawn('sh', ['-c', first, 'sh', ...user, process.execPath, CLI, ...args], {
    cwd: how.cwd ?? ROOT,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', ...how.env },
    stdio: ['ignore', out, 'pipe'],
    timeout: HANGS_AFTER_MS,
    killSignal: 'SIGKILL',
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream]?.setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
  how.during?.({ signal: (name) => child.kill(name), hangUp: () => child.stdout?.destroy() });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (exit, signal) => {
      resolve(exit ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  if (typeof out === 'number') closeSync(out);
  return { code, ...output };
}

/** The lines of an output, without the last line end. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
