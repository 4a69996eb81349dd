import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { AuditResult } from '../../src/model/result.js';
import { FORMATS } from '../../src/output/reporters.js';
import { WHEN } from '../helpers/audited.js';
import { claim, claimsIn, EXPENSES } from '../helpers/claims.js';
import { temporaryFolder, writeFiles } from '../helpers/on-disk.js';
import { reportText } from '../helpers/read-back.js';
import { commit, git, initRepository } from '../helpers/repository.js';
import { runIn, type Ended } from '../helpers/terminal.js';

const LATE = claim(2, '2024-09-02');
const ON = '2024-10-01T12:00:00Z';

/** A portfolio of three projects, kept in git, in a folder of its repository. */
function portfolio(): string {
  const repository = temporaryFolder();
  initRepository(repository);
  const root = join(repository, 'records');
  writeFiles(root, { ...claimsIn({ garden: [LATE], kitchen: [LATE], visits: [LATE] }), 'papers/terms.pdf': 'x', 'papers/other.pdf': 'y', 'README.md': 'About\n' });
  commit(repository, ON, {});
  return root;
}

const since = (root: string, ref: string, ...more: readonly string[]): Promise<Ended> => runIn(root, [...WHEN, '--since', ref, ...more]);
const resultOf = async (root: string, ref = 'HEAD', ...more: readonly string[]): Promise<AuditResult> => {
  const result: AuditResult = JSON.parse((await since(root, ref, '--format', 'json', ...more)).out);
  return result;
};
const changedIn = async (root: string, ref?: string, ...more: readonly string[]): Promise<readonly string[] | null> => (await resultOf(root, ref, ...more)).selection.projects;
const edit = (root: string, path: string, more = '# A remark.\n'): void => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${existsSync(file) ? readFileSync(file, 'utf8') : ''}${more}`);
};
const ALL = ['garden', 'kitchen', 'visits'];

describe('a project counts as changed', () => {
  test.each<readonly [string, (root: string) => void]>([
    ['when a record of it was changed and committed', (root) => { edit(root, 'projects/garden/tasting.yaml'); commit(root, ON, {}); }],
    ['when that was put on the list for the next commit', (root) => { edit(root, 'projects/garden/tasting.yaml'); git(root, ['add', '--all']); }],
    ['when that was not told to git', (root) => { edit(root, 'projects/garden/tasting.yaml'); }],
    ['when it was put on the list and taken back in the file', (root) => { edit(root, 'projects/garden/tasting.yaml'); git(root, ['add', '--all']); edit(root, 'projects/garden/tasting.yaml', '# More.\n'); }],
    ['when git was told to overlook changes of the file', (root) => { git(root, ['update-index', '--assume-unchanged', 'projects/garden/tasting.yaml']); edit(root, 'projects/garden/tasting.yaml'); }],
    ['when a record was added', (root) => { writeFiles(root, { 'projects/garden/new.yaml': 'kind: payments\n' }); }],
    ['when a record was added that git ignores', (root) => { writeFiles(root, { 'projects/garden/new.yaml': 'kind: payments\n', '.git-ignored': '' }); writeFileSync(join(root, '../.git/info/exclude'), '*new.yaml\n'); }],
    ['when a record was taken away', (root) => { rmSync(join(root, 'projects/garden/payments.yaml')); }],
    ['when a record was moved in it', (root) => { git(root, ['mv', 'projects/garden/payments.yaml', 'projects/garden/paid.yaml']); commit(root, ON, {}); }],
    ['when a document of it was changed', (root) => { edit(root, 'projects/garden/papers/plan.docx'); }],
    ['when a record became a link', (root) => { rmSync(join(root, 'projects/garden/payments.yaml')); symlinkSync('../visits/payments.yaml', join(root, 'projects/garden/payments.yaml')); }],
  ])('%s', async (_what, change) => {
    const root = portfolio();
    git(root, ['tag', 'before']);
    change(root);
    expect(await changedIn(root, 'before')).toEqual(['garden']);
  });

  test('when its folder has another name, and so does every other, since a project is gone', async () => {
    const root = portfolio();
    renameSync(join(root, 'projects/garden'), join(root, 'projects/yard'));
    expect(await changedIn(root)).toEqual(['kitchen', 'visits', 'yard']);
  });

  test.each<readonly [string, string]>([
    ['the settings', 'charter-audit.yaml'],
    ['a record of the organisation', 'org/organisation.yaml'],
  ])('with every other when %s was changed', async (_what, path) => {
    const root = portfolio();
    edit(root, path);
    expect(await changedIn(root)).toEqual(ALL);
  });

  test('when it names a document outside it that was changed, and only then', async () => {
    const root = portfolio();
    edit(root, 'projects/kitchen/project.yaml', 'sources: [{type: contract, ref: C-1, file: ../../papers/terms.pdf}]\n');
    commit(root, ON, {});
    edit(root, 'papers/other.pdf');
    edit(root, 'README.md');
    expect(await changedIn(root)).toEqual([]);
    edit(root, 'papers/terms.pdf');
    expect(await changedIn(root)).toEqual(['kitchen']);
  });

  test('when it names a record of one that was changed', async () => {
    const root = portfolio();
    edit(root, 'projects/visits/lessons.yaml', 'kind: lessons\nfrom: garden/tasting\n');
    commit(root, ON, {});
    edit(root, 'projects/garden/tasting.yaml');
    expect(await changedIn(root)).toEqual(['garden', 'visits']);
  });

  test('but not when something else in the repository was, or what belongs to tools', async () => {
    const root = portfolio();
    edit(root, '../docs/page.yaml');
    edit(root, '.github/workflows/check.yml');
    edit(root, 'node_modules/x/y.yaml');
    expect(await changedIn(root)).toEqual([]);
  });

  test('but not when only line ends differ, as git may check them out', async () => {
    const root = portfolio();
    const file = join(root, 'projects/garden/project.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(await changedIn(root)).toEqual([]);
  });

  test('in a repository of another hash all the same', async () => {
    const root = temporaryFolder();
    git(root, ['init', '--quiet', '--object-format=sha256']);
    writeFiles(root, claimsIn({ garden: [LATE], visits: [LATE] }));
    commit(root, ON, {});
    expect(await changedIn(root)).toEqual([]);
    edit(root, 'projects/visits/tasting.yaml');
    expect(await changedIn(root)).toEqual(['visits']);
  });
});

describe('check --since', () => {
  test('judges what changed as --project would, and leaves the organisation out', async () => {
    const root = portfolio();
    edit(root, 'projects/garden/tasting.yaml');
    const [went, asked] = [await resultOf(root), (await runIn(root, [...WHEN, '--project', 'garden', '--format', 'json'])).out];
    const named: AuditResult = JSON.parse(asked);
    expect([went.findings, went.commitments, went.totals]).toEqual([named.findings, named.commitments, named.totals]);
    expect(went.selection.since?.unchanged).toEqual(['kitchen', 'visits']);
    expect(went.commitments.find(({ level }) => level === 'organisation')).toMatchObject({ status: 'not-assessed', reason: 'outside selection' });
    expect((await since(root, 'HEAD')).code).toBe(1);
  });

  test('of nothing that changed says so in words, passes nothing and ends with 0', async () => {
    const root = portfolio();
    const { code, out, err } = await since(root, 'HEAD', '--quiet');
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/\s+/g, ' ')).toMatch(/Nothing changed since HEAD \(commit [0-9a-f]{12}\), so no project was judged\. That is no pass\. Not looked at: the organisation by itself, and 3 projects that did not change: garden, kitchen, visits\./);
    const { totals, yearStatus } = await resultOf(root, 'HEAD', '--commitment', EXPENSES);
    expect([totals.commitments.pass, totals.commitments['not-assessed'], yearStatus.status]).toEqual([0, 31, null]);
  });

  test('of a portfolio without a project is still nothing to audit', async () => {
    const root = temporaryFolder();
    initRepository(root);
    commit(root, ON, { 'charter-audit.yaml': 'format: 1\n' });
    const { code, err } = await since(root, 'HEAD');
    expect(code).toBe(2);
    expect(err).toContain('nothing-to-audit');
  });

  test.each(FORMATS)('lists what it did not look at as %s, and so does the stored result', async (format) => {
    const root = portfolio();
    edit(root, 'projects/garden/tasting.yaml');
    const run = await since(root, 'HEAD', '--format', `${format}=../said`, '--format', 'json=../result.json');
    const said = await reportText(readFileSync(join(root, '../said')));
    expect(said).toMatch(/kitchen/);
    expect(said).toMatch(/visits/);
    expect(await runIn(root, ['report', '../result.json', '--format', `${format}=../again`])).toEqual(run);
    expect(readFileSync(join(root, '../again')).equals(readFileSync(join(root, '../said')))).toBe(true);
    expect((await runIn(root, ['verify', '../result.json'])).code).toBe(0);
  });

  test('chooses among the projects that were named', async () => {
    const root = portfolio();
    for (const slug of ['garden', 'visits']) edit(root, `projects/${slug}/tasting.yaml`);
    expect(await changedIn(root, 'HEAD', '--project', 'visits', 'kitchen')).toEqual(['visits']);
    expect((await resultOf(root, 'HEAD', '--project', 'visits', 'kitchen')).selection.since?.unchanged).toEqual(['kitchen']);
    expect((await since(root, 'HEAD', '--project', 'none')).err).toContain('There is no project called none');
  });

  test('leaves what a baseline has of the others as it is', async () => {
    const root = portfolio();
    await runIn(root, [...WHEN, '--baseline', 'b.json', '--update-baseline']);
    commit(root, ON, {});
    edit(root, 'projects/garden/tasting.yaml');
    const { baseline, findings } = await resultOf(root, 'HEAD', '--baseline', 'b.json');
    expect(baseline).toMatchObject({ known: findings.length, new: 0, stale: 0 });
    expect(baseline?.unseen).toBeGreaterThan(0);
  });

  test('is of the whole portfolio, not of a share of it', async () => {
    expect((await since(portfolio(), 'HEAD', '--shard', '1/2', '--format', 'partial=p.json')).err).toContain("cannot be used with option '--since");
  });
});

describe('a commit that can not be held against', () => {
  test.each(['none', 'HEAD~7', '0123456789012345678901234567890123456789', 'HEAD:records', 'main..HEAD'])('because there is none called %s', async (ref) => {
    const { code, out, err } = await since(portfolio(), ref);
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
    expect(err).toContain(`charter-audit: There is no commit ${ref} in this repository. Name a branch, a tag or a commit`);
  });

  test.each(['--output=x', '-n', '', 'a b', 'HEAD\n--all', 'HEAD\0'])('because %j names none', async (ref) => {
    const root = portfolio();
    const { code, err } = await runIn(root, [...WHEN, `--since=${ref}`]);
    expect(code).toBe(2);
    expect(err).toContain('names no commit');
    expect(existsSync(join(root, 'x'))).toBe(false);
  });

  test('because the clone is shallow', async () => {
    const root = portfolio();
    commit(root, ON, { 'records/x.md': 'x' });
    const clone = join(temporaryFolder(), 'clone');
    git(root, ['clone', '--quiet', '--depth', '1', `file://${dirname(root)}`, clone]);
    expect((await since(join(clone, 'records'), 'HEAD~1')).err).toContain('It is a shallow clone, which lacks the older commits');
    expect(await changedIn(join(clone, 'records'), 'HEAD')).toEqual([]);
  });

  test('because there is no repository, or no git', async () => {
    const root = temporaryFolder();
    writeFiles(root, claimsIn({ garden: [LATE] }));
    expect(await since(root, 'HEAD')).toEqual({ code: 2, out: '', err: "charter-audit: What changed since HEAD can't be told: these files are in no git repository.\n" });
    vi.stubEnv('PATH', temporaryFolder());
    try {
      expect((await since(root, 'HEAD')).err).toContain('git is not to be found on this machine');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('because nothing was committed yet', async () => {
    const root = temporaryFolder();
    initRepository(root);
    writeFiles(root, claimsIn({ garden: [LATE] }));
    expect((await since(root, 'HEAD')).err).toContain('There is no commit HEAD in this repository.');
  });
});

test('a repository that means harm runs none of its programs, and no name in it is taken for another file', async () => {
  const root = portfolio();
  const repository = dirname(root);
  const [trap, sprung] = [join(repository, '.git/trap.sh'), join(repository, '.git/sprung')];
  writeFileSync(trap, `#!/bin/sh\necho "$0" >> '${sprung}'\n`);
  chmodSync(trap, 0o755);
  writeFiles(root, { '.gitattributes': '*.yaml filter=trap diff=trap\n', 'x100644 blob 0000\tprojects/garden/tasting.yaml': 'x', '-rf.yaml.txt': 'x' });
  commit(repository, ON, {});
  for (const setting of ['core.fsmonitor', 'core.pager', 'filter.trap.clean', 'filter.trap.process', 'diff.external', 'diff.trap.textconv', 'alias.ls-tree', 'alias.rev-parse']) git(repository, ['config', setting, trap]);
  rmSync(sprung, { force: true });
  expect(await changedIn(root)).toEqual([]);
  edit(root, 'projects/garden/tasting.yaml');
  expect(await changedIn(root)).toEqual(['garden']);
  expect(existsSync(sprung)).toBe(false);
});
