import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../helpers/cli.js';
import { theAction, useAction } from '../helpers/github-action.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';

const WHEN = { year: '2024-25', 'as-of': '2025-03-31' };

/** A checkout of the example repository. */
function checkout(): string {
  const workspace = join(temporaryFolder(), 'workspace');
  cpSync(fixture('example-repository'), workspace, { recursive: true });
  return workspace;
}

describe('the GitHub action', () => {
  test('audits a repository: annotations, a summary, the result as JSON, and the exit code of the audit', async () => {
    const { code, stdout, outputs, summary } = await useAction(checkout(), WHEN);
    expect([code, outputs['exit-code']]).toEqual([1, '1']);
    expect(stdout).toMatch(/^::error file=projects\/[^\n]+/m);
    expect(summary).toContain('# Audit against the Co\\-production Charter');
    expect(JSON.parse(readFileSync(outputs['result'] ?? '', 'utf8'))).toMatchObject({ organisation: 'Wenbrook Home Support', asOf: '2025-03-31', period: { year: '2024-25' } });
  });

  test('fails from the severity on that is asked for, writes every report and hands further options on', async () => {
    const workspace = checkout();
    const { code, outputs } = await useAction(workspace, { ...WHEN, 'fail-on': 'never', reports: 'sarif=audit.sarif\njunit=audit results.xml\n', options: '--project\ndoor-to-door\n' });
    expect([code, outputs['exit-code']]).toEqual([0, '0']);
    expect(readFileSync(join(workspace, 'audit.sarif'), 'utf8')).toContain('"2.1.0"');
    expect(readFileSync(join(workspace, 'audit results.xml'), 'utf8')).toContain('<testsuites');
    expect(readFileSync(outputs['result'] ?? '', 'utf8')).not.toContain('menu-tasters');
  });

  test('fails for a record that can not be read, whatever is asked for, and annotates it', async () => {
    const workspace = checkout();
    writeFileSync(join(workspace, 'projects/door-to-door/scope.yaml'), 'kind: scope\nissued: [\n');
    const { code, stdout, outputs } = await useAction(workspace, { ...WHEN, 'fail-on': 'never' });
    expect([code, outputs['exit-code']]).toEqual([2, '2']);
    expect(stdout).toMatch(/^::error file=projects\/door-to-door\/scope\.yaml,line=/m);
  });

  test('gives no result where there is none, and never takes an older one for it', async () => {
    const workspace = checkout();
    const first = await useAction(workspace, WHEN);
    const second = await useAction(workspace, { ...WHEN, path: 'no-such-folder' });
    expect([first.outputs['result'] !== '', second.code, second.outputs['result']]).toEqual([true, 2, '']);
    expect(second.stderr).toContain('There is no folder no-such-folder.');
  });

  test.each(Object.keys(theAction().inputs))('hands a hostile %s on as data: nothing of it is run, and the audit ends in order', async (input) => {
    for (const hostile of ['$(touch pwned)`touch pwned`"; touch pwned; "', "'; touch pwned; '", '--version', 'x\nexit-code=0']) {
      const workspace = checkout();
      const before = readdirSync(workspace);
      const { code, outputs, stderr } = await useAction(workspace, { ...WHEN, [input]: hostile });
      expect(readdirSync(workspace)).toEqual(before);
      expect(existsSync(join(workspace, '../runner/pwned'))).toBe(false);
      // A further option may be anything that the program knows, and it knows --version.
      expect([hostile, code]).toEqual([hostile, input === 'options' && hostile === '--version' ? 0 : 2]);
      expect(outputs['exit-code']).toBe(String(code));
      expect(stderr).not.toMatch(/syntax error|unbound|command not found/);
    }
  });

  test('has no expression within a script, and says of every input what it is', () => {
    const { inputs, runs } = theAction();
    for (const { run, shell } of runs.steps) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    for (const { description } of Object.values(inputs)) expect(description).toMatch(/\.$/);
    const handedOn = runs.steps.flatMap(({ env }) => Object.values(env ?? {}));
    expect(handedOn.toSorted()).toEqual(Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`).toSorted());
  });
});

describe('the GitHub action, fetched and not yet built,', () => {
  const NPM = `echo "npm $*" >>"$RUNNER_TEMP/npm"; cp -R '${ROOT}dist' .`;

  function fetched(): string {
    const folder = join(temporaryFolder(), 'action');
    mkdirSync(folder);
    for (const path of ['bin', 'package.json']) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    return folder;
  }

  test('installs itself where it lies, with the versions of its lock file, and only once', async () => {
    const [workspace, actionPath] = [checkout(), fetched()];
    const how = { actionPath, commands: { npm: NPM } };
    for (let i = 0; i < 2; i += 1) expect((await useAction(workspace, WHEN, how)).outputs['exit-code']).toBe('1');
    expect(readFileSync(join(workspace, '../runner/npm'), 'utf8')).toBe('npm ci --include=dev --no-audit --no-fund --no-progress\n');
    expect(existsSync(join(workspace, 'dist'))).toBe(false);
  });

  test('says what to do where Node.js is too old, and where it can not be installed', async () => {
    const old = await useAction(checkout(), WHEN, { actionPath: fetched(), commands: { node: 'exit 1' } });
    expect([old.code, old.stdout]).toEqual([2, expect.stringMatching(/^::error title=charter-audit::It needs Node\.js 20\.19 or later/)]);
    const offline = await useAction(checkout(), WHEN, { actionPath: fetched(), commands: { npm: 'echo "no network" >&2; exit 7' } });
    expect([offline.code, offline.stderr, offline.outputs['exit-code']]).toEqual([7, 'no network\n', '']);
  });
});
