import { describe, expect, test } from 'vitest';
import { auditFolder, expectPlainWords } from '../helpers/audited.js';
import { IS_ROOT } from '../helpers/cli.js';
import { smallPortfolio, temporaryFolder } from '../helpers/on-disk.js';
import { commit, git, initRepository } from '../helpers/repository.js';

/** A portfolio whose records were committed in time, but for those of the bench, which were only put in at the end of the year. */
function keptInGit(): string {
  const folder = temporaryFolder();
  initRepository(folder);
  const root = smallPortfolio(folder);
  git(root, ['add', '--all', '--', '.', ':(exclude)projects/bench']);
  git(root, ['commit', '--quiet', '--message', 'records'], { GIT_COMMITTER_DATE: '2024-04-02T12:00:00Z' });
  commit(folder, '2025-03-30T12:00:00Z', {});
  return root;
}

const backDated = ({ findings }: Awaited<ReturnType<typeof auditFolder>>['result']): readonly string[] => findings.filter((f) => f.rule === 'integrity/back-dated').map((f) => `${f.severity} ${f.place.file}:${String(f.place.line)} ${f.reason}`);

describe('check --git', () => {
  test('names the records that came into the history long after they say they were made, and changes no verdict', async () => {
    const root = keptInGit();
    const [without, looked] = [await auditFolder(root), await auditFolder(root, ['--git'])];
    expect(backDated(without.result)).toEqual([]);
    expect(backDated(looked.result)).toEqual(['query projects/bench/project.yaml:1 1 record of the year was first committed more than 14 days after the day of recording: project (recorded 2024-05-02, committed 2025-03-30).']);
    expect(looked.result.totals.commitments).toEqual(without.result.totals.commitments);
    expect(looked.code).toBe(without.code);
    expect(looked.stdout).toContain('Held against the version history');
    expect(looked.stderr).toBe('');
  });

  test('gives the same bytes for the same history, wherever it is asked', async () => {
    const root = keptInGit();
    const [here, there] = [await auditFolder(root, ['--git']), await auditFolder(root, ['--git'], { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })];
    expect([there.json, there.stdout]).toEqual([here.json, here.stdout]);
  });

  test('looks at the selected project alone', async () => {
    const root = keptInGit();
    const { result } = await auditFolder(root, ['--git', '--project', 'carers-online']);
    expect(backDated(result)).toEqual([]);
    expect(result.notices.join(' ')).toContain('from 2024-04-02 to 2024-04-02');
  });

  test('says in a notice why it could not look, and audits all the same', async () => {
    const root = smallPortfolio();
    const { result, stdout, stderr, code } = await auditFolder(root, ['--git']);
    expect(result.notices).toContainEqual(expect.stringMatching(/these files are in no git repository/));
    expect(backDated(result)).toEqual([]);
    expect([code, stderr]).toEqual([(await auditFolder(root)).code, '']);
    expectPlainWords(stdout);
  });

  test.runIf(IS_ROOT)('trusts the repository of another user no more than git does', async () => {
    const root = keptInGit();
    const { result, stdout } = await auditFolder(root, ['--git'], { unprivileged: true, env: { HOME: '/nonexistent', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } });
    expect(result.notices).toContainEqual(expect.stringMatching(/belongs to another user/));
    expect(stdout).not.toContain(root);
  });
});
