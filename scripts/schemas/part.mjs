import standaloneCode from 'ajv/dist/standalone/index.js';
import { Ajv, _ } from 'ajv';
import { build } from 'esbuild';
import { createGenerator } from 'ts-json-schema-generator';
import { FORMATS_FILE } from './formats.mjs';
import { ROOT } from './read.mjs';

/** The validator of a stored part as one module that needs no other. */
export function partValidator(formats) {
  return validatorOf({ path: 'src/model/part.ts', type: 'Part', name: 'part' }, formats);
}

/** The validator of what the measures of one place gave, as they stand in a stored part. */
export function measuredValidator(formats) {
  return validatorOf({ path: 'src/annual/measures/values.ts', type: 'MeasuredValues', name: 'measured' }, formats);
}

/**
 * A validator whose schema is drawn from a type, which is too large and too inward to be kept twice; what else a value holds is not looked at.
 * Calendar days are held to be real ones, since the program reckons with them.
 */
async function validatorOf({ path, type, name }, formats) {
  const schema = createGenerator({ path: `${ROOT}${path}`, tsconfig: `${ROOT}tsconfig.json`, type, skipTypeCheck: true, additionalProperties: true, topRef: false, jsDoc: 'none' }).createSchema(type);
  Object.assign(schema.definitions.Day, { format: 'date' });
  const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true, ownProperties: true, formats, code: { source: true, esm: true, formats: _`require(${FORMATS_FILE}).formats` } });
  ajv.addSchema(schema, name);
  const code = (standaloneCode.default ?? standaloneCode)(ajv, { [name]: name });
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

export function measuredTypes() {
  return `// Made by scripts/build-schemas.mjs; do not edit.
import type { MeasuredValues } from '../measures/values.js';

/** Whether a value is what the measures of a place give; when it isn't, \`errors\` holds the first reason until the next call. */
export declare const measured: {
  (value: unknown): value is MeasuredValues;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
};
`;
}
