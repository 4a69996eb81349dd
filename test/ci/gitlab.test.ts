import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, type Run } from '../helpers/cli.js';
import { at, textsAt } from '../helpers/json.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';
import { commandsOnPath, runScript, yamlOf } from '../helpers/steps.js';

const template = yamlOf('docs/ci/charter-audit.gitlab-ci.yml');
const lines = [...textsAt(template, 'charter-audit', 'before_script'), ...textsAt(template, 'charter-audit', 'script')];
const DEFAULTS = at(template, 'variables');

/** Runs the job of the template on the example repository, as a pipeline with these variables. */
async function runJob(variables: Readonly<Record<string, string>>, change: (workspace: string) => void = () => undefined): Promise<Run & { readonly read: (file: string) => string; readonly workspace: string }> {
  const workspace = join(temporaryFolder(), 'workspace');
  cpSync(fixture('example-repository'), workspace, { recursive: true });
  change(workspace);
  // In place of a clone, the program that is here.
  const PATH = commandsOnPath(join(workspace, '..'), { git: `echo "git $*"; mkdir .charter-audit; ln -s '${ROOT}bin' '${ROOT}dist' .charter-audit`, npm: 'echo "npm $*, in ${PWD##*/}"' });
  const run = await runScript(lines.join('\n'), { cwd: workspace, env: { ...Object(DEFAULTS), CHARTER_AUDIT_REPOSITORY: 'https://git.example.org/charter-audit.git', CHARTER_AUDIT_AS_OF: '2025-03-31', ...variables, PATH } });
  return { ...run, workspace, read: (file) => readFileSync(join(workspace, file), 'utf8') };
}

describe('the GitLab template', () => {
  test('installs what it is told to, audits, and leaves the reports that it hands to GitLab', async () => {
    const { code, stdout, read } = await runJob({ CHARTER_AUDIT_YEAR: '2024-25' });
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['git clone --quiet --depth=1 --branch=v0.1.0 -- https://git.example.org/charter-audit.git .charter-audit', 'npm ci --include=dev --no-audit --no-fund --no-progress, in .charter-audit']);
    expect(JSON.parse(read(String(at(template, 'charter-audit', 'artifacts', 'reports', 'codequality'))))).toContainEqual(expect.objectContaining({ severity: 'critical', location: expect.objectContaining({ path: expect.stringMatching(/^projects\//) }) }));
    expect(read(String(at(template, 'charter-audit', 'artifacts', 'reports', 'junit')))).toContain('<testsuites');
    for (const path of textsAt(template, 'charter-audit', 'artifacts', 'paths')) expect(read(path)).not.toBe('');
    expect(JSON.parse(read('charter-audit.json'))).toMatchObject({ period: { year: '2024-25' } });
  });

  test('leaves them also where records can not be read, and fails', async () => {
    const { code, read } = await runJob({ CHARTER_AUDIT_FAIL_ON: 'never' }, (workspace) => {
      writeFileSync(join(workspace, 'org/organisation.yaml'), 'kind: organisation\nadopted_on: soon\n');
    });
    expect(code).toBe(2);
    expect(JSON.parse(read('gl-code-quality-report.json'))).toContainEqual(expect.objectContaining({ severity: 'blocker', location: { path: 'org/organisation.yaml', lines: { begin: 2 } } }));
  });

  test('says what is missing where it is not told where to have the program from', async () => {
    const { code, stderr } = await runJob({ CHARTER_AUDIT_REPOSITORY: '' });
    expect(code).not.toBe(0);
    expect(stderr).toContain('Say where charter-audit is kept.');
  });

  test('hands hostile variables on as data', async () => {
    for (const name of ['CHARTER_AUDIT_PATH', 'CHARTER_AUDIT_YEAR', 'CHARTER_AUDIT_AS_OF', 'CHARTER_AUDIT_FAIL_ON']) {
      const { code, workspace } = await runJob({ [name]: '$(touch pwned)" ; touch pwned; "' });
      expect([name, code, existsSync(join(workspace, 'pwned'))]).toEqual([name, 2, false]);
    }
  });
});
