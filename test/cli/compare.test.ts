import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../helpers/json.js';
import { temporaryFolder } from '../helpers/on-disk.js';
import { auditResult, breach, byStatus, commitmentsWith } from '../helpers/result.js';
import { runIn } from '../helpers/terminal.js';
import { json } from '../../src/output/json.js';
import type { AuditResult } from '../../src/model/result.js';

const met = auditResult({ findings: [], commitments: commitmentsWith({ 'structure/expenses-paid': { status: 'pass', reason: '1 of 1 decided projects pass.', projects: byStatus({ pass: 1 }) } }) });

function stored(before: AuditResult, now: AuditResult): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'old.json'), json(before));
  writeFileSync(join(folder, 'new.json'), json(now));
  return folder;
}

describe('compare', () => {
  test('says what is new, with what changed under it, and ends with 1', async () => {
    const { code, out, err } = await runIn(stored(met, auditResult()), ['compare', 'old.json', 'new.json', '--plain']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('\nNew\nstructure/expenses-paid: pass, now fail (moderate)\n');
    expect(out).toContain('\nFindings: 1 new, 0 fixed, 0 still open\n');
  });

  test('ends with 0 where nothing is worse, or where only graver findings were asked to count', async () => {
    expect((await runIn(stored(auditResult(), met), ['compare', 'old.json', 'new.json'])).code).toBe(0);
    expect((await runIn(stored(met, auditResult()), ['compare', 'old.json', 'new.json', '--fail-on', 'major'])).code).toBe(0);
  });

  test('says the same in every format', async () => {
    const folder = stored(met, auditResult({ findings: [breach({ reason: 'A | pipe\nand a line.' })] }));
    const { out } = await runIn(folder, ['compare', 'old.json', 'new.json', '--format', 'json']);
    expect(at(JSON.parse(out), 'totals', 'new')).toBe(1);
    expect(at(JSON.parse(out), 'findings', 'new', 0, 'subject')).toBe('payments, entry 3');
    const markdown = (await runIn(folder, ['compare', 'old.json', 'new.json', '--format', 'markdown'])).out;
    expect(markdown).toContain('New: 1;');
    expect(markdown).toContain('A \\| pipe');
  });

  test('refuses results of two organisations, and a file that is none', async () => {
    const folder = stored(met, auditResult({ organisation: 'Somebody Else' }));
    expect(await runIn(folder, ['compare', 'old.json', 'new.json'])).toEqual({ code: 2, out: '', err: 'charter-audit: The two results are of different organisations: Kettlewick Care and Days and Somebody Else. Only results of the same one can be compared.\n' });
    writeFileSync(join(folder, 'new.json'), readFileSync(join(folder, 'old.json'), 'utf8').slice(1));
    expect((await runIn(folder, ['compare', 'old.json', 'new.json'])).err).toMatch(/^charter-audit: The file new\.json can't be used\. [^\n]+\n$/);
  });
});
