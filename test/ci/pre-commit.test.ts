import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, namesAt, textsAt } from '../helpers/json.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';
import { git, initRepository } from '../helpers/repository.js';
import { commandsOnPath, INSTALLED, yamlOf } from '../helpers/steps.js';

const hook = at(yamlOf('.pre-commit-hooks.yaml'), 0);

/** The example repository under git, with a hook that runs what `.pre-commit-hooks.yaml` says; `args` as a repository may set them. */
function repository(args: readonly string[] = textsAt(hook, 'args')): string {
  const folder = join(temporaryFolder(), 'records');
  initRepository(folder);
  cpSync(fixture('example-repository'), folder, { recursive: true });
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message', 'records']);
  const path = commandsOnPath(join(folder, '..'), { 'charter-audit': INSTALLED });
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  const file = join(folder, '.git/hooks/pre-commit');
  writeFileSync(file, `#!/bin/sh\nPATH='${path}' exec ${String(at(hook, 'entry'))} ${args.join(' ')}\n`);
  chmodSync(file, 0o755);
  return folder;
}

/** Commits all that was changed, as a person does; gives the exit code and what was said. */
function tryToCommit(folder: string): { readonly status: number | null; readonly said: string } {
  const who = ['-c', 'user.name=n', '-c', 'user.email=n@example.org'];
  git(folder, ['add', '--all']);
  const { status, stdout, stderr } = spawnSync('git', [...who, 'commit', '--quiet', '--message', 'change'], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder } });
  return { status, said: stdout + stderr };
}

const commits = (folder: string): string => git(folder, ['rev-list', '--count', 'HEAD']).trim();
const SURVEY = (answered: string): string => `kind: scope\nissued:\n  - {on: ${answered}, recipients: 8, formats: [standard]}\ncan_change: ["What is on the table"]\nrecorded_on: 2024-09-20\nrecorded_by: S-7HQ2WD\n`;

describe('the hook for pre-commit', () => {
  test('refuses a commit with a record that can not be read, and lets it through once it is mended', () => {
    const folder = repository();
    const record = join(folder, 'projects/menu-tasters/scope.yaml');
    writeFileSync(record, SURVEY('2024-13-45'));
    const refused = tryToCommit(folder);
    expect([refused.status, commits(folder)]).toEqual([1, '1']);
    expect(refused.said).toContain('projects/menu-tasters/scope.yaml:3:10');
    writeFileSync(record, SURVEY('2024-09-17'));
    const mended = tryToCommit(folder);
    expect([mended.status, commits(folder)]).toEqual([0, '2']);
  });

  test('refuses to take away all there is to audit', () => {
    const folder = repository();
    rmSync(join(folder, 'projects'), { recursive: true });
    expect([tryToCommit(folder).status, commits(folder)]).toEqual([1, '1']);
  });

  test('lets a record through that tells of a fault, unless a repository asks for more', () => {
    const fee = 'kind: payments\nitems:\n  - {activity: 2024-10-15-tasting, type: fee, people: 5, amount: 90.00, paid_on: 2025-03-28, ledger_ref: "BACS 0328-1", recorded_on: 2025-03-31}\nrecorded_on: 2025-03-31\nrecorded_by: S-9VXA4C\n';
    for (const [args, status] of [[undefined, 0], [['--fail-on', 'major'], 1]] as const) {
      const folder = repository(args);
      writeFileSync(join(folder, 'projects/menu-tasters/payments.yaml'), fee);
      expect(tryToCommit(folder).status).toBe(status);
    }
  });

  test('is run once, over all records, by a program that its own package brings', () => {
    expect(hook).toMatchObject({ id: 'charter-audit', language: 'node', pass_filenames: false, always_run: true });
    expect(namesAt(yamlOf('package.json'), 'bin')).toEqual([String(at(hook, 'entry')).split(' ')[0]]);
  });
});
