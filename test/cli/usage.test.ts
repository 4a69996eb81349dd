import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.js';
import { runIn } from '../helpers/terminal.js';

const FOLDER = new URL('.', import.meta.url).pathname;

describe('wrong usage', () => {
  test.each([
    ['an option misspelt', ['--fromat', 'json'], /unknown option '--fromat' \(Did you mean --format\?\)/],
    ['a command misspelt', ['chekc'], /Did you mean the command check\?/],
    ['a day in another form', ['--as-of', '31/3/2025'], /A day is written as 2025-03-31\./],
    ['a day that no calendar has', ['--as-of', '2025-02-29'], /A day is written as 2025-03-31\./],
    ['a year in another form', ['--year', '2024'], /An audit year is written as 2024-25\./],
    ['years that do not follow each other', ['--year', '2024-26'], /An audit year is written as 2024-25\./],
    ['a format that there is not', ['--format', 'jsn'], /there are text, json, [a-z, ]+\. Did you mean json\?/],
    ['a format with no file after the equals sign', ['--format', 'json='], /as json=report\.json/],
    ['a report that would be taken for a record', ['--format', 'json=a.YAML'], /would be taken for a record/],
    ['two reports to standard output', ['--format', 'json', '--format', 'text'], /Two reports \(json and text\) would go to standard output/],
    ['two reports to the same file', ['--format', 'json=a.txt', '--format', 'text=./b/../a.txt'], /Two reports \(json and text\) would go to/],
    ['a path where a slug belongs', ['--project', 'a', '../b'], /A path comes first: charter-audit check PATH --project SLUG/],
    ['a sample of nothing', ['--sample', '0'], /whole number of records from 1 to 999999, as 25/],
    ['a sample of less than nothing', ['--sample', '-3'], /whole number of records from 1/],
    ['a sample of a part', ['--sample', '2.5'], /whole number of records from 1/],
    ['a sample that is no number', ['--sample', 'some'], /whole number of records from 1/],
    ['a sample of no size', ['--sample'], /argument missing/],
    ['a severity that there is not', ['--fail-on', 'grave'], /major, moderate, minor, query, never/],
    ['both less and more', ['--quiet', '--verbose'], /cannot be used with/],
    ['a folder that does not exist', ['check', 'no-such-folder-here'], /There is no folder no-such-folder-here\./],
    ['a list that there is not', ['list', 'polices'], /commitments, rules, kinds, policy/],
    ['an id that there is not', ['explain', 'feedback-in-time'], /Did you mean feedback-on-time\?/],
    ['nothing to explain', ['explain'], /missing required argument 'id'/],
  ])('%s: one line that says what to do, and exit code 2', async (_what, args, message) => {
    const { code, out, err } = await runIn(FOLDER, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/^charter-audit: [^\n]+\n$/);
  });

  test('what was typed is shown, not sent to the terminal', async () => {
    const { err } = await runIn(FOLDER, ['--\x1b[31mred']);
    expect(err).toContain('\\x1b[31mred');
    expect(err).not.toContain('\x1b');
  });
});

describe('help', () => {
  test('names the commands and every exit code', async () => {
    const { code, out, err } = await runIn(FOLDER, ['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/check \[options\] \[path\]/);
    expect(out).toMatch(/ 70 {2}a fault of the tool itself/);
  });

  test('of check names its options, within 80 columns', async () => {
    const { out } = await runIn(FOLDER, ['check', '--help']);
    for (const option of ['--as-of', '--year', '--project', '--commitment', '--format', '--fail-on', '--quiet', '--verbose', '--plain', '--no-color']) expect(out).toContain(option);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('the version is printed alone', async () => {
    expect(await runIn(FOLDER, ['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });
});
