import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { parametersOf } from '../../src/audit/policy.js';
import { smallPortfolio, writeFiles } from '../helpers/on-disk.js';
import { runIn, type Ended } from '../helpers/terminal.js';

const FOLDER = new URL('.', import.meta.url).pathname;

describe('list', () => {
  test('commitments: all of them, in the charter’s order', async () => {
    const { code, out } = await runIn(FOLDER, ['list', 'commitments']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^\w+\/\S+$/.test(line))).toEqual(scieCharter.commitments.map((c) => c.id));
  });

  test('rules: every rule and every sign by its whole id', async () => {
    const { out } = await runIn(FOLDER, ['list', 'rules']);
    const ids = [...scieCharter.commitments.flatMap((c) => c.rules.map((r) => `${c.id}/${r.id}`)), ...scieCharter.signs.map((s) => `integrity/${s.id}`)];
    expect(out.split('\n').filter((line) => /^\w+\/\S+$/.test(line))).toEqual(ids);
  });

  test('kinds: where each is kept', async () => {
    const { out } = await runIn(FOLDER, ['list', 'kinds']);
    expect(out).toContain('payments\n  Payments\n  kept in payments.yaml in the project\n');
  });

  describe('policy', () => {
    const SHARED = 'format: 1\norganisation: Skerby Federation\npolicy: {thin-text.reason: 18}\nlocked: [thin-text.reason, late-record.limit]\n';
    const OWN = `format: 1
extends: shared/federation.yaml
policy:
  feedback-on-time.cap: {value: 120, approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: 2024-04-18}
projects:
  bench: {policy: {feedback-on-time.cap: 56}}
`;
    const inPortfolio = async (own: string): Promise<Ended> => {
      const root = smallPortfolio();
      writeFiles(root, { 'charter-audit.yaml': own, 'shared/federation.yaml': SHARED, 'org/network-meetings.yaml': 'kind: network-meetings\nitems: [{date: 2024-04-18, type: meeting}]\nrecorded_on: 2024-04-19\nrecorded_by: S-N5VJP6\n' });
      return runIn(root, ['list', 'policy']);
    };
    /** The entry of a parameter, on one line. */
    const entryOf = ({ out }: Ended, key: string): string => (out.split(/\n(?=\S)/).find((entry) => entry.startsWith(`${key} = `)) ?? '').replace(/\s+/g, ' ');

    test('every parameter with its value, and the default where nothing is set', async () => {
      const ended = await runIn(FOLDER, ['list', 'policy']);
      expect([ended.code, ended.err]).toEqual([0, '']);
      for (const { key } of parametersOf(scieCharter)) expect(entryOf(ended, key), key).toMatch(/; unit \w+; (?:lower|higher) is stricter; may be /);
      expect(entryOf(ended, 'shared.effort-projects')).toBe(
        'shared.effort-projects = 80 % Of the projects decided, the share that must pass a commitment worded as an effort. the default; unit share; higher is stricter; may be 0 % to 100 %; the same for all projects',
      );
      expect(entryOf(ended, 'thin-text.reason')).toContain('thin-text.reason = 15 words');
    });

    test('where a value was set, that it was loosened, by whom and when, and the projects that have their own', async () => {
      const ended = await inPortfolio(OWN);
      expect([ended.code, ended.err]).toEqual([0, '']);
      const entry = entryOf(ended, 'feedback-on-time.cap');
      expect(entry).toContain('feedback-on-time.cap = 120 days');
      expect(entry).toContain('set at charter-audit.yaml:4:3; default 84 days; locally relaxed: approved by P-3H8WZ1 on 2024-04-20, agreed at the Network meeting of 2024-04-18;');
      expect(entry).toContain('a project may have a value of its own in the project bench: 56 days, set at charter-audit.yaml:6:20');
    });

    test('what a shared file sets and locks, and who shares it', async () => {
      const ended = await inPortfolio(OWN);
      expect(entryOf(ended, 'thin-text.reason')).toMatch(/^thin-text\.reason = 18 words .* set at shared\/federation\.yaml:3:10 \(shared by Skerby Federation\); default 15 words; .* locked at shared\/federation\.yaml:4:10 \(shared by Skerby Federation\)$/);
      expect(entryOf(ended, 'late-record.limit')).toMatch(/ the default; .* locked at shared\/federation\.yaml:4:28 /);
    });

    test('what is wrong with the settings, with exit code 2, and the values that hold all the same', async () => {
      const ended = await inPortfolio('format: 1\nextends: shared/federation.yaml\npolicy:\n  feedback-on-time.cap: 120\n  thin-text.reason: 20\n  shared.effort-projects: lots\n');
      expect(ended.code).toBe(2);
      expect(ended.err.split('\n').map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
        'charter-audit.yaml:6:27 record-wrong-type', 'charter-audit.yaml:4:3 policy-loosened', 'charter-audit.yaml:5:3 policy-locked', '',
      ]);
      expect(ended.out).toContain('feedback-on-time.cap = 84 days');
      expect(ended.out).toContain('thin-text.reason = 18 words');
    });

    test('an approval that is still to come is told, and is no error', async () => {
      const ended = await inPortfolio('format: 1\npolicy:\n  feedback-on-time.cap: {value: 120, approved_by: P-3H8WZ1, approved_on: 2025-04-01, approved_at: 2024-04-18}\n');
      expect(ended.err).toContain('charter-audit.yaml:3:3: policy-not-yet: ');
      expect([ended.code, ended.out.includes('feedback-on-time.cap = 84 days')]).toEqual([0, true]);
    });
  });
});
