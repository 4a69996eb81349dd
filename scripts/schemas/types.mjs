import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';
import { sharedName } from './read.mjs';

const KEPT = ['description', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'tsType'];

/** The types of all records as TypeScript, for src/model/generated/records.ts. */
export async function typesOf({ common, portfolio, kinds }) {
  const types = [];
  const add = async (name, schema) => types.push(await compile(plain(schema, common), name, { bannerComment: '', additionalProperties: false, ignoreMinAndMaxItems: true }));
  for (const [name, schema] of Object.entries(common.$defs)) if (isNamed(schema)) await add(pascal(name), schema);
  for (const [kind, schema] of kinds) {
    if (schema['x-shape'] === 'list') await add(entryType(schema), schema.properties.items.items);
    await add(wholeType(kind, schema), schema);
  }
  await add('PortfolioConfig', portfolio);
  const text = [head(), ...types, list('KINDS', kinds, 'Every kind of record.'), maps(kinds)].join('\n');
  return readonly(text);
}

function head() {
  return ['// Made from src/records/schemas by scripts/build-schemas.mjs; do not edit.', "import type { Day } from '../day.js';", "import type { Pence } from '../money.js';", ''].join('\n');
}

function list(name, kinds, comment) {
  return `/** ${comment} */\nexport const ${name} = [\n${kinds.map(([kind]) => `  '${kind}',`).join('\n')}\n] as const;\n`;
}

function maps(kinds) {
  const lists = kinds.filter(([, schema]) => schema['x-shape'] === 'list');
  const map = (name, comment, type) => `/** ${comment} */\nexport interface ${name} {\n${kinds.map(([kind, schema]) => `  '${kind}': ${type(kind, schema)};`).join('\n')}\n}\n`;
  return [
    '/** A kind of record. */\nexport type Kind = (typeof KINDS)[number];\n',
    `/** A kind whose records are lists of entries. */\nexport type ListKind =\n${lists.map(([kind]) => `  | '${kind}'`).join('\n')};\n`,
    map('RecordData', 'What one piece of evidence holds: a record, or one entry where records are lists.', (kind, schema) => (schema['x-shape'] === 'list' ? entryType(schema) : wholeType(kind, schema))),
    map('WholeRecordData', 'What a whole record holds.', wholeType),
  ].join('\n');
}

function entryType(schema) {
  return pascal(schema.properties.items.items.title);
}

function wholeType(kind, schema) {
  return schema['x-shape'] === 'list' ? `${pascal(kind)}Record` : pascal(schema.title);
}

function pascal(words) {
  return words.split(/[\s-]+/).map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}

// Shared parts with a shape of their own get a type of their own; a text with a pattern is a string like any other.
function isNamed(schema) {
  return schema.tsType === undefined && (schema.enum !== undefined || schema.type === 'object');
}

// Only what bears on the type is handed on: titles would become names of types, patterns and limits mean nothing to them.
function plain(schema, common, inside = false) {
  const shared = sharedName(schema);
  if (shared !== undefined) return { description: schema.description, ...reference(shared, common.$defs[shared]) };
  if (inside && schema.title !== undefined && schema['x-event'] !== undefined && schema.properties !== undefined) return { tsType: pascal(schema.title) };
  const result = Object.fromEntries(KEPT.filter((key) => schema[key] !== undefined).map((key) => [key, schema[key]]));
  if (result.properties !== undefined) result.properties = Object.fromEntries(Object.entries(result.properties).map(([name, field]) => [name, plain(field, common, true)]));
  if (result.items !== undefined) result.items = plain(result.items, common, true);
  if (typeof result.additionalProperties === 'object') result.additionalProperties = plain(result.additionalProperties, common, true);
  return result;
}

function reference(name, schema) {
  if (schema.tsType !== undefined) return { tsType: schema.tsType };
  return isNamed(schema) ? { tsType: pascal(name) } : { type: schema.type };
}

// The generator of types has no word for readonly; it is put in at the places where the syntax tree allows it.
function readonly(text) {
  const source = ts.createSourceFile('records.ts', text, ts.ScriptTarget.Latest, true);
  const places = [];
  const visit = (node) => {
    const already = ts.getModifiers?.(node)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
    const member = ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node);
    if ((member && !already) || ts.isArrayTypeNode(node)) places.push(node.getStart());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places.sort((a, b) => b - a).reduce((result, at) => `${result.slice(0, at)}readonly ${result.slice(at)}`, text);
}
