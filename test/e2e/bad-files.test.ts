import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditFolder, expectPlainWords, healthyAlone, healthyIn, WHEN } from '../helpers/audited.js';
import { linesOf, runCli } from '../helpers/cli.js';
import { smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

interface Case {
  readonly name: string;
  /** Makes it; `bench` is the folder of the project that it lies in. */
  readonly make: (bench: string) => void;
  /** The lines that tell of it. */
  readonly says: readonly RegExp[];
  /** Left out on systems that have no such thing. */
  readonly onlyOn?: NodeJS.Platform;
}

const ARROW = ': files-link: ';
const CASES: readonly Case[] = [
  {
    name: 'a folder without permission',
    make: (bench) => {
      writeFiles(bench, { 'activities/a.yaml': 'kind: 7\n' });
      chmodSync(join(bench, 'activities'), 0);
    },
    says: [/^projects\/bench\/activities: files-unreadable-folder: .*permission/],
  },
  {
    name: 'a file without permission',
    make: (bench) => {
      writeFiles(bench, { 'feedback.yaml': 'kind: feedback\n' });
      chmodSync(join(bench, 'feedback.yaml'), 0);
    },
    says: [/^projects\/bench\/feedback\.yaml: file-unreadable: .*permission/],
  },
  {
    name: 'links that lead to each other',
    make: (bench) => {
      symlinkSync('b.yaml', join(bench, 'a.yaml'));
      symlinkSync('a.yaml', join(bench, 'b.yaml'));
    },
    says: [/^projects\/bench\/a\.yaml: files-link: /, /^projects\/bench\/b\.yaml: files-link: /],
  },
  {
    name: 'links that lead out of the portfolio',
    make: (bench) => {
      symlinkSync('/etc', join(bench, 'activities'));
      symlinkSync('/etc/passwd', join(bench, 'feedback.yaml'));
    },
    says: [/^projects\/bench\/activities: files-link: /, /^projects\/bench\/feedback\.yaml: files-link: /],
  },
  {
    name: 'three links to the folder they lie in',
    make: (bench) => {
      for (const name of ['x', 'y', 'z']) symlinkSync('.', join(bench, name));
    },
    says: [/^projects\/bench\/x: files-link: /, /^projects\/bench\/y: files-link: /, /^projects\/bench\/z: files-link: /],
  },
  { name: 'a named pipe', make: (bench) => execFileSync('mkfifo', [join(bench, 'x.yaml')]), says: [/^projects\/bench\/x\.yaml: files-not-a-file: .*named pipe/] },
  { name: 'a folder named as a record', make: (bench) => mkdirSync(join(bench, 'x.yaml')), says: [/^projects\/bench\/x\.yaml: files-not-a-file: .*folder/] },
  {
    name: 'folders nested too deeply',
    make: (bench) => writeFiles(bench, { [`${'d/'.repeat(200)}x.yaml`]: 'kind: 7\n' }),
    says: [/^projects\/bench(\/d){63}: files-too-deep: /],
  },
  {
    name: 'a name that would colour the terminal',
    make: (bench) => writeFiles(bench, { '\u001b[31mred.yaml': 'kind: 7\n' }),
    says: [/^projects\/bench\/\\x1b\[31mred\.yaml:1:7: record-unknown-kind: /],
  },
  {
    name: 'a name that a build server would obey',
    make: (bench) => writeFiles(bench, { 'x\n::error::taken.yaml': 'kind: 7\n', 'y ##[error]taken.yaml': 'kind: 7\n' }),
    says: [/^projects\/bench\/x\\n::?.*taken\.yaml:1:7: record-unknown-kind: /, /^projects\/bench\/y #\\#\[error\]taken\.yaml:1:7: record-unknown-kind: /],
  },
  {
    name: 'a name that is not UTF-8',
    make: (bench) => { writeFileSync(Buffer.concat([Buffer.from(`${bench}/e`), Buffer.from([0xff]), Buffer.from('.yaml')]), 'kind: 7\n'); },
    says: [/^projects\/bench\/e\\xff\.yaml: files-bad-name: .*UTF-8/],
    onlyOn: 'linux',
  },
  {
    name: 'names like options and formulas',
    make: (bench) => writeFiles(bench, { '-rf.yaml': 'kind: 7\n', '=cmd.yaml': 'kind: 7\n' }),
    says: [/^projects\/bench\/-rf\.yaml:1:7: /, /^projects\/bench\/=cmd\.yaml:1:7: /],
  },
  {
    name: 'a project inside another',
    make: (bench) => cpSync(join(bench, 'project.yaml'), join(bench, 'inner/project.yaml')),
    says: [/^projects\/bench\/inner\/project\.yaml: files-nested-project: /],
  },
];

describe('what is no ordinary file or folder', () => {
  test.each(CASES.filter(({ onlyOn }) => onlyOn === undefined || onlyOn === process.platform))('is named with its place, and the rest is still audited: $name', async ({ make, says }) => {
    const root = smallPortfolio();
    make(join(root, 'projects/bench'));
    const { code, stdout, stderr, result } = await auditFolder(root, [], { unprivileged: true });
    expect(linesOf(stderr)).toEqual(says.map((line): unknown => expect.stringMatching(line)));
    expect(code).toBe(2);
    expectPlainWords(stdout + stderr);
    expect(result.problems.filter(({ warning }) => warning !== true)).toHaveLength(says.length);
    expect(healthyIn(result)).toEqual(await healthyAlone());
  });

  test('is not opened where a link leads out, even to a whole project', async () => {
    const folder = temporaryFolder();
    const root = smallPortfolio(folder);
    cpSync(join(root, 'projects/bench'), join(folder, 'over-the-border'), { recursive: true });
    symlinkSync('../../over-the-border', join(root, 'projects/linked'));
    const { code, stdout, stderr, result } = await auditFolder(root);
    expect(linesOf(stderr)).toEqual([expect.stringContaining(`projects/linked${ARROW}`)]);
    expect(result.projects.map(({ slug }) => slug)).toEqual(['bench', 'carers-online']);
    expect(stdout).not.toContain('over-the-border');
    expect(code).toBe(2);
  });

  test('may be the way to the portfolio: a link on the command line is followed', async () => {
    const folder = temporaryFolder();
    const root = smallPortfolio(folder);
    symlinkSync(root, join(folder, 'link'));
    expect((await auditFolder(join(folder, 'link'))).json).toBe((await auditFolder(root)).json);
  });
});

describe('a project whose folder has a hostile name', () => {
  test.each(['\u001b]0;x\u0007', 'x\n::error::taken', '\u202egnp', '##[group]x'])('is audited, and its name is shown: %j', async (name) => {
    const root = smallPortfolio();
    cpSync(join(root, 'projects/bench'), join(root, 'projects', name), { recursive: true });
    const { stdout, stderr, result } = await auditFolder(root);
    expect(result.projects.map(({ slug }) => slug)).toContain(name);
    expectPlainWords(stdout + stderr);
  });
});

describe('a portfolio', () => {
  test('of no projects is nothing to audit, which is no pass', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'charter-audit.yaml': 'format: 1\norganisation: Nobody yet\n' });
    const { code, stderr } = await runCli(['check', root, ...WHEN]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^\.: nothing-to-audit: .*project\.yaml/)]);
    expect(code).toBe(2);
  });

  test('of nothing at all is nothing to audit, which is no pass', async () => {
    const { code, stderr } = await runCli(['check', temporaryFolder(), ...WHEN]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^\.: nothing-to-audit: /)]);
    expect(code).toBe(2);
  });

  test('whose own file is broken is audited by the defaults, and says so', async () => {
    const root = smallPortfolio();
    writeFiles(root, { 'charter-audit.yaml': 'format: 1\nyear_start: [\n' });
    const { code, stderr, result } = await auditFolder(root);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^charter-audit\.yaml:2:13: yaml-\S+: /)]);
    expect(result.projects).toHaveLength(2);
    expect(code).toBe(2);
  });
});
