import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { commitmentPage } from '../../src/cli/charter-pages.js';
import { asMarkdown } from '../../src/cli/explained-markdown.js';
import { asText } from '../../src/cli/explained-text.js';
import { allPages, explanation } from '../../src/cli/explanation.js';
import { TOPIC_NAMES } from '../../src/cli/topics.js';
import { widthOf } from '../../src/output/width.js';
import { KINDS } from '../../src/model/generated/records.js';
import { runIn } from '../helpers/terminal.js';

describe('explain', () => {
  test('has a page for every commitment, rule, sign, kind and parameter', () => {
    const pages = allPages();
    const { commitments, signs } = scieCharter;
    const ids = [
      ...commitments.map((c) => c.id),
      ...commitments.flatMap((c) => c.rules.map((r) => `${c.id}/${r.id}`)),
      ...commitments.flatMap((c) => c.parameters.map((p) => p.key)),
      ...signs.map((s) => `integrity/${s.id}`),
      ...KINDS,
    ];
    expect(ids.filter((id) => !pages.has(id))).toEqual([]);
  });

  test('fits 80 columns, but for examples to be copied and words that can not be broken', () => {
    const written = [...[...allPages()].map(([id, page]) => [id, asText(page())] as const), ...TOPIC_NAMES.map((topic) => [topic, explanation(topic)] as const)];
    const wide = written.flatMap(([id, text]) => text.split('\n').filter((line) => widthOf(line) > 80 && line.trim().includes(' ') && !/[{"]/.test(line)).map((line) => `${id}: ${line}`));
    expect(wide).toEqual([]);
  });

  test('of a commitment says where it stands in the charter, why it matters and how it is worded', () => {
    const page = explanation('practice/feedback-on-time');
    expect(page).toContain('Where it stands: Practice, 4th commitment');
    expect(page).toMatch(/Why it matters: \w/);
    expect(page).toContain('Force: qualified');
  });

  test('of a commitment without rules says that nothing judges it yet', () => {
    const [first] = scieCharter.commitments;
    expect(first && asText(commitmentPage({ ...first, rules: [] }))).toContain('No rule judges it yet');
  });

  test('of a rule says its severity, basis, tolerance, records and how to put it right', () => {
    const commitment = scieCharter.commitments.find((c) => c.rules.length > 0);
    const rule = commitment?.rules[0];
    const page = explanation(`${String(commitment?.id)}/${String(rule?.id)}`);
    for (const part of ['Severity: ', 'Basis: ', 'Tolerance: ', 'Records it reads: ', 'How to put it right: ', `Part of: ${String(commitment?.id)}`]) expect(page).toContain(part);
  });

  test('of a parameter says its default with the unit, which way is stricter, and that it is policy', () => {
    const page = explanation('shared.effort-projects');
    expect(page).toMatch(/Default 80 %; higher is\s+stricter; may be 0 % to 100 %/);
    expect(page).toContain('policy');
  });

  test('of a sign names the numbers it goes by, and of those numbers the sign', () => {
    expect(explanation('integrity/thin-text')).toMatch(/thin-text\.reason: Words that a refusal takes at least to say why\. Default 15\s+words/);
    expect(explanation('thin-text.reason')).toContain('Used by: integrity/thin-text');
  });

  test('of a parameter says whether a project may have a value of its own', () => {
    expect(explanation('feedback-on-time.cap')).toContain('for all projects; one may have a value of its own');
    expect(explanation('bulk-entry.window')).toContain('for the whole organisation');
  });

  test('of a kind names its fields, which are required, and its choices', () => {
    const page = explanation('payments');
    expect(page).toContain('File: payments.yaml in the project');
    expect(page).toMatch(/items\.\*\.type: Type; choice, required: fee, voucher, training/);
    expect(page).toContain('kind: payments');
  });

  test('knows the conditions on evidence that findings name', () => {
    expect(explanation('evidence/unconfirmed')).toContain('confirmed by the people concerned');
  });

  test('of a topic has everything of that sort', () => {
    const page = explanation('commitments');
    expect(scieCharter.commitments.filter(({ id }) => !page.includes(`\n${id}\n`))).toEqual([]);
    expect(explanation('records')).toContain('charter-audit.yaml\n  The file charter-audit.yaml at the root of a portfolio.');
    expect(explanation('exit-codes')).toContain('  70: a fault of the tool itself');
  });

  test('in Markdown shows plain words as they are, whatever marks they hold', () => {
    const shown = asMarkdown({ name: 'a/b', summary: 'Write <day>, *not* [this](x) | `that_one` ` _.', tables: [{ title: 'T', columns: ['C', 'D'], rows: [{ name: 'x|y', inWords: '', cells: [{ code: '{a: `b`}' }] }], namesAreIds: false }] });
    expect(shown).toBe('# `a/b`\n\nWrite \\<day\\>, \\*not\\* \\[this\\](x) \\| `that_one` \\` \\_.\n\nT:\n\n| C | D |\n| --- | --- |\n| `x\\|y` | `` {a: `b`} `` |\n');
  });

  test('in Markdown says what it says as text', () => {
    const page = explanation('practice/feedback-on-time', 'markdown');
    expect(page).toMatch(/^# `practice\/feedback-on-time`\n/);
    expect(page).toContain('- **Where it stands**: Practice, 4th commitment');
    expect(page).not.toMatch(/\]\(/);
  });

  test('of what nobody knows says so in one line and gives the exit code 2', async () => {
    const { code, out, err } = await runIn('/', ['explain', 'practice/feedback-in-time']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^charter-audit: There is nothing called practice\/feedback-in-time\. Did you mean practice\/feedback-on-time\?.*\n$/);
  });
});
