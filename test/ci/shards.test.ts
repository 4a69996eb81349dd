import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, ROOT, runCli, type Run } from '../helpers/cli.js';
import { evaluated } from '../helpers/github-action.js';
import { at, namesAt, textsAt } from '../helpers/json.js';
import { contentsOf, fixture, temporaryFolder } from '../helpers/on-disk.js';
import { commandsOnPath, runScript, yamlOf } from '../helpers/steps.js';

const AS_OF = '2025-10-31';
const YEAR = '2024-25';
const ORGANISATION = 'honest-poor';

/** A checkout of a portfolio with the program beside it, as the first steps of a job leave it. */
function workspace(): { readonly folder: string; readonly PATH: string } {
  const outer = temporaryFolder();
  const folder = join(outer, 'workspace');
  cpSync(fixture(ORGANISATION), folder, { recursive: true });
  mkdirSync(join(folder, '.charter-audit'));
  for (const name of ['bin', 'dist']) symlinkSync(join(ROOT, name), join(folder, '.charter-audit', name));
  return { folder, PATH: commandsOnPath(outer, { npm: 'exit 0', git: 'exit 0' }) };
}

/** What a merging job left, held against one run over the whole portfolio. */
async function expectTheWhole(folder: string, merging: Run): Promise<void> {
  expect(merging.stderr).toBe('');
  const whole = await runCli(['check', fixture(ORGANISATION), '--year', YEAR, '--as-of', AS_OF, '--format', 'json']);
  expect(readFileSync(join(folder, 'charter-audit.json'), 'utf8')).toBe(whole.stdout);
  expect(merging.code).toBe(whole.code);
  const out = join(temporaryFolder(), 'published');
  // The tables take more processor time than runCli grants a hostile record.
  const annual = await runScript(`node '${ROOT}bin/charter-audit.js' annual '${fixture(ORGANISATION)}' --year ${YEAR} --as-of ${AS_OF} --out '${out}'`, { cwd: folder });
  expect(annual.code).toBe(0);
  expect(contentsOf(join(folder, 'published'))).toEqual(contentsOf(out));
}

/** The scripts of a job on GitHub in one, and its environment. */
function githubJob(workflow: unknown, job: string, context: unknown): { readonly script: string; readonly env: Readonly<Record<string, string>> } {
  const steps = at(workflow, 'jobs', job, 'steps');
  const scripts = (Array.isArray(steps) ? steps : []).map((step) => at(step, 'run')).filter((run) => typeof run === 'string');
  // Each step begins anew in the folder of the checkout.
  const script = scripts.map((run) => `(${run})`).join('\n');
  const envOf = (...path: readonly string[]): readonly (readonly [string, string])[] => namesAt(workflow, ...path).map((name) => [name, evaluated(String(at(workflow, ...path, name)), context)]);
  return { script, env: Object.fromEntries([...envOf('env'), ...envOf('jobs', job, 'env')]) };
}

describe('a portfolio that is judged in shares', () => {
  test('by a GitHub matrix gives the same result and annual tables as one run, byte for byte', async () => {
    const workflow = yamlOf('docs/ci/github-shards.yml');
    const { folder, PATH } = workspace();
    const shards = at(workflow, 'jobs', 'check', 'strategy', 'matrix', 'shard');
    const [needs, total] = [{ day: { outputs: { 'as-of': AS_OF } } }, Array.isArray(shards) ? shards.length : 0];
    expect(total).toBeGreaterThan(1);
    for (let shard = 1; shard <= total; shard += 1) {
      const { script, env } = githubJob(workflow, 'check', { needs, matrix: { shard: String(shard) }, strategy: { 'job-total': String(total) } });
      expect(await runScript(script, { cwd: folder, env: { ...env, PATH } })).toMatchObject({ code: 0, stderr: '' });
    }
    const { script, env } = githubJob(workflow, 'merge', { needs });
    await expectTheWhole(folder, await runScript(script, { cwd: folder, env: { ...env, PATH } }));
  });

  test('on GitHub is judged as on the day on which the run began in London', async () => {
    const folder = temporaryFolder();
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const { script } = githubJob(yamlOf('docs/ci/github-shards.yml'), 'day', {});
    expect((await runScript(script, { cwd: folder, env: { GITHUB_OUTPUT: output } })).code).toBe(0);
    expect(linesOf(readFileSync(output, 'utf8'))).toEqual([expect.stringMatching(/^as-of=\d{4}-\d\d-\d\d$/)]);
  });

  test('by parallel jobs of GitLab gives the same result and annual tables as one run, byte for byte', async () => {
    const pipeline = yamlOf('docs/ci/shards.gitlab-ci.yml');
    const { folder, PATH } = workspace();
    const script = (job: string): string => [...textsAt(pipeline, '.charter-audit', 'before_script'), ...textsAt(pipeline, job, 'script')].join('\n');
    const variables = Object.fromEntries(namesAt(pipeline, 'variables').map((name) => [name, String(at(pipeline, 'variables', name))]));
    const env = { ...variables, PATH, CI_PIPELINE_CREATED_AT: `${AS_OF}T22:59:58Z` };
    const total = String(at(pipeline, 'check', 'parallel'));
    for (let shard = 1; shard <= Number(total); shard += 1) {
      const run = await runScript(script('check'), { cwd: folder, env: { ...env, CI_NODE_INDEX: String(shard), CI_NODE_TOTAL: total } });
      expect([run.code, run.stderr]).toEqual([0, '']);
    }
    await expectTheWhole(folder, await runScript(script('merge'), { cwd: folder, env }));
  });
});
