import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../helpers/cli.js';
import { at } from '../helpers/json.js';
import { readMarked } from '../../scripts/examples/marked-portfolio.js';
import { contentsOf, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const COMMITMENT = 'practice/feedback-on-time';
const RULE = `${COMMITMENT}/not-chaired-by-staff-alone`;
const MODULE = `rules/${COMMITMENT}.ts`;
const FIXTURE = `fixtures/rules/${COMMITMENT}.chair.yaml`;

const NEW_RULE = `
    rule({
      id: 'not-chaired-by-staff-alone',
      title: 'An activity is not chaired by staff alone.',
      mend: 'Ask somebody with lived experience to chair it, alone or with you.',
      severity: 'moderate',
      reads: ['activity'],
      waitsFor: 'activity',
      *judge(scene) {
        for (const activity of scene.all('activity')) {
          const { chair } = activity.data;
          if (chair === undefined) continue;
          if (chair === 'staff') yield fail(activity.part('chair'), 'Staff alone chaired it.', { mend: 'Share the chair next time.' });
          else yield pass(activity.part('chair'), 'People with lived experience had a part in chairing it.');
        }
      },
    }),`;

const NEW_FIXTURE = `# as-of: 2025-10-31, year: 2024-25
--- # project: bus-stops
kind: project
title: Seats at the bus stops
started_on: 2024-05-01
recorded_on: 2024-05-01
recorded_by: S-4K7QX2
---
kind: activity
id: 2024-06-04-walk
date: 2024-06-04
type: visit
people: {pwus: 6, carers: 2, both: 0, staff: 2}
chair: staff # expect: fail not-chaired-by-staff-alone
recorded_on: 2024-06-05
recorded_by: S-4K7QX2
---
kind: activity
id: 2024-07-02-sketches
date: 2024-07-02
type: workshop
people: {pwus: 5, carers: 3, both: 0, staff: 2}
chair: joint # expect: pass not-chaired-by-staff-alone
recorded_on: 2024-07-03
recorded_by: S-4K7QX2
`;

// The program is built from nothing: several seconds, and more on a machine that is busy.
const BUILT_WITHIN = 180_000;

describe('a new rule', () => {
  test('is one object in the file of its commitment, and one fixture: check, explain, list and the reference know it, and nothing else is touched', () => {
    const { copy, sources } = copyOfTheProject();
    const before = sources();
    const module = readFileSync(join(copy, MODULE), 'utf8');
    writeFiles(copy, { [MODULE]: module.replace(/^ {2}rules: \[$/m, (opening) => `${opening}${NEW_RULE}`), [FIXTURE]: NEW_FIXTURE });
    for (const script of ['build-schemas', 'build-examples', 'build']) run(copy, `scripts/${script}.mjs`);

    const after = sources();
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([FIXTURE, MODULE]);
    expect(Object.keys(before).filter((path) => after[path] === undefined)).toEqual([]);

    const marked = readMarked(join(copy, FIXTURE));
    const portfolio = temporaryFolder();
    writeFiles(portfolio, marked.files);
    const result: unknown = JSON.parse(run(copy, CLI, 'check', portfolio, '--year', marked.year, '--as-of', marked.asOf, '--format', 'json', '--fail-on', 'never'));
    const listed = at(result, 'findings');
    const findings: readonly unknown[] = Array.isArray(listed) ? listed : [];
    const failing = marked.expectations.filter(({ verdict }) => verdict === 'fail').map(({ line }) => line);
    expect(findings.filter((finding) => at(finding, 'rule') === RULE).map((finding) => ({ project: at(finding, 'project'), outcome: at(finding, 'outcome'), line: at(finding, 'place', 'line') }))).toEqual(failing.map((line) => ({ project: 'bus-stops', outcome: 'fail', line })));
    expect(at(result, 'defects')).toEqual([]);

    const explained = run(copy, CLI, 'explain', RULE);
    expect(explained).toContain('How to put it right: Ask somebody with lived experience to chair it');
    expect(explained).toMatch(/A poor example[^]*Poor, because: Staff alone chaired it\.[^]*chair: staff\n/);
    expect(run(copy, CLI, 'explain', COMMITMENT)).toContain(`\n${RULE}\n`);
    expect(run(copy, CLI, 'explain', 'commitments', '--format', 'markdown')).toContain(`[\`not-chaired-by-staff-alone\`](commitments/feedback-on-time.md#${RULE.replaceAll('/', '')})`);
    expect(run(copy, CLI, 'list', 'rules')).toContain(`\n${RULE}\n  An activity is not chaired by staff alone.\n  severity moderate, basis charter\n`);
  }, BUILT_WITHIN);
});

const CLI = 'bin/charter-audit.js';

// What the program is not built from, or is built anew.
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage', 'test', 'bench']);

/** The project in a folder of its own, as somebody has it who writes a rule; `sources` are the contents of its files, without what is built. */
function copyOfTheProject(): { readonly copy: string; readonly sources: () => Readonly<Record<string, string>> } {
  const folder = temporaryFolder();
  // Beside the copy and not in it: what is looked for in a folder is found in the one above, too.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const copy = join(folder, 'project');
  const names = readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name));
  for (const name of names) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  const sources = (): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(contentsOf(copy)).filter(([path]) => !path.startsWith('dist/') && !path.includes('/generated/')));
  return { copy, sources };
}

/** Runs a script of the copy to its end; gives what it printed. */
function run(copy: string, script: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect([status, stderr], script).toEqual([0, '']);
  return stdout;
}
