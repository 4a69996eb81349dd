import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../rules/generated/examples.js';
import { scieCharter } from '../../rules/index.js';
import { collectExamples } from '../../scripts/examples/collect.js';
import { excerpt } from '../../scripts/examples/excerpt.js';
import { examplesOfCommitment } from '../../src/cli/examples.js';
import { KIND_INFO } from '../../src/records/generated/kinds.js';
import { readYaml } from '../../src/records/read-yaml.js';
import { validateDocument } from '../../src/records/validate.js';
import { ROOT } from '../helpers/cli.js';

const rules = scieCharter.commitments.flatMap((c) => c.rules.map((rule) => ({ id: `${c.id}/${rule.id}`, rule })));

/** What is wrong with an example as records that somebody might copy. */
function faultsIn(lines: readonly string[]): readonly string[] {
  const { documents, source, problems } = readYaml(new TextEncoder().encode(lines.join('\n')), 'example.yaml');
  const faults = documents.flatMap((document) => {
    const { kind, problems: found } = validateDocument(document, source, 'example.yaml', 'project');
    return kind !== undefined && KIND_INFO[kind].level !== 'organisation' ? found : validateDocument(document, source, 'example.yaml', 'organisation').problems;
  });
  return [...problems, ...faults].map(({ message }) => message);
}

describe('the examples', () => {
  test('are what the marked fixtures show, where every verdict is tested', async () => {
    const isCurrent = JSON.stringify(await collectExamples(join(ROOT, 'fixtures/rules'))) === JSON.stringify(EXAMPLES);
    expect(isCurrent, 'rules/generated/examples.ts is not what the fixtures show now: run npm run build.').toBe(true);
  });

  test('show of each commitment something good and something poor', () => {
    for (const commitment of scieCharter.commitments) {
      const shown = examplesOfCommitment(commitment);
      expect(shown.map(({ because }) => because?.split(',')[0]), commitment.id).toEqual(['Good', 'Poor']);
      expect(shown.filter(({ lines }) => lines.length === 0), commitment.id).toEqual([]);
    }
  });

  test('show of each rule what passes and what fails, and of each sign what gives it', () => {
    expect(rules.filter(({ id, rule }) => rule.severity !== 'query' && (EXAMPLES[id]?.good?.lines ?? []).length === 0).map(({ id }) => id)).toEqual([]);
    expect([...rules.map(({ id }) => id), ...scieCharter.signs.map(({ id }) => `integrity/${id}`)].filter((id) => EXAMPLES[id]?.poor === undefined)).toEqual([]);
  });

  test('say nothing of anything else', () => {
    expect(Object.keys(EXAMPLES)).toEqual([...rules.map(({ id }) => id), ...scieCharter.signs.map(({ id }) => `integrity/${id}`)]);
  });

  test.each(Object.entries(EXAMPLES))('%s: are records as the schemas want them, without the marks of a test', (_id, { good, poor }) => {
    for (const { lines } of [good, poor].flatMap((example) => example ?? [])) {
      if (lines.length > 0) expect(faultsIn(lines), lines.join('\n')).toEqual([]);
      expect(lines.filter((line) => line.includes('expect:'))).toEqual([]);
    }
  });

  test('name of each rule the fields that it looks at, in kinds that it says it reads', () => {
    for (const { id, rule } of rules) {
      const kinds = Object.keys(EXAMPLES[id]?.fields ?? {});
      const said: readonly string[] = [...rule.reads, ...rule.consults, ...rule.facts.flatMap(({ reads }) => reads)];
      expect(kinds.length, id).toBeGreaterThan(0);
      expect(kinds.filter((kind) => !said.includes(kind)), id).toEqual([]);
    }
    expect(EXAMPLES['practice/feedback-on-time/thanked']?.fields).toEqual({ activity: ['date', 'thanked_on', 'type', 'until'] });
  });
});

describe('an excerpt of a fixture', () => {
  const file = 'projects/a/project.yaml';
  const entries = Array.from({ length: 6 }, (_, i) => `  - {activity: a${String(i)}, type: fee, people: 1} # expect: pass paid`);
  const files = { [file]: ['# Said before.', 'kind: payments', 'items:', ...entries, 'recorded_on: 2024-05-01', '---', 'kind: activity', 'id: a1', '# Said within.', 'people: {pwus: 1}', '---', 'kind: scope'].join('\n') };

  test('has of a list only the entries that are meant, and of a record everything, without marks and comments', () => {
    expect(excerpt(files, [{ file, line: 5, column: 5 }, { file, line: 12, column: 1 }])).toEqual([
      'kind: payments', 'items:', '  - {activity: a1, type: fee, people: 1}', 'recorded_on: 2024-05-01', '---', 'kind: activity', 'id: a1', 'people: {pwus: 1}',
    ]);
  });

  test('says how many entries it leaves out where too many are meant, and keeps those that matter most', () => {
    const places = [9, 8, 7, 6, 5, 4].map((line) => ({ file, line, column: 5 }));
    expect(excerpt(files, places).slice(2, 6)).toEqual([3, 4, 5].map((i) => `  - {activity: a${String(i)}, type: fee, people: 1}`).concat('  # … and 3 more entries'));
  });

  test('leaves out the lists beside the one that is meant, but never the entries of a kind that is a list', () => {
    const access = ['kind: access', 'barriers:', '  - {domain: physical}', 'needs:', '  - {category: room, people: 1}', 'materials: [{title: Plan}]'];
    const standing = ['---', 'kind: standing', 'items:', '  - {date: 2024-05-01}', '  - {date: 2024-06-01}', 'aims:', '  - {what: lead}'];
    const both = { [file]: [...access, ...standing].join('\n') };
    expect(excerpt(both, [{ file, line: 5, column: 3 }])).toEqual(['kind: access', '# … barriers left out', 'needs:', '  - {category: room, people: 1}', 'materials: [{title: Plan}]']);
    expect(excerpt(both, [{ file, line: 13, column: 3 }])).toEqual(['kind: standing', 'items:', '  - {date: 2024-05-01}', '  # … and 1 more entry', 'aims:', '  - {what: lead}']);
  });

  test('has one record of each kind before more of the same', () => {
    const many = { [file]: ['a', 'b', 'c', 'd'].map((id) => `kind: activity\nid: ${id}`).concat('kind: roles\nitems: []').join('\n---\n') };
    const places = [1, 4, 7, 10, 13].map((line) => ({ file, line, column: 1 }));
    expect(excerpt(many, places)).toEqual(['kind: activity', 'id: a', '---', 'kind: activity', 'id: b', '---', 'kind: roles', 'items: []', '# … and 2 more records']);
  });

  test('is no wider than a terminal, and still says the same', () => {
    const said = 'people asked for a bench at every bend of the way and for one that has arms to push oneself up by';
    const line = `  - {id: c1, said: "${said}", from: [pwus, carers], tally: {one: 1.50, two: "2"}}`;
    const shown = excerpt({ [file]: `kind: decisions\nitems:\n${line}` }, [{ file, line: 3, column: 5 }]);
    expect(shown.filter((text) => text.length > 76)).toEqual([]);
    expect(shown).toContain('    tally: {one: 1.50, two: "2"}');
    expect(readYaml(new TextEncoder().encode(shown.join('\n')), 'a.yaml').documents[0]?.value).toEqual(readYaml(new TextEncoder().encode(`kind: decisions\nitems:\n${line}`), 'a.yaml').documents[0]?.value);
  });

  test('has nothing of the file of the portfolio itself, which is no record', () => {
    expect(excerpt({ 'charter-audit.yaml': 'format: 1\n' }, [{ file: 'charter-audit.yaml', line: 1, column: 1 }])).toEqual([]);
  });
});
