import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WHEN } from '../helpers/audited.js';
import { at } from '../helpers/json.js';
import { smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';
import { runIn, type Ended } from '../helpers/terminal.js';

const check = (root: string, ...more: readonly string[]): Promise<Ended> => runIn(root, ['check', '.', ...WHEN, '--format', `json=${root}/../result.json`, ...more]);
const verify = (root: string): Promise<Ended> => runIn(root, ['verify', '../result.json']);
const stored = (root: string): unknown => JSON.parse(readFileSync(join(root, '../result.json'), 'utf8'));
const digestOf = (root: string): string => String(at(stored(root), 'digest'));

const signOff = (result: string, capacity: string, by: string): string => `kind: sign-off\nid: ${capacity}\nresult: ${result}\ncapacity: ${capacity}\nrecorded_on: 2025-11-04\nrecorded_by: ${by}\n`;

describe('verify', () => {
  test('says that a result holds where nothing has changed, and ends with 0', async () => {
    const root = smallPortfolio();
    await check(root);
    const { code, out, err } = await verify(root);
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll('\n  ', ' ')).toBe(`The result holds: all 19 files, the policy, the record schemas and the program are those it was made from, and judging them again gives the same.\nDigest: ${digestOf(root)}\nNobody has signed it.\n`);
  });

  test('holds whatever the folder is called that the records lie in now', async () => {
    const root = smallPortfolio();
    await check(root);
    const other = smallPortfolio();
    expect((await runIn(other, ['verify', join(root, '../result.json')])).code).toBe(0);
  });

  test('names what was changed, taken away and added since', async () => {
    const root = smallPortfolio();
    await check(root);
    const project = join(root, 'projects/bench/project.yaml');
    writeFileSync(project, readFileSync(project, 'utf8').replace('A bench', 'The bench'));
    rmSync(join(root, 'projects/carers-online/roles.yaml'), { force: true });
    rmSync(join(root, 'projects/carers-online/access.yaml'));
    writeFiles(root, { 'projects/bench/note.yaml': 'kind: outreach\nrecorded_on: 2024-06-01\nrecorded_by: S-N5VJP6\nitems: []\n' });
    const { code, out } = await verify(root);
    expect(code).toBe(1);
    expect(out).toContain('The result does not hold any more.\n');
    expect(out).toContain('Changed since: projects/bench/project.yaml\n');
    expect(out).toMatch(/^Not there any more: projects\/carers-online\/access\.yaml/m);
    expect(out).toContain('New since: projects/bench/note.yaml\n');
    expect(out).toContain('Judged again, the records give another result.');
  });

  test('tells of a number that was set otherwise', async () => {
    const root = smallPortfolio();
    await check(root);
    const config = join(root, 'charter-audit.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8').replace(/^policy:\n(?: .*\n)*/m, '')}policy:\n  feedback-on-time.cap: 30\n`);
    expect((await verify(root)).out).toContain('The numbers that the verdicts go by are not those that the result was made');
  });

  test('tells of a verdict that was written into the stored result by hand', async () => {
    const root = smallPortfolio();
    await check(root);
    const path = join(root, '../result.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"status": "fail"', '"status": "pass"'));
    const { code, out } = await verify(root);
    expect(code).toBe(1);
    expect(out).toContain('The stored result itself was changed after it was made');
  });

  test('judges again what was asked for, and no more', async () => {
    const root = smallPortfolio();
    await check(root, '--project', 'bench');
    expect((await verify(root)).code).toBe(0);
  });

  test('holds for a result that had records drawn to be looked at', async () => {
    const root = smallPortfolio();
    await check(root, '--sample', '3');
    expect((await verify(root)).code).toBe(0);
  });
});

describe('a sign-off', () => {
  test('is valid beside the result that was signed, which it does not change', async () => {
    const root = smallPortfolio();
    await check(root);
    const digest = digestOf(root);
    writeFiles(root, { 'org/sign-offs/both.yaml': `${signOff(digest, 'staff-lead', 'S-N5VJP6')}---\n${signOff(digest, 'network-member', 'P-3H8WZ1')}` });
    const { out } = await check(root, '--format', 'text');
    expect(digestOf(root)).toBe(digest);
    expect(out).toContain('valid: S-N5VJP6 on 2025-11-04, as a staff lead: this is the result that was\n  signed\n');
    expect(at(stored(root), 'signOffs', 1, 'state')).toBe('valid');
    expect((await verify(root)).code).toBe(0);
  });

  test('is stale when a record changes that the result was made from', async () => {
    const root = smallPortfolio();
    await check(root);
    writeFiles(root, { 'org/sign-offs/lead.yaml': signOff(digestOf(root), 'staff-lead', 'S-N5VJP6') });
    const project = join(root, 'projects/bench/project.yaml');
    writeFileSync(project, `${readFileSync(project, 'utf8')}finance_code: CC-1\n`);
    const { out } = await check(root, '--format', 'text');
    expect(out).toContain('stale: S-N5VJP6 on 2025-11-04, as a staff lead: another result was signed');
  });

  test('is stale beside the result of another day', async () => {
    const root = smallPortfolio();
    await check(root);
    writeFiles(root, { 'org/sign-offs/lead.yaml': signOff(digestOf(root), 'staff-lead', 'S-N5VJP6') });
    expect((await runIn(root, ['check', '--year', '2024-25', '--as-of', '2025-11-01'])).out).toContain('stale: S-N5VJP6');
  });

  test.each([['staff-lead', 'P-3H8WZ1'], ['network-member', 'S-N5VJP6']])('as %s by %s is void', async (capacity, by) => {
    const root = smallPortfolio();
    await check(root);
    writeFiles(root, { 'org/sign-offs/one.yaml': signOff(digestOf(root), capacity, by) });
    await check(root);
    expect(at(stored(root), 'signOffs', 0, 'state')).toBe('void');
  });

  test('of a project stands beside the result of that project alone', async () => {
    const root = smallPortfolio();
    await check(root, '--project', 'bench');
    writeFiles(root, { 'projects/bench/sign-offs/lead.yaml': signOff(digestOf(root), 'staff-lead', 'S-N5VJP6') });
    await check(root, '--project', 'bench');
    expect(at(stored(root), 'signOffs', 0, 'state')).toBe('valid');
    await check(root);
    expect(at(stored(root), 'signOffs')).toEqual([]);
  });

  test('changes no count of what was read', async () => {
    const root = smallPortfolio();
    const folder = temporaryFolder();
    await runIn(root, ['check', ...WHEN, '--format', `json=${folder}/before.json`]);
    writeFiles(root, { 'org/sign-offs/lead.yaml': signOff(`sha256:${'0'.repeat(64)}`, 'staff-lead', 'S-N5VJP6') });
    await runIn(root, ['check', ...WHEN, '--format', `json=${folder}/after.json`]);
    const read = (name: string): unknown => at(JSON.parse(readFileSync(join(folder, name), 'utf8')), 'records');
    expect(read('after.json')).toEqual(read('before.json'));
  });
});
