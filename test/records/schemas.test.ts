import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/model/generated/records.js';
import { formats } from '../../src/records/formats.js';
import { KIND_INFO } from '../../src/records/generated/kinds.js';

interface Schema {
  readonly [word: string]: unknown;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const FOLDER = new URL('../../src/records/schemas/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json')).sort();
const parse: (text: string) => Schema = JSON.parse;
const SCHEMAS = FILES.map((file) => parse(readFileSync(new URL(file, FOLDER), 'utf8')));
const OF_KINDS = SCHEMAS.filter(({ $id }) => !['common.schema.json', 'portfolio.schema.json'].includes($id ?? ''));
const OWN_WORDS = ['tsType', 'x-level', 'x-shape', 'x-file', 'x-event', 'x-ref', 'x-planned'];

const PROJECT = ['project', 'scope', 'invitations', 'activity', 'decisions', 'feedback', 'payments', 'access', 'roles', 'reviews'];
const EITHER = ['outreach', 'survey', 'equality-analysis', 'board-paper', 'partner-influence', 'exception', 'challenge', 'action', 'sign-off', 'nothing-to-report'];
const ORGANISATION = [
  'organisation', 'target-groups', 'board-terms', 'board-meetings', 'network-meetings', 'network-review', 'vacancies', 'workforce-summary', 'training',
  'diversity-snapshot', 'key-activities', 'annual-report', 'lessons', 'champions', 'standing', 'systems',
];
/** The days that may lie ahead of the day they were written down. */
const PLANNED = ['started_on', 'due_on', 'needed_by', 'starts_on', 'ends_on', 'to', 'expires_on', 'target_on', 'meeting_on', 'interview_on', 'decision_on', 'approved_on'];

describe('the schemas of the records', () => {
  it('are those of every kind, each at its level', () => {
    const at = (level: string): readonly string[] => KINDS.filter((kind) => KIND_INFO[kind].level === level);
    expect(at('project')).toEqual(PROJECT.toSorted());
    expect(at('either')).toEqual(EITHER.toSorted());
    expect(at('organisation')).toEqual(ORGANISATION.toSorted());
  });

  it.each(SCHEMAS.map((schema) => [schema.$id ?? '', schema] as const))('%s describes every field, with examples that are right', (_id, schema) => {
    const fields = fieldsIn(schema);
    for (const [name, field] of fields) {
      expect.soft([name, field.title, field.description].every((text) => typeof text === 'string' && text !== ''), name).toBe(true);
      expect.soft(field.examples ?? [], `examples of ${name}`).not.toEqual([]);
    }
    const all = { properties: Object.fromEntries(fields.map(([, field], at) => [String(at), { type: 'array', items: field }])), type: 'object' };
    const examples = Object.fromEntries(fields.map(([, field], at) => [String(at), field.examples ?? []]));
    const ajv = strict();
    expect(ajv.validate(all, examples), ajv.errorsText()).toBe(true);
  });

  it.each(SCHEMAS.map((schema) => [schema.$id ?? '', schema] as const))('%s is strict, and lets no unknown field through', (_id, schema) => {
    if (schema.$defs === undefined) expect(() => strict().compile(schema)).not.toThrow();
    const open = parts(schema).filter(({ properties, additionalProperties }) => properties !== undefined && additionalProperties !== false);
    expect(open).toEqual([]);
  });

  it.each(OF_KINDS.map((schema) => [schema.$id ?? '', schema] as const))('%s says whose its records are, how many, where, when made and by whom', (_id, schema) => {
    expect(['one', 'many', 'list', 'year']).toContain(schema['x-shape']);
    expect(schema['x-file']).toBeDefined();
    const extra = { one: [], many: ['id'], list: ['items'], year: ['year'] }[String(schema['x-shape'])] ?? [];
    expect(schema.required).toEqual(expect.arrayContaining(['kind', 'recorded_on', 'recorded_by', ...extra]));
  });

  it('name as the day an entry is about a field that it has', () => {
    const parted = SCHEMAS.flatMap(parts).filter((part) => part['x-event'] !== undefined);
    expect(parted.filter(({ properties, 'x-event': event }) => !Object.hasOwn(properties ?? {}, String(event)))).toEqual([]);
  });

  it('let a list of entries carry the day each was written down', () => {
    const lists = OF_KINDS.flatMap(parts).flatMap(({ items }) => (items?.properties === undefined ? [] : [items.properties]));
    expect(lists.filter((properties) => !Object.hasOwn(properties, 'recorded_on'))).toEqual([]);
  });

  it('let just those days lie ahead that can', () => {
    const days = KINDS.flatMap((kind) => KIND_INFO[kind].roles.filter(({ role }) => role === 'day' || role === 'planned-day'));
    const wrong = days.filter(({ path, role }) => (role === 'planned-day') !== PLANNED.includes(path.at(-1) ?? ''));
    expect(wrong).toEqual([]);
  });

  it('limit every list and every free text', () => {
    const unlimited = SCHEMAS.flatMap(parts).filter((part) => (part['type'] === 'array' && part['maxItems'] === undefined) || isFreeText(part));
    expect(unlimited).toEqual([]);
  });

  it('use no pattern in which something repeated holds something repeated', () => {
    const patterns = SCHEMAS.flatMap(parts).flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
    expect(patterns).not.toEqual([]);
    expect(patterns.filter((pattern) => /\([^()]*[*+{][^()]*\)[*+{]/.test(pattern))).toEqual([]);
  });
});

function strict(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true, formats });
  for (const word of OWN_WORDS) ajv.addKeyword(word);
  ajv.addSchema(SCHEMAS.filter(({ $defs }) => $defs !== undefined));
  return ajv;
}

function isFreeText({ type, maxLength, pattern, format, enum: choices }: Schema): boolean {
  const bounded = typeof pattern === 'string' && pattern.endsWith('$') && !/[*+]/.test(pattern);
  return type === 'string' && maxLength === undefined && choices === undefined && (format === undefined || format === 'evidence-file') && !bounded;
}

/** Every schema in a schema, itself included. */
function parts(schema: Schema): readonly Schema[] {
  const inner = [schema.items, schema['additionalProperties'], ...Object.values(schema.properties ?? {}), ...Object.values(schema.$defs ?? {})];
  return [schema, ...inner.filter(isSchema).flatMap(parts)];
}

function fieldsIn(schema: Schema): readonly (readonly [string, Schema])[] {
  return parts(schema).flatMap(({ properties }) => Object.entries(properties ?? {}));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
