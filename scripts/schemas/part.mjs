import standaloneCode from 'ajv/dist/standalone/index.js';
import { Ajv, _ } from 'ajv';
import { build } from 'esbuild';
import { createGenerator } from 'ts-json-schema-generator';
import { FORMATS_FILE } from './formats.mjs';
import { ROOT } from './read.mjs';

/**
 * The validator of a stored part as one module that needs no other. Its schema is drawn from the type, which is too large and too inward to be
 * kept twice; what else a value holds is not looked at. Calendar days are held to be real ones, since the program reckons with them.
 */
export async function partValidator(formats) {
  const schema = createGenerator({ path: `${ROOT}src/model/part.ts`, tsconfig: `${ROOT}tsconfig.json`, type: 'Part', skipTypeCheck: true, additionalProperties: true, topRef: false, jsDoc: 'none' }).createSchema('Part');
  Object.assign(schema.definitions.Day, { format: 'date' });
  const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true, ownProperties: true, formats, code: { source: true, esm: true, formats: _`require(${FORMATS_FILE}).formats` } });
  ajv.addSchema(schema, 'part');
  const code = (standaloneCode.default ?? standaloneCode)(ajv, { part: 'part' });
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: ROOT }, bundle: true, format: 'esm', platform: 'node', target: 'node20', minify: true, write: false });
  return outputFiles[0].text;
}

export function partTypes() {
  return `// Made by scripts/build-schemas.mjs; do not edit.
import type { Part } from '../../model/part.js';
import type { StoredValidator } from './stored.js';

export declare const part: StoredValidator<Part>;
`;
}
