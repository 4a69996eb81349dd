import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditFolder, expectPlainWords, healthyAlone, healthyIn } from '../helpers/audited.js';
import { linesOf, runCli } from '../helpers/cli.js';
import { HEALTHY, smallPortfolio, writeFiles } from '../helpers/on-disk.js';

interface Case {
  readonly name: string;
  /** What stands below the first three lines of charter-audit.yaml. */
  readonly settings: string;
  readonly others?: Readonly<Record<string, string>>;
  /** The lines on standard error, in their order. */
  readonly says: readonly RegExp[];
}

const OWN = 'format: 1\norganisation: Kettlewick Care and Days\nyear_start: "04-01"\n';
const AGREED = 'approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: 2024-04-18';
const MEETINGS = { 'org/network-meetings.yaml': 'kind: network-meetings\nitems: [{date: 2024-04-18, type: meeting}]\nrecorded_on: 2024-04-19\nrecorded_by: S-N5VJP6\n' };

const CASES: readonly Case[] = [
  {
    name: 'values of the wrong type',
    settings: 'policy:\n  feedback-on-time.cap: ten\n  thin-text.reason: "20"\n  few-voices.sessions: -1\n  practice:\n    scope-clarity:\n      lead: 7\n  perfect-scores.answers: {value: 5, approved_on: 2024-02-30}\n  late-record.limit: [60]\nplugins: [a.js]\n',
    says: [
      /^charter-audit\.yaml:5:25: record-wrong-type: .*"ten"/, /^charter-audit\.yaml:6:21: record-wrong-type: .*quotes.*`thin-text\.reason: 20`/, /^charter-audit\.yaml:7:24: record-wrong-type: .*-1/,
      /^charter-audit\.yaml:8:3: policy-in-pieces: .*`scope-clarity\.lead: <number>`/, /^charter-audit\.yaml:11:51: record-bad-date: .*29/, /^charter-audit\.yaml:12:22: record-wrong-type: .*a list/, /^charter-audit\.yaml:13:1: record-unknown-field: .*plugins/,
    ],
  },
  {
    name: 'values out of range, loosened without approval, or of nothing there is',
    settings: `policy:\n  practice/feedback-on-tim.cap: 70\n  thin-text.reason: 5000\n  few-voices.sessions: 10.5\n  feedback-on-time.cap: 120\n  perfect-scores.answers: {value: 20, approved_by: P-3H8WZ1}\n  late-record.limit: {value: 120, ${AGREED}}\n`,
    says: [
      /^charter-audit\.yaml:5:3: policy-unknown: .*Did you mean feedback-on-time\.cap\?/, /^charter-audit\.yaml:6:3: policy-range: .*between 5 and 50 \(words\)/, /^charter-audit\.yaml:7:3: policy-fraction: .*10 or 11/,
      /^charter-audit\.yaml:8:3: policy-loosened: .*looser than the default 84.*nobody/, /^charter-audit\.yaml:9:3: policy-loosened: .*approved_on and approved_at are missing/, /^charter-audit\.yaml:10:3: policy-no-meeting: .*2024-04-18/,
    ],
  },
  {
    name: 'what is locked, or for single projects what can not be',
    settings: 'extends: shared/a.yaml\npolicy: {thin-text.reason: 40}\nprojects:\n  bensh: {policy: {feedback-on-time.cap: 70}}\n  bench: {policy: {shared.effort-projects: 0.9, thin-text.reason: 40}}\n',
    others: { 'shared/a.yaml': 'format: 1\nlocked: [thin-text.reason, x.y]\n' },
    says: [
      /^charter-audit\.yaml:5:10: policy-locked: .*shared\/a\.yaml:2:10/, /^charter-audit\.yaml:7:3: policy-unknown-project: .*Did you mean bench\?/, /^charter-audit\.yaml:8:20: policy-not-for-projects: /,
      /^charter-audit\.yaml:8:49: policy-locked: /, /^shared\/a\.yaml:2:28: policy-unknown: /,
    ],
  },
  { name: 'a shared file that is not there', settings: 'extends: shared/a.yaml\n', says: [/^charter-audit\.yaml:4:1: file-missing: .*shared\/a\.yaml/] },
  { name: 'a shared file outside the portfolio', settings: 'extends: ../a.yaml\n', says: [/^charter-audit\.yaml:4:1: config-outside: /] },
  { name: 'shared files that extend each other', settings: 'extends: shared/a.yaml\n', others: { 'shared/a.yaml': 'format: 1\nextends: ../charter-audit.yaml\n' }, says: [/^shared\/a\.yaml:2:1: config-cycle: /] },
  { name: 'a shared file that holds an alias bomb', settings: 'extends: shared/a.yaml\n', others: { 'shared/a.yaml': 'format: 1\na: &a [x, x]\nb: [*a, *a]\n' }, says: [/^shared\/a\.yaml:2:4: yaml-\S+: .*[Aa]nchor/] },
];

describe('settings that can not stand', () => {
  test.each(CASES)('are one line each, the defaults hold, and the records are still audited: $name', async ({ settings, others, says }) => {
    const root = smallPortfolio();
    writeFiles(root, { 'charter-audit.yaml': OWN + settings, ...others });
    const { code, stdout, stderr, result } = await auditFolder(root);
    expect(linesOf(stderr)).toEqual(says.map((line): unknown => expect.stringMatching(line)));
    expect(Math.max(...linesOf(stderr).map((line) => line.length))).toBeLessThanOrEqual(500);
    expect(code).toBe(2);
    expectPlainWords(stdout + stderr);
    expect(result.policy).toEqual([]);
    expect(healthyIn(result)).toEqual(await healthyAlone());
  });

  test('are not read through a link', async () => {
    const root = smallPortfolio();
    writeFiles(root, { 'charter-audit.yaml': `${OWN}extends: linked.yaml\n`, '../elsewhere.yaml': 'format: 1\npolicy: {thin-text.reason: 40}\n' });
    symlinkSync('../elsewhere.yaml', join(root, 'linked.yaml'));
    const { code, stderr, result } = await auditFolder(root);
    expect(linesOf(stderr).map((line) => line.split(': ')[1])).toEqual(['file-is-link', 'files-link']);
    expect([code, result.policy]).toEqual([2, []]);
  });
});

describe('locally relaxed policy', () => {
  const RELAXED = `${OWN}policy:\n  feedback-on-time.cap: {value: 120, ${AGREED}}\nprojects:\n  bench:\n    policy:\n      thin-text.reason: {value: 10, ${AGREED}}\n`;
  const relaxedPortfolio = (): string => {
    const root = smallPortfolio();
    writeFiles(root, { 'charter-audit.yaml': RELAXED, ...MEETINGS });
    return root;
  };

  test.each([['in full', []], ['with --quiet', ['--quiet']], ['with --plain', ['--plain']]])('comes before every finding, that of single projects too: %s', async (_how, options) => {
    const { stdout, stderr } = await auditFolder(relaxedPortfolio(), options);
    expect(stderr).toBe('');
    const told = stdout.replace(/\s+/g, ' ');
    const heading = told.indexOf('Locally relaxed policy');
    expect(heading).toBeGreaterThanOrEqual(0);
    expect(told.slice(heading)).toContain('feedback-on-time.cap is 120 days, looser than the default of 84 days: approved by P-3H8WZ1 on 2024-04-20, agreed at the Network meeting of 2024-04-18 (charter-audit.yaml:5:3)');
    expect(told.slice(heading)).toContain('thin-text.reason is 10 words in the project bench, looser than the default of 15 words:');
    expect(told.indexOf('Why: ')).toBeGreaterThan(heading);
    if (options.includes('--quiet')) expect(heading).toBe(0);
  });

  test('stands in the JSON with the project that it holds for', async () => {
    const { result } = await auditFolder(relaxedPortfolio());
    expect(result.policy.map(({ key, project, value, relaxed }) => [key, project, value, relaxed?.approvedBy])).toEqual([['feedback-on-time.cap', null, 120, 'P-3H8WZ1'], ['thin-text.reason', 'bench', 10, 'P-3H8WZ1']]);
  });

  test('of another project is not said of one that is audited alone', async () => {
    const { result, stdout } = await auditFolder(relaxedPortfolio(), ['--project', HEALTHY]);
    expect(result.policy.map(({ key }) => key)).toEqual(['feedback-on-time.cap']);
    expect(stdout).not.toContain('thin-text.reason is');
  });

  test('is not relaxed before it was agreed: the report says that it is still to come', async () => {
    const root = relaxedPortfolio();
    const { code, stdout } = await runCli(['check', root, '--as-of', '2024-04-19', '--fail-on', 'never']);
    expect(stdout).not.toContain('Locally relaxed policy');
    expect(stdout.replace(/\s+/g, ' ')).toContain('charter-audit.yaml:5:3: policy-not-yet: feedback-on-time.cap is to be 120 once it is approved, on 2024-04-20;');
    expect(code).toBe(0);
  });
});

test('texts that are declared as boilerplate are counted in every report', async () => {
  const root = smallPortfolio();
  writeFiles(root, { 'charter-audit.yaml': `${OWN}boilerplate: ["Travel is paid on the day itself, whoever asks."]\n` });
  const { stdout, result } = await auditFolder(root);
  expect(result.notices).toContain('Declared as boilerplate, and so not taken for copied: 1 text.');
  expect(stdout).toContain('Declared as boilerplate, and so not taken for copied: 1 text.');
});
