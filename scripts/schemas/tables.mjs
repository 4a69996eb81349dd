import { createHash } from 'node:crypto';
import { sharedName } from './read.mjs';

const ROLE_OF_FORMAT = { date: 'day', money: 'money', decimal: 'decimal', percent: 'decimal', 'evidence-file': 'evidence-file' };

/** What the program must know of each kind besides its types, as TypeScript for src/records/generated/kinds.ts. */
export function tablesOf({ common, portfolio, kinds }) {
  const table = Object.fromEntries(kinds.map(([kind, schema]) => [kind, kindInfo(schema, common)]));
  return [
    '// Made from src/records/schemas by scripts/build-schemas.mjs; do not edit.',
    "import type { Kind } from '../../model/generated/records.js';",
    "import type { KindInfo, SchemaInfo } from '../kind-info.js';",
    '',
    `export const KIND_INFO: Readonly<Record<Kind, KindInfo>> = ${lines(table)};`,
    '',
    `export const PORTFOLIO_INFO: SchemaInfo = ${lines(schemaInfo(portfolio, common))};`,
    '',
  ].join('\n');
}

/** What the schemas say of each kind and field in whole sentences, as TypeScript for src/records/generated/descriptions.ts: only who explains them loads it. */
export function descriptionsOf({ common, portfolio, kinds }) {
  const table = Object.fromEntries([...kinds, ['portfolio', portfolio]].map(([name, schema]) => [name, { whole: schema.description, fields: info(schema, common).descriptions }]));
  return [
    '// Made from src/records/schemas by scripts/build-schemas.mjs; do not edit.',
    "import type { Kind } from '../../model/generated/records.js';",
    "import type { Descriptions } from '../kind-info.js';",
    '',
    `export const DESCRIPTIONS: Readonly<Record<Kind | 'portfolio', Descriptions>> = ${lines(table)};`,
    '',
  ].join('\n');
}

function kindInfo(schema, common) {
  return { title: schema.title, level: schema['x-level'], shape: schema['x-shape'], file: schema['x-file'], ...schemaInfo(schema, common) };
}

function schemaInfo(schema, common) {
  const { events, roles, fields } = info(schema, common);
  return { events, roles, fields };
}

function info(schema, common) {
  const found = { events: [], roles: [], fields: {}, descriptions: {} };
  visit(schema, [], true, common, found);
  return found;
}

function visit(schema, path, required, common, found) {
  const shared = sharedName(schema);
  const whole = shared === undefined ? schema : { ...common.$defs[shared], ...schema };
  if (whole['x-event'] !== undefined) found.events.push({ path, field: whole['x-event'] });
  if (path.length > 0) {
    found.fields[path.join('.')] = fieldInfo(whole, shared, required);
    if (whole.description !== undefined) found.descriptions[path.join('.')] = whole.description;
  }
  addRoles(whole, path, required, found);
  for (const [name, field] of Object.entries(whole.properties ?? {})) {
    visit(field, [...path, name], whole.required?.includes(name) ?? false, common, found);
  }
  const inner = whole.items ?? whole.additionalProperties;
  if (typeof inner === 'object') visit({ ...inner, examples: Object.values(whole.examples?.[0] ?? {}) }, [...path, '*'], false, common, found);
}

function addRoles(schema, path, required, found) {
  const role = schema['x-planned'] ? 'planned-day' : ROLE_OF_FORMAT[schema.format];
  if (role !== undefined) found.roles.push({ path, role, required });
  if (schema['x-ref'] !== undefined) found.roles.push({ path, role: 'ref', ref: schema['x-ref'], required });
}

function fieldInfo(schema, shared, required) {
  return {
    ...(schema.title === undefined ? {} : { title: schema.title }),
    type: typeWord(schema, shared),
    ...(required ? { required } : {}),
    ...(schema.enum === undefined ? {} : { choices: schema.enum }),
    ...(schema.examples?.[0] === undefined ? {} : { example: shared === 'money' && typeof schema.examples[0] === 'number' ? schema.examples[0].toFixed(2) : yaml(schema.examples[0]) }),
  };
}

function typeWord(schema, shared) {
  if (schema.enum !== undefined) return 'choice';
  if (schema.const !== undefined) return 'constant';
  if (schema.type === 'array') return 'list';
  if (schema.format === 'decimal') return 'decimal';
  if (schema.properties !== undefined || schema.additionalProperties?.type === 'object') return 'mapping';
  if (schema.type === 'object') return shared ?? 'tally';
  return shared ?? (schema.format === 'month-day' ? 'monthDay' : 'text');
}

// An example as somebody would write it after the colon: money with its pence, and quotes only where YAML needs them.
function yaml(value) {
  if (Array.isArray(value)) return `[${value.map(yaml).join(', ')}]`;
  if (value !== null && typeof value === 'object') return `{${Object.entries(value).map(([key, inner]) => `${key}: ${yaml(inner)}`).join(', ')}}`;
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z0-9][A-Za-z0-9/._-]*$/.test(value) && !/^[\d.]+$/.test(value) && !/^(true|false|null|yes|no)$/i.test(value) && !/^\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value);
}

// One line for each field, so that a change of a schema reads well where somebody compares the output.
function lines(value, depth = 0, pad = '') {
  const entries = Array.isArray(value) ? value.map((inner) => ['', inner]) : Object.entries(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return open + close;
  const inner = entries.map(([key, item]) => `${pad}  ${key === '' ? '' : `${JSON.stringify(key)}: `}${isSmall(item) ? JSON.stringify(item) : lines(item, depth + 1, `${pad}  `)},`);
  return `${open}\n${inner.join('\n')}\n${pad}${close}`;
}

function isSmall(value) {
  return typeof value !== 'object' || JSON.stringify(value).length < 100 || 'type' in value || 'role' in value;
}

/** The digest of all schemas together, by which a result says which record formats it was made with. */
export function schemaSetOf(schemas) {
  const digest = createHash('sha256').update(JSON.stringify(schemas)).digest('hex');
  return `// Made from src/records/schemas by scripts/build-schemas.mjs; do not edit.

/** SHA-256 of the record schemas, all together. */
export const SCHEMA_SET = 'sha256:${digest}';
`;
}
