import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { listPolicy } from '../../src/cli/listing.js';
import { parametersOf } from '../../src/audit/policy.js';
import { runIn } from '../helpers/terminal.js';

const FOLDER = new URL('.', import.meta.url).pathname;

describe('list', () => {
  test('commitments: all of them, in the charter’s order', async () => {
    const { code, out } = await runIn(FOLDER, ['list', 'commitments']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^\w+\/\S+$/.test(line))).toEqual(scieCharter.commitments.map((c) => c.id));
  });

  test('rules: every rule and every sign by its whole id', async () => {
    const { out } = await runIn(FOLDER, ['list', 'rules']);
    const ids = [...scieCharter.commitments.flatMap((c) => c.rules.map((r) => `${c.id}/${r.id}`)), ...scieCharter.signs.map((s) => `integrity/${s.id}`)];
    expect(out.split('\n').filter((line) => /^\w+\/\S+$/.test(line))).toEqual(ids);
  });

  test('kinds: where each is kept', async () => {
    const { out } = await runIn(FOLDER, ['list', 'kinds']);
    expect(out).toContain('payments\n  Payments\n  kept in payments.yaml in the project\n');
  });

  test('policy: every parameter with its value, and the default where nothing is set', () => {
    const { lines, problems } = listPolicy(scieCharter, { policy: [], problems: [] });
    expect(problems).toEqual([]);
    for (const { key } of parametersOf(scieCharter)) expect(lines.some((line) => line.startsWith(`${key} = `))).toBe(true);
    expect(lines.join('\n')).toContain('the default; unit share; higher is stricter');
  });

  test('policy: where a value was set, and that it was loosened with the agreement of the Network', () => {
    const place = { file: 'charter-audit.yaml', line: 4, column: 3 };
    const entry = { key: 'shared.effort-projects', value: 0.7, approvedBy: 'P-3H8WZ1', approvedOn: '2024-04-20', approvedAt: '2024-04-18', place };
    const text = listPolicy(scieCharter, { policy: [entry], problems: [] }).lines.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('shared.effort-projects = 70 %');
    expect(text).toContain('set at charter-audit.yaml:4:3; default 80 %; locally relaxed');
  });

  test('policy: a value that nobody agreed to loosen is a problem', () => {
    const entry = { key: 'shared.effort-projects', value: 0.7, place: { file: 'charter-audit.yaml' } };
    expect(listPolicy(scieCharter, { policy: [entry], problems: [] }).problems).toHaveLength(1);
  });
});
