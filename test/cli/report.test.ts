import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/output/reporters.js';
import { WHEN } from '../helpers/audited.js';
import { fixture } from '../helpers/on-disk.js';
import { runIn } from '../helpers/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'stored-'));
const stored = join(folder, 'result.json');

beforeAll(async () => {
  await runIn(folder, ['check', fixture('honest-poor'), ...WHEN, '--sample', '3', '--format', `json=${stored}`]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('report', () => {
  test.each(FORMATS)('shows a stored result as %s with the same bytes and exit code as the audit did', async (format) => {
    const audited = await runIn(folder, ['check', fixture('honest-poor'), ...WHEN, '--sample', '3', '--format', `${format}=audited`]);
    expect(await runIn(folder, ['report', 'result.json', '--format', `${format}=again`])).toEqual(audited);
    expect(readFileSync(join(folder, 'again')).equals(readFileSync(join(folder, 'audited')))).toBe(true);
  });

  test.each([[['--quiet']], [['--verbose']], [['--plain']], [['--fail-on', 'never']]])('goes by %s as check does', async (flags) => {
    const audited = await runIn(folder, ['check', fixture('honest-poor'), ...WHEN, '--sample', '3', ...flags]);
    expect(await runIn(folder, ['report', 'result.json', ...flags])).toEqual(audited);
  });

  test.each([
    ['that is not there', undefined, 'The file is not there, or has gone since its folder was listed.'],
    ['that is no JSON', 'kind: project\n', 'It is no JSON object, and so not a result that charter-audit stored with --format json.'],
    ['that holds something else', '{"formatVersion":"1.0","tool":{"name":"other","version":"1"}}', "It is not a result that charter-audit stored with --format json: it must have required property 'organisation'."],
    ['that is a list', '[]', 'It is no JSON object, and so not a result that charter-audit stored with --format json.'],
    ['of a later format', '{"formatVersion":"2.0"}', 'It is of format version 2.0; this program reads 1.0. Use the program that wrote it, or a newer one.'],
    ['nested a hundred thousand deep', '['.repeat(100_000), 'It is no JSON object, and so not a result that charter-audit stored with --format json.'],
  ])('says in one line what is wrong with a file %s, and ends with 2', async (_what, text, reason) => {
    if (text !== undefined) writeFileSync(join(folder, 'other.json'), text);
    const name = text === undefined ? 'none.json' : 'other.json';
    expect(await runIn(folder, ['report', name])).toEqual({ code: 2, out: '', err: `charter-audit: The file ${name} can't be used. ${reason}\n` });
  });

  test('follows no link', async () => {
    symlinkSync(stored, join(folder, 'link.json'));
    expect((await runIn(folder, ['report', 'link.json'])).code).toBe(2);
  });

  test('believes no severity that there is not', async () => {
    const text = readFileSync(stored, 'utf8');
    writeFileSync(join(folder, 'bent.json'), text.replace('"severity": "major"', '"severity": "none"'));
    expect((await runIn(folder, ['report', 'bent.json'])).err).toMatch(/^charter-audit: The file bent\.json can't be used\. It is not a result .* at \/commitments\/\d+\/severity it must be equal to one of the allowed values\.\n$/);
  });
});
