import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, type Run } from './cli.js';

/** What a YAML file of the project holds: a build server's or a hook's settings, read as their readers read them. */
export function yamlOf(...path: readonly string[]): unknown {
  return parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

/** Runs a script as build servers do: in bash, ending at the first command that fails, with only these variables beside PATH and HOME. */
export async function runScript(script: string, how: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> }): Promise<Run> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: how.cwd,
    env: { PATH: process.env['PATH'], HOME: how.cwd, LC_ALL: 'C.UTF-8', ...how.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream].setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (exit) => {
      resolve(exit ?? 128);
    });
  });
  return { code, ...output };
}

/** Writes commands, by name, into a folder of their own in `within`; gives a PATH on which they come first. */
export function commandsOnPath(within: string, commands: Readonly<Record<string, string>>): string {
  const folder = join(within, 'commands');
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return `${folder}:${process.env['PATH'] ?? ''}`;
}

/** The program, as the command that it is once installed. */
export const INSTALLED = `exec '${process.execPath}' '${join(ROOT, 'bin/charter-audit.js')}' "$@"`;
