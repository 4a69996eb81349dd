import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { WHEN } from '../helpers/audited.js';
import { linesOf, ROOT, runCli, type Run } from '../helpers/cli.js';
import { contentsOf, filesBelow, fixture, smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const checkIn = (jobs: number, folder: string, ...more: readonly string[]): Promise<Run> => runCli(['check', folder, ...WHEN, '--jobs', String(jobs), ...more]);

describe('many threads give what one gives, byte for byte:', () => {
  test.each(['honest-good', 'honest-poor', 'box-ticker'])('%s, in every way of reporting', async (name) => {
    const into = [temporaryFolder(), temporaryFolder()];
    const formats = (folder = ''): readonly string[] => ['json', 'sarif', 'partial'].flatMap((format) => ['--format', `${format}=${join(folder, format)}`]);
    const [one, many] = await Promise.all([checkIn(1, fixture(name), '--format', 'text', ...formats(into[0])), checkIn(3, fixture(name), '--format', 'text', ...formats(into[1]))]);
    expect(many).toEqual(one);
    expect(contentsOf(into[1] ?? '')).toEqual(contentsOf(into[0] ?? ''));
    expect(filesBelow(into[1] ?? '')).toHaveLength(3);
  });

  test.each([
    ['a sample', ['--sample', '7']],
    ['some commitments', ['--commitment', 'practice/feedback-on-time']],
    ['some projects', ['--project', 'morning-visits', 'carers-online']],
    ['the version history', ['--git']],
  ])('%s', async (_what, more) => {
    expect(await checkIn(2, fixture('honest-poor'), '--format', 'json', ...more)).toEqual(await checkIn(1, fixture('honest-poor'), '--format', 'json', ...more));
  });

  test('records that can not be read, and settings that can not be used', async () => {
    const root = smallPortfolio();
    writeFileSync(join(root, 'projects/bench/broken.yaml'), 'kind: activity\n\tid: x\n');
    writeFileSync(join(root, 'org/broken.yaml'), 'kind: board-terms\nitems: [\n');
    writeFileSync(join(root, 'charter-audit.yaml'), 'format: 1\nextends: none.yaml\npolicy: {practice/feedback-on-time.feedback-cap: 900}\n');
    const one = await checkIn(1, root);
    expect(one.code).toBe(2);
    expect(await checkIn(2, root)).toEqual(one);
  });
});

test('a rule that breaks down in a thread is named as in one, with exit code 70, and the other findings stand', async () => {
  const folder = temporaryFolder();
  const options: BuildOptions = {
    absWorkingDir: ROOT, bundle: true, platform: 'node', target: 'node20', logLevel: 'error',
    plugins: [{
      name: 'a rule that breaks down',
      setup: (made) => made.onLoad({ filter: /rules[/\\]practice[/\\]feedback-on-time\.ts$/ }, ({ path }) => ({
        loader: 'ts',
        contents: readFileSync(path, 'utf8').replace(/^ {2}rules: \[$/m, "  rules: [rule({ id: 'broken', title: 'X.', mend: 'Y.', severity: 'minor', reads: [], judge(scene) { throw new Error('of ' + scene.slug); } }),"),
      })),
    }],
  };
  await build({
    ...options, entryPoints: { cli: 'src/cli/main.ts', 'chunks/worker': 'src/cli/worker.ts' }, outdir: join(folder, 'dist'), splitting: true, format: 'esm', chunkNames: 'chunks/[name]-[hash]',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  await build({
    ...options, entryPoints: ['src/cli/actions.ts'], outfile: join(folder, 'dist/chunks/actions.cjs'), format: 'cjs', supported: { 'dynamic-import': false }, define: { 'import.meta.url': '__fileUrl' },
    banner: { js: "const __fileUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  writeFiles(folder, { 'package.json': '{"type":"module"}' });
  const run = (jobs: string): readonly unknown[] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), 'check', fixture('honest-poor'), ...WHEN, '--jobs', jobs, '--format', 'json'], { encoding: 'utf8' });
    return [status, stdout, stderr];
  };
  const one = run('1');
  expect(one).toEqual([70, expect.stringContaining('"findings"'), expect.stringMatching(/feedback-on-time\/broken[^\n]*of morning-visits/)]);
  expect(run('2')).toEqual(one);
});

describe('the number of threads', () => {
  test.each(['0', '65', '2.5', 'many'])('can not be %s', async (jobs) => {
    const { code, stderr } = await runCli(['check', smallPortfolio(), '--jobs', jobs]);
    expect([code, linesOf(stderr)]).toEqual([2, [expect.stringContaining('from 1 to 64')]]);
  });

  test('may be larger than that of projects', async () => {
    const root = smallPortfolio();
    expect(await checkIn(64, root)).toEqual(await checkIn(1, root));
  });
});
