import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { gitHistory } from '../../src/cli/git-history.js';
import type { History } from '../../src/model/history.js';
import { temporaryFolder, writeFiles } from '../helpers/on-disk.js';
import { commit, git, initRepository } from '../helpers/repository.js';

const record = (on: string, more = ''): string => `kind: outreach\n${more}recorded_on: ${on}\nrecorded_by: S-2S8WE5\n`;
const entry = (on: string): string => `  - {target_group: g, action: outreach-visit, recorded_on: ${on}}\n`;

/** What is known, in a form to be compared. */
const shown = ({ committed }: History): Readonly<Record<string, Readonly<Record<string, string>>>> => Object.fromEntries([...committed].map(([file, days]) => [file, Object.fromEntries(days)]));

function repository(): string {
  const folder = temporaryFolder();
  initRepository(folder);
  return folder;
}

describe('the history of record files', () => {
  test('says when each first named a day of recording', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    commit(folder, '2025-01-20T12:00:00Z', { 'a.yaml': record('2024-05-02', `items:\n${entry('2024-07-01')}`), 'b.yml': record('2024-06-01') });
    expect(shown(await gitHistory(folder, ['a.yaml', 'b.yml']))).toEqual({ 'a.yaml': { '2024-05-02': '2024-05-03', '2024-07-01': '2025-01-20' }, 'b.yml': { '2024-06-01': '2025-01-20' } });
  });

  test('goes by the committer and not by the author, who may name any day', async () => {
    const folder = repository();
    commit(folder, '2025-03-20T12:00:00Z', { 'a.yaml': record('2024-05-02') }, '2024-05-02T12:00:00Z');
    expect(shown(await gitHistory(folder, ['a.yaml']))).toEqual({ 'a.yaml': { '2024-05-02': '2025-03-20' } });
  });

  test('goes by one calendar, wherever the committer was', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T00:30:00+0200', { 'a.yaml': record('2024-05-02') });
    commit(folder, '2024-05-03T23:30:00-0500', { 'b.yaml': record('2024-05-02') });
    expect(shown(await gitHistory(folder, ['a.yaml', 'b.yaml']))).toEqual({ 'a.yaml': { '2024-05-02': '2024-05-02' }, 'b.yaml': { '2024-05-02': '2024-05-04' } });
  });

  test('follows a file that was moved, with a change or without', async () => {
    const folder = repository();
    const text = record('2024-05-02', 'note: a line of its own\nother: a second one\nthird: a third one\n');
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': text, 'b.yaml': text.replace('third', 'fourth') });
    mkdirSync(join(folder, 'moved'));
    renameSync(join(folder, 'a.yaml'), join(folder, 'moved/a.yaml'));
    renameSync(join(folder, 'b.yaml'), join(folder, 'moved/c.yaml'));
    commit(folder, '2025-02-01T12:00:00Z', { 'moved/c.yaml': text.replace('third', 'fifth') });
    expect(shown(await gitHistory(folder, ['moved/a.yaml', 'moved/c.yaml']))).toEqual({ 'moved/a.yaml': { '2024-05-02': '2024-05-03' }, 'moved/c.yaml': { '2024-05-02': '2024-05-03' } });
  });

  test('knows what was committed on a branch before it was merged', async () => {
    const folder = repository();
    commit(folder, '2024-04-01T12:00:00Z', { 'a.yaml': record('2024-04-01') });
    git(folder, ['checkout', '--quiet', '-b', 'side']);
    commit(folder, '2024-05-03T12:00:00Z', { 'b.yaml': record('2024-05-02') });
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, '2024-06-01T12:00:00Z', { 'c.yaml': record('2024-06-01') });
    git(folder, ['merge', '--quiet', '--no-ff', 'side', '--message', 'joined'], { GIT_COMMITTER_DATE: '2024-12-01T12:00:00Z' });
    expect(shown(await gitHistory(folder, ['b.yaml']))).toEqual({ 'b.yaml': { '2024-05-02': '2024-05-03' } });
  });

  test('finds the files of a portfolio that is not at the top of its repository', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2023-01-01'), 'strange\nfolder/é/a.yaml': record('2024-05-02') });
    expect(shown(await gitHistory(join(folder, 'strange\nfolder/é'), ['a.yaml']))).toEqual({ 'a.yaml': { '2024-05-02': '2024-05-03' } });
  });

  test('counts what was never committed', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    writeFiles(folder, { 'b.yaml': record('2024-05-02'), 'c.yaml': record('2024-05-02') });
    const { committed, notices } = await gitHistory(folder, ['a.yaml', 'b.yaml', 'c.yaml']);
    expect([...committed.keys()]).toEqual(['a.yaml']);
    expect(notices).toEqual([expect.stringContaining('first committed from 2024-05-03 to 2024-05-03.'), expect.stringContaining('2 record files of 3 are not in the version history')]);
  });

  test('is the same whatever names lie in it', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T12:00:00Z', { '-rf.yaml': record('2024-05-02'), 'a\nb.yaml': record('2024-05-02'), ':(top)x.yaml': record('2024-05-02'), '"q\\".yaml': record('2024-05-02'), 'naïve 😀.yaml': record('2024-05-02') });
    writeFileSync(Buffer.from(`${folder}/\xff.yaml`, 'latin1'), record('2020-01-01'));
    commit(folder, '2024-05-04T12:00:00Z', {});
    const names = ['-rf.yaml', 'a\nb.yaml', ':(top)x.yaml', '"q\\".yaml', 'naïve 😀.yaml'];
    expect(shown(await gitHistory(folder, names))).toEqual(Object.fromEntries(names.map((name) => [name, { '2024-05-02': '2024-05-03' }])));
  });
});

describe('where the history can not tell', () => {
  const NOTHING = (why: RegExp): History => ({ committed: new Map(), notices: [expect.stringMatching(why)] });

  test('there is no repository', async () => {
    expect(await gitHistory(temporaryFolder(), ['a.yaml'])).toEqual(NOTHING(/in no git repository/));
  });

  test('git is not installed', async () => {
    vi.stubEnv('PATH', temporaryFolder());
    try {
      expect(await gitHistory(temporaryFolder(), ['a.yaml'])).toEqual(NOTHING(/git is not to be found/));
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('nothing was committed', async () => {
    const folder = repository();
    writeFiles(folder, { 'a.yaml': record('2024-05-02') });
    expect(await gitHistory(folder, ['a.yaml'])).toEqual(NOTHING(/nothing has been committed/));
  });

  test('the clone is shallow', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    commit(folder, '2025-02-01T12:00:00Z', { 'b.yaml': record('2024-05-02') });
    const clone = join(temporaryFolder(), 'clone');
    git(folder, ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone]);
    expect(await gitHistory(clone, ['a.yaml'])).toEqual(NOTHING(/a shallow clone/));
  });

  test('older contents were left out of the clone, and none is fetched', async () => {
    const folder = repository();
    git(folder, ['config', 'uploadpack.allowFilter', 'true']);
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    commit(folder, '2025-02-01T12:00:00Z', { 'a.yaml': record('2024-05-09') });
    const clone = join(temporaryFolder(), 'clone');
    git(folder, ['clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone]);
    expect(await gitHistory(clone, ['a.yaml'])).toEqual(NOTHING(/parts of the history are not on this machine/));
  });

  test('the repository is broken', async () => {
    const folder = repository();
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    const found = await gitHistory(folder, ['a.yaml']);
    expect(found).toEqual(NOTHING(/git could not read the history/));
    expect(found.notices.join(' ')).not.toContain(folder);
  });
});

describe('a repository that means harm', () => {
  test('runs none of the programs that its settings name, and its replaced history is not believed', async () => {
    const folder = repository();
    const trap = join(folder, '.git/trap.sh');
    const sprung = join(folder, '.git/sprung');
    writeFileSync(trap, `#!/bin/sh\necho "$0 $@" >> '${sprung}'\n`);
    chmodSync(trap, 0o755);
    commit(folder, '2025-03-20T12:00:00Z', { 'a.yaml': record('2024-05-02'), '.gitattributes': '*.yaml diff=trap filter=trap\n' });
    commit(folder, '2025-03-21T12:00:00Z', { 'a.yaml': record('2024-05-02', 'note: x\n') });
    const older = git(folder, ['commit-tree', 'HEAD^{tree}', '-m', 'made up'], { GIT_COMMITTER_DATE: '2024-05-02T12:00:00Z' }).trim();
    git(folder, ['replace', 'HEAD', older]);
    const settings = ['core.fsmonitor', 'core.pager', 'pager.log', 'pager.diff-tree', 'core.editor', 'core.sshCommand', 'diff.external', 'diff.trap.command', 'diff.trap.textconv', 'filter.trap.clean', 'filter.trap.smudge', 'filter.trap.process', 'gpg.program', 'credential.helper', 'alias.rev-parse', 'alias.diff-tree'];
    for (const setting of settings) git(folder, ['config', setting, trap]);
    for (const [setting, value] of [['core.hooksPath', join(folder, '.git/hooks-too')], ['log.showSignature', 'true'], ['log.showRoot', 'false'], ['log.diffMerges', 'combined'], ['diff.relative', 'true'], ['color.ui', 'always'], ['diff.noprefix', 'true']]) git(folder, ['config', setting ?? '', value ?? '']);
    for (const hooks of ['hooks', 'hooks-too']) {
      mkdirSync(join(folder, '.git', hooks), { recursive: true });
      for (const hook of ['post-index-change', 'pre-auto-gc', 'reference-transaction', 'fsmonitor-watchman']) {
        writeFileSync(join(folder, '.git', hooks, hook), `#!/bin/sh\necho ${hook} >> '${sprung}'\n`);
        chmodSync(join(folder, '.git', hooks, hook), 0o755);
      }
    }
    rmSync(sprung, { force: true });
    expect(shown(await gitHistory(folder, ['a.yaml']))).toEqual({ 'a.yaml': { '2024-05-02': '2025-03-20' } });
    expect(existsSync(sprung)).toBe(false);
  });

  test('is not put in the place of another by variables that a hook sets', async () => {
    const [folder, other] = [repository(), repository()];
    commit(folder, '2024-05-03T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    commit(other, '2025-03-20T12:00:00Z', { 'a.yaml': record('2024-05-02') });
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other);
    try {
      expect(shown(await gitHistory(folder, ['a.yaml']))).toEqual({ 'a.yaml': { '2024-05-02': '2024-05-03' } });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
