import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv';
import { build } from 'esbuild';
import { FORMATS_FILE } from './formats.mjs';
import { OWN_WORDS, ROOT, compiler } from './read.mjs';

const SILENT = new Set([...OWN_WORDS, '$schema', 'title', 'description', 'examples']);

/** The validators of all kinds as one module that needs no other. */
export async function validatorsOf({ common, portfolio, kinds }, formats) {
  const ajv = compiler(formats, { source: true, esm: true, formats: _`require(${FORMATS_FILE}).formats` });
  ajv.addSchema(bare(common));
  const names = [...kinds.map(([kind]) => kind), 'portfolio'];
  for (const schema of [...kinds.map(([, kind]) => kind), portfolio]) ajv.addSchema(bare(schema));
  const code = (standaloneCode.default ?? standaloneCode)(ajv, Object.fromEntries(names.map((name) => [exported(name), `${name}.schema.json`])));
  const table = `export const validators = {${names.map((name) => `"${name}": ${exported(name)}`).join(', ')}};`;
  const { outputFiles } = await build({
    stdin: { contents: `${trimmed(code)}\n${table}`, resolveDir: ROOT },
    bundle: true, format: 'esm', platform: 'node', target: 'node20', minify: true, write: false,
  });
  return outputFiles[0].text;
}

// One table is all that leaves the module, and nothing reads where in a schema an error came from
// or what is around a value: a third of the code.
// Errors of shared parts are added where they are gathered: copied together anew for each, 50,000 take ten seconds.
function trimmed(code) {
  const trim = code
    .replaceAll('"use strict";', '')
    .replaceAll('export const validate_', 'const validate_')
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(/,parentData:\w+,parentDataProperty:(?:"[^"]*"|\w+),rootData\}/g, '}')
    .replace(/(\w+)\.concat\((\w+\.errors)\)/g, 'gather($1, $2)');
  if (trim.includes('.concat(')) throw new Error('the validators gather errors in a way that is not known here');
  return `${trim}\nfunction gather(all, more) { for (const error of more) all.push(error); return all; }`;
}

export function validatorTypes() {
  return `// Made by scripts/build-schemas.mjs; do not edit.
import type { Kind } from '../../model/generated/records.js';

/** What is wrong with a value: where it stands (a JSON pointer), which rule of the schema it breaks, and the rule's details. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  /** Of an error in the name of a field rather than in its value: that name. */
  readonly propertyName?: string;
}

/** Whether a value is as its schema says; when it isn't, \`errors\` holds every reason until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export declare const validators: Readonly<Record<Kind | 'portfolio', Validator>>;
`;
}

function exported(name) {
  return `validate_${name.replaceAll('-', '_')}`;
}

// Texts for people would be carried along in the compiled code.
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties' || key === '$defs') return [[key, Object.fromEntries(Object.entries(value).map(([name, field]) => [name, bare(field)]))]];
    return SILENT.has(key) ? [] : [[key, bare(value)]];
  }));
}
