import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../helpers/cli.js';
import { theAction, useAction } from '../helpers/github-action.js';
import { at, namesAt } from '../helpers/json.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';
import { yamlOf } from '../helpers/steps.js';

const HERE = ['fixtures', 'example-repository'] as const;
const version = String(at(yamlOf('package.json'), 'version'));

/** The steps of the job of its workflow. */
function steps(): readonly unknown[] {
  const found = at(yamlOf(...HERE, '.github/workflows/co-production.yml'), 'jobs', 'audit', 'steps');
  return Array.isArray(found) ? found : [];
}

describe('the example repository', () => {
  test('can be read in full, without a warning, and has findings to show', async () => {
    const { code, stderr } = await runCli(['check', fixture('example-repository'), '--year', '2024-25', '--as-of', '2025-03-31']);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('takes nothing of its build servers for a record', async () => {
    const { stdout } = await runCli(['check', fixture('example-repository'), '--as-of', '2025-03-31', '--format', 'json']);
    expect(stdout).not.toMatch(/\.github|\.gitlab-ci|pre-commit/);
  });

  test('uses the action with inputs that it has, and what it says passes', async () => {
    const use = steps().find((step) => at(step, 'uses') === './.charter-audit');
    const given: Readonly<Record<string, string>> = Object(at(use, 'with'));
    expect(Object.keys(given).filter((name) => theAction().inputs[name] === undefined)).toEqual([]);
    const workspace = join(temporaryFolder(), 'workspace');
    cpSync(fixture('example-repository'), workspace, { recursive: true });
    const { code, outputs } = await useAction(workspace, { ...given, 'as-of': '2025-03-31' });
    expect(code).toBe(0);
    const kept = String(at(steps().at(-1), 'with', 'path')).trim().split('\n').map((path) => path.replace('${{ steps.audit.outputs.result }}', outputs['result'] ?? ''));
    expect(kept.filter((path) => !existsSync(join(workspace, path)) && !existsSync(path))).toEqual([]);
  });

  test('names files and a hook of this version that are there', () => {
    const gitlab = yamlOf(...HERE, '.gitlab-ci.yml');
    expect(existsSync(join(ROOT, String(at(gitlab, 'include', 0, 'file'))))).toBe(true);
    const known = namesAt(yamlOf('docs/ci/charter-audit.gitlab-ci.yml'), 'variables');
    expect(namesAt(gitlab, 'variables').filter((name) => !known.includes(name))).toEqual([]);
    const hooks = at(yamlOf(...HERE, '.pre-commit-config.yaml'), 'repos', 0);
    expect(at(hooks, 'hooks', 0, 'id')).toBe(at(yamlOf('.pre-commit-hooks.yaml'), 0, 'id'));
    const tags = [at(gitlab, 'include', 0, 'ref'), at(hooks, 'rev'), at(steps()[1], 'with', 'ref'), at(gitlab, 'variables', 'CHARTER_AUDIT_REF')];
    expect(tags).toEqual(tags.map(() => `v${version}`));
  });

  test('begins with a page that says it is invented', () => {
    expect(readFileSync(join(fixture('example-repository'), 'README.md'), 'utf8')).toContain('Wenbrook is invented.');
  });
});
