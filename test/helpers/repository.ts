import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { writeFiles } from './on-disk.js';

/** Runs git in a folder as nobody in particular, whatever the machine's own settings are; gives what it wrote. */
export function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const who = { GIT_AUTHOR_NAME: 'n', GIT_AUTHOR_EMAIL: 'n@example.org', GIT_COMMITTER_NAME: 'n', GIT_COMMITTER_EMAIL: 'n@example.org' };
  const bare = { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...bare, ...who, ...env } });
}

/** A new repository in a folder. */
export function initRepository(folder: string): void {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
}

/** Writes files into a repository and commits all that is there, at an instant such as `2024-06-14T12:00:00+0100`; the author may name another. */
export function commit(folder: string, committed: string, files: Readonly<Record<string, string>>, authored = committed): void {
  writeFiles(folder, files);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'records'], { GIT_COMMITTER_DATE: committed, GIT_AUTHOR_DATE: authored });
}
