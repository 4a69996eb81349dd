import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { EXIT_CODES, exitCodeOf } from '../../src/cli/exit-codes.js';
import { text } from '../../src/output/text/text.js';
import { auditFolder, type Audited } from '../helpers/audited.js';
import type { HowToRun } from '../helpers/cli.js';
import { filesBelow, fixture, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const POOR = fixture('honest-poor');

interface Bytes {
  readonly text: string;
  readonly json: string;
  readonly code: number;
}

async function bytesOf(folder: string, how?: HowToRun): Promise<Bytes> {
  const { stdout, json, code } = await auditFolder(folder, [], how);
  return { text: stdout, json, code };
}

let asUsual: Promise<Bytes> | undefined;
const expected = (): Promise<Bytes> => (asUsual ??= bytesOf(POOR));

describe('the same portfolio gives the same bytes', () => {
  test('when it is audited again', async () => {
    expect(await bytesOf(POOR)).toEqual(await expected());
  });

  test('from another working folder', async () => {
    expect(await bytesOf('.', { cwd: POOR })).toEqual(await expected());
    expect(await bytesOf('../honest-poor', { cwd: join(POOR, '../box-ticker') })).toEqual(await expected());
  });

  test.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Pacific/Apia', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8', COLUMNS: '40', TERM: 'xterm-256color', CI: 'true', GITHUB_ACTIONS: 'true' },
  ])('in another place, in another language: $TZ, $LC_ALL', async (env) => {
    expect(await bytesOf(POOR, { env })).toEqual(await expected());
  });

  test('in another folder, its files made in another order', async () => {
    const copy = join(temporaryFolder(), 'some where élse');
    writeFiles(copy, Object.fromEntries(filesBelow(POOR).toReversed().map((path) => [path, readFileSync(join(POOR, path))])));
    expect(await bytesOf(copy)).toEqual(await expected());
  });
});

const schema: unknown = JSON.parse(readFileSync(new URL('../../src/output/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(Object(schema));

describe.each(['honest-good', 'honest-poor', 'box-ticker'])('the report on %s', (name) => {
  let audited: Promise<Audited> | undefined;
  const report = (): Promise<Audited> => (audited ??= auditFolder(fixture(name)));

  test('is valid against the published schema', async () => {
    expect(validate((await report()).result) ? [] : validate.errors).toEqual([]);
  });

  test('says as text what it says as JSON, and nothing else', async () => {
    const { result, stdout } = await report();
    const code = exitCodeOf(result, 'moderate');
    expect(stdout).toBe(text(result, { failOn: 'moderate', detail: 'normal', plain: false, colour: false, exit: { code, means: EXIT_CODES[code] } }));
  });

  test('names no place on this machine', async () => {
    const { stdout, stderr, json } = await report();
    expect(stdout + stderr + json).not.toContain(fixture(name));
  });

  test('fits a page of 80 columns, apart from the lines to paste', async () => {
    const { result, stdout } = await report();
    const paste = new Set(result.findings.flatMap(({ edit }) => edit?.lines ?? []).map((line) => line.trim()));
    expect(stdout.split('\n').filter((line) => line.length > 80 && !paste.has(line.trim()) && !/^\s*\S*\/\S*$/.test(line))).toEqual([]);
  });
});
