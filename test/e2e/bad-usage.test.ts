import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectPlainWords, WHEN } from '../helpers/audited.js';
import { linesOf, runCli } from '../helpers/cli.js';
import { fixture, smallPortfolio, temporaryFolder } from '../helpers/on-disk.js';

const POOR = fixture('honest-poor');

describe('a command line that makes no sense is one line on standard error, and exit code 2', () => {
  test.each([
    { name: 'a path that does not exist', args: ['check', 'no/such/folder'], says: /no\/such\/folder/ },
    { name: 'a path that no path can be', args: ['check', 'x'.repeat(300)], says: /x{20}/ },
    { name: 'an option that there is not', args: ['check', POOR, '--bogus'], says: /--bogus/ },
    { name: 'a misspelt option', args: ['check', POOR, '--fromat', 'json'], says: /--fromat.*--format/ },
    { name: 'a day that there is not', args: ['check', POOR, '--as-of', '2024-13-45'], says: /--as-of.*2024-13-45.*2025-03-31/ },
    { name: 'a day in another order', args: ['check', POOR, '--as-of', '31/03/2025'], says: /--as-of.*31\/03\/2025.*2025-03-31/ },
    { name: 'a year that there is not', args: ['check', POOR, '--year', '2024-26'], says: /--year.*2024-26.*2024-25/ },
    { name: 'a format that there is not', args: ['check', POOR, '--format', 'jsn'], says: /--format.*jsn.*json/ },
    { name: 'a severity that there is not', args: ['check', POOR, '--fail-on', 'awful'], says: /--fail-on.*awful.*major/ },
    { name: 'a path where a slug is asked for', args: ['check', '--project', 'projects/x'], says: /--project.*projects\/x/ },
    { name: 'an option without its value', args: ['check', POOR, '--year'], says: /--year/ },
    { name: 'two paths', args: ['check', POOR, POOR], says: /argument/ },
    { name: 'quiet and verbose at once', args: ['check', POOR, '--quiet', '--verbose'], says: /--quiet.*--verbose|--verbose.*--quiet/ },
    { name: 'a misspelt command', args: ['chekc'], says: /chekc.*check/ },
    { name: 'a path that would colour the terminal', args: ['check', '\u001b[31mx'], says: /\\x1b\[31mx/ },
    { name: 'a path that a build server would obey', args: ['check', 'x\n::error::taken'], says: /x\\n/ },
    { name: 'an option that would colour the terminal', args: ['check', '--\u001b[31mx'], says: /\\x1b\[31mx/ },
  ])('$name', async ({ args, says }) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(says)]);
    expect(stderr).toMatch(/^charter-audit: /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expectPlainWords(stderr);
  });
});

describe('what was asked for and does not exist', () => {
  test.each([
    { name: 'a commitment', args: ['--commitment', 'practice/feedback-in-time'], says: /unknown-commitment: .*practice\/feedback-in-time.*practice\/feedback-on-time/ },
    { name: 'a project', args: ['--project', 'carers-onlin'], says: /unknown-project: .*carers-onlin\..*carers-online/ },
    { name: 'a project, in the way of hostile text', args: ['--project', '\u001b[31mx\n::error::'], says: /unknown-project: .*\\x1b\[31mx\\n/ },
  ])('is one line with a guess at what was meant: $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await runCli(['check', smallPortfolio(), ...WHEN, ...args]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(says)]);
    expect(code).toBe(2);
    expectPlainWords(stdout + stderr);
  });

  test('hides no other: each unknown name is said', async () => {
    const { code, stderr } = await runCli(['check', smallPortfolio(), ...WHEN, '--project', 'one', 'two', '--commitment', 'culture/none']);
    expect(linesOf(stderr).map((line) => /called (\S+)\./.exec(line)?.[1])).toEqual(['one', 'two', 'culture/none']);
    expect(code).toBe(2);
  });
});

test('a path that is a named pipe is refused, not waited for', async () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const { code, stderr } = await runCli(['check', pipe]);
  expect(linesOf(stderr)).toEqual([expect.stringContaining('neither a folder nor a file')]);
  expect(code).toBe(2);
});
