import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { ROOT, runCli } from '../helpers/cli.js';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('the README', () => {
  it('begins with the two commands that a newcomer needs', () => {
    const commands = [...readme.matchAll(/```sh\n(.*)\n```/g)].map((match) => match[1]);
    expect(commands.slice(0, 2)).toEqual(['npm ci && node bin/charter-audit.js check fixtures/honest-good --year 2024-25 --as-of 2025-10-31', 'npm ci && npm test']);
  });

  it('shows what the program really prints', async () => {
    const excerpt = /```text\n([^]*?)\n```/.exec(readme)?.[1] ?? '';
    const { stdout } = await runCli(['check', 'fixtures/honest-poor', '--year', '2024-25', '--as-of', '2025-10-31', '--no-color'], { cwd: ROOT });
    for (const part of excerpt.split('\n\n')) expect(stdout).toContain(part);
  });

  it('tells every exit code as the program does', () => {
    const rows = Object.entries(EXIT_CODES).map(([code, means]) => `| ${code} | ${means} |`);
    expect(readme).toContain(['| code | means |', '| --- | --- |', ...rows].join('\n'));
  });

  it('says how many of the commitments are judged', () => {
    const judged = scieCharter.commitments.filter((c) => c.rules.length > 0).length;
    expect(readme).toContain(judged === 31 ? 'All 31 commitments are judged' : `${String(judged)} of the 31 are judged so far`);
  });
});
