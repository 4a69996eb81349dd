import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { json, KEY_ORDER } from '../../src/output/json.js';
import { ANSWERED, auditResult, breach, RELAXED, SAMPLE } from '../helpers/result.js';
import { propertiesOf, undescribed } from '../helpers/schema.js';

const schema: object = JSON.parse(readFileSync(new URL('../../src/output/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const full = auditResult({
  policy: [RELAXED],
  notices: ['A notice.'],
  selection: { projects: ['morning-visits'], commitments: null, since: { ref: 'main', commit: '3f9a0c51b27de8643f9a0c51b27de8643f9a0c51', unchanged: ['evenings'] } },
  problems: [{ code: 'yaml-tab', message: 'm', mend: 'n', place: { file: 'a.yaml', line: 3, column: 1 }, kind: 'payments' }, { code: 'name-clash', message: 'm', mend: 'n', place: { file: 'b' }, warning: true }],
  defects: [{ rule: 'culture/champions/x', project: null, message: 'boom' }],
  outstanding: [breach({ project: null })],
  findings: [breach(), breach({ outcome: 'disputed' }), breach({ outcome: 'sign' }), breach({ outcome: 'answer', content: '3f9a0c51b27de8643f9a0c51b27de864', baseline: { state: 'changed', outcome: 'fail', severity: 'minor', reason: 'r' } }), breach({ outcome: 'baseline' })],
  baseline: { known: 0, changed: 1, new: 4, stale: 1, unseen: 2 },
  exceptedFindings: [{ ...ANSWERED.exceptionFinding, exception: 'morning-visits/paper-claims' }],
  exceptions: ANSWERED.exceptions,
  challenges: ANSWERED.challenges,
  actions: ANSWERED.actions,
  yearStatus: ANSWERED.yearStatus,
  sample: SAMPLE,
});

describe('the JSON report', () => {
  test('is valid against its published schema, with everything in it that a result can hold', () => {
    expect(validate(JSON.parse(json(full))) ? [] : validate.errors).toEqual([]);
  });

  test('would not be valid with a key that the schema does not know', () => {
    expect(validate({ ...full, extra: 1 })).toBe(false);
  });

  test('is indented by two spaces and ends with a line end', () => {
    const text = json(auditResult());
    expect(text.startsWith('{\n  "formatVersion": "1.0",\n  "tool": {\n    "name"')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  test('has the same bytes whatever order the keys were made in', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(reversed) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([k, v]) => [k, reversed(v)])) : value;
    const other: typeof full = JSON.parse(JSON.stringify(reversed(full)));
    expect(json(other)).toBe(json(full));
  });

  test('has a place in its order for every key of the schema', () => {
    expect(propertiesOf(schema).filter((name) => !KEY_ORDER.includes(name))).toEqual([]);
  });

  test('describes every field in its schema', () => {
    expect(undescribed(schema, '#')).toEqual([]);
  });
});
