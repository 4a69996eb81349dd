import { execFile } from 'node:child_process';

/** What one call of git gave: its output byte for byte (a character for each byte), or why there is none. */
export type GitRun = { readonly ok: true; readonly output: string } | { readonly ok: false; readonly why: 'no-git' | 'not-a-repository' | 'not-trusted' | 'failed' };

/** Why git gave nothing, in words that go after what could not be done. */
export const GIT_FAILURES = {
  'no-git': 'git is not to be found on this machine. Install it to have the history looked at.',
  'not-a-repository': 'these files are in no git repository.',
  'not-trusted': 'git does not read this repository, because it belongs to another user. If you trust it, say so with `git config --global --add safe.directory` and its folder.',
  failed: 'git could not read the history. Run `git fsck` in it to see what is wrong.',
} as const satisfies Record<Extract<GitRun, { readonly ok: false }>['why'], string>;

/** Calls git with these arguments; `input` goes to its standard input. */
export type Git = (args: readonly string[], input?: string) => Promise<GitRun>;

/** More output of one call is not held in memory: the history of some millions of changes. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * What a repository may not do to whoever reads it: its settings can name programs to run (a monitor of the file system, hooks), its history can
 * be replaced in part, or told otherwise by a file beside it, and what it lacks would be fetched over the network. Only commands made for scripts
 * are called, which take no notice of the settings for what people see.
 */
const SAFE_SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.commitGraph=false'];
const SAFE_ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C',
};

/** Settings of the person who runs the program, not of the repository. */
const OWN_SETTINGS: ReadonlySet<string> = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CEILING_DIRECTORIES']);

/** Git in a folder: reads only, runs nothing that the repository names, asks nobody and changes nothing. */
export function gitIn(folder: string): Git {
  const settings = SAFE_SETTINGS.flatMap((setting) => ['-c', setting]);
  // Inside a hook such variables would point to another repository than the one around the folder.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || OWN_SETTINGS.has(name));
  const env = { ...Object.fromEntries(own), ...SAFE_ENVIRONMENT };
  return (args, input) =>
    new Promise((resolve) => {
      const child = execFile('git', ['--no-pager', ...settings, ...args], { cwd: folder, env, encoding: 'latin1', maxBuffer: MOST_BYTES }, (error, output, complaint) => {
        resolve(error === null ? { ok: true, output } : { ok: false, why: reasonOf(error, complaint) });
      });
      // Where git ends before it has read all, what it said is the answer.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '', 'latin1');
    });
}

function reasonOf(error: Error, complaint: string): Extract<GitRun, { readonly ok: false }>['why'] {
  if ('code' in error && error.code === 'ENOENT') return 'no-git';
  if (complaint.includes('dubious ownership') || complaint.includes('unsafe repository')) return 'not-trusted';
  return complaint.includes('not a git repository') ? 'not-a-repository' : 'failed';
}
