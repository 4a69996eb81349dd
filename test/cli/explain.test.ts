import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { NEIGHBOURS } from '../../rules/neighbours.js';
import { commitmentPage } from '../../src/cli/commitment-page.js';
import { asMarkdown } from '../../src/cli/explained-markdown.js';
import { asText } from '../../src/cli/explained-text.js';
import { allPages, explanation } from '../../src/cli/explanation.js';
import { TOPIC_NAMES } from '../../src/cli/topics.js';
import { widthOf } from '../../src/output/width.js';
import { KINDS } from '../../src/model/generated/records.js';
import { KIND_INFO } from '../../src/records/generated/kinds.js';
import { readYaml } from '../../src/records/read-yaml.js';
import { validateDocument, validatePortfolio } from '../../src/records/validate.js';
import { runIn } from '../helpers/terminal.js';

/** The lines of YAML under the last heading of a page for the terminal, as somebody would copy them. */
function exampleOn(page: string): string {
  return (page.split(/\n {0,2}Example of the fields\n/)[1] ?? '').replace(/^ {4}/gm, '');
}

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

  test('fits 80 columns, but for the fields of a kind as they are to be copied, and words that can not be broken', () => {
    const isKind = (id: string): boolean => [...KINDS, 'charter-audit.yaml', 'records'].includes(id);
    const written = [...[...allPages()].map(([id, page]) => [id, asText(page())] as const), ...TOPIC_NAMES.map((topic) => [topic, explanation(topic)] as const)];
    const wide = written.flatMap(([id, text]) => text.split('\n').filter((line) => widthOf(line) > 80 && line.trim().includes(' ') && !(isKind(id) && /[{"]/.test(line))).map((line) => `${id}: ${line}`));
    expect(wide).toEqual([]);
  });

  test('of a commitment says where it stands in the charter, why it matters and how it is worded', () => {
    const page = explanation('practice/feedback-on-time');
    expect(page).toContain('Where it stands: Practice, 4th commitment');
    expect(page).toMatch(/Why it matters: \w/);
    expect(page).toContain('Force: qualified');
  });

  test('of a commitment says how it is judged, with the numbers, what counts, and how to put each thing right', () => {
    const page = explanation('practice/feedback-on-time');
    expect(page).toContain('How it is judged: 6 rules decide');
    expect(page).toContain('The organisation keeps it when all of the projects that were\n  decided do');
    expect(page).toMatch(/\nRecords that count\n {2}activity: date, until, type, people \{pwus, carers, both\}/);
    expect(page).toMatch(/\npractice\/feedback-on-time\/thanked\n.*\n {2}Severity: minor\n {2}Numbers: feedback-on-time\.thanks-within is 14 days \(the default\)\n {2}How to put it right: Thank people within two weeks/);
    expect(page).toMatch(/Signs of box-ticking[^]*\npractice\/feedback-on-time\/told-one-person\n/);
    expect(page).toContain('Other commitments ask: whether input was used (culture/meaningful-use).');
    expect(explanation('culture/learning')).not.toContain('Over all projects');
    expect(explanation('practice/power-balance').replace(/\s+/g, ' ')).toContain('when at least 80 % (the default) of the projects that were decided do');
  });

  test('of a commitment and of a rule shows a good and a poor record, and what makes it so', () => {
    for (const id of ['practice/feedback-on-time', 'practice/feedback-on-time/sent-by-agreed-day']) {
      const page = explanation(id);
      expect(page).toMatch(/A good example[^]*Good, because: Full feedback: done on 2024-06-11, due by 2024-06-18\.\n\n {4}kind: activity\n/);
      expect(page).toMatch(/A poor example[^]*Poor, because: Full feedback: due by 2024-07-04, nothing on record 249 days\s+later\.\n\n {4}kind: activity\n/);
    }
  });

  test('of a sign of box-ticking shows what gives it', () => {
    expect(explanation('integrity/before-event')).toMatch(/An example of it[^]*A sign, because: The sign-in sheet is dated[^]*\n {4}kind: activity\n/);
  });

  test('tells apart only commitments that there are', () => {
    const named = NEIGHBOURS.flatMap((group) => Object.keys(group));
    expect(named.filter((id) => !scieCharter.commitments.some((c) => c.id === id))).toEqual([]);
  });

  test('of a commitment without rules says that nothing judges it yet', () => {
    const [first] = scieCharter.commitments;
    expect(first && asText(commitmentPage({ ...first, rules: [] }, scieCharter, []))).toContain('No rule judges it yet');
  });

  test('of a rule says its severity, basis, tolerance, records, how to put it right, and where in the charter it belongs', () => {
    const commitment = scieCharter.commitments.find((c) => c.rules.length > 0);
    const rule = commitment?.rules[0];
    const page = explanation(`${String(commitment?.id)}/${String(rule?.id)}`);
    for (const part of ['Severity: ', 'Basis: ', 'Tolerance: ', 'Records that count\n', 'How to put it right: ', 'Why it matters: ', `Part of: ${String(commitment?.id)} (${String(commitment?.standsAt)})`]) expect(page).toContain(part);
  });

  test('takes the last part of an id for the whole, where only one ends so', () => {
    expect(explanation('feedback-on-time')).toBe(explanation('practice/feedback-on-time'));
    expect(explanation('sent-by-agreed-day')).toBe(explanation('practice/feedback-on-time/sent-by-agreed-day'));
    expect(() => explanation('reported')).toThrow('Did you mean review/impact-report/reported or review/equality-report/reported?');
    expect(() => explanation('feedback-in-time')).toThrow('Did you mean feedback-on-time?');
  });

  test('of what goes by a record means the record, though an id may end so', () => {
    expect(explanation('exception')).toContain('\nFile: ');
  });

  test.each(KINDS)('of the kind %s shows a record that its schema takes', (kind) => {
    const { level } = KIND_INFO[kind];
    const { documents, source, problems } = readYaml(new TextEncoder().encode(exampleOn(explanation(kind))), 'example.yaml');
    expect(problems).toEqual([]);
    expect(documents.flatMap((document) => validateDocument(document, source, 'example.yaml', level === 'organisation' ? 'organisation' : 'project').problems)).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  test('of the file of the portfolio shows one that its schema takes', () => {
    const { documents, source, problems } = readYaml(new TextEncoder().encode(exampleOn(explanation('charter-audit.yaml'))), 'example.yaml');
    expect([...problems, ...documents.flatMap((document) => validatePortfolio(document, source, 'example.yaml'))]).toEqual([]);
    expect(documents).toHaveLength(1);
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
    expect(scieCharter.commitments.filter(({ id }) => !page.includes(`\n  ${id}\n`))).toEqual([]);
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
