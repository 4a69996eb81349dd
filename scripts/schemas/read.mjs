import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = `${ROOT}src/records/schemas/`;

/** Words in the schemas that say something to this project and nothing to a validator. */
export const OWN_WORDS = ['tsType', 'x-level', 'x-shape', 'x-file', 'x-event', 'x-ref', 'x-planned'];

/** @returns {{common: object, portfolio: object, kinds: [string, object][]}} the schemas as they stand on disk; kinds by name */
export function readSchemas() {
  const read = (name) => JSON.parse(readFileSync(`${FOLDER}${name}.schema.json`, 'utf8'));
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.schema.json')).map((file) => file.slice(0, -'.schema.json'.length));
  const kinds = names.filter((name) => name !== 'common' && name !== 'portfolio').sort();
  return { common: read('common'), portfolio: read('portfolio'), kinds: kinds.map((name) => [name, read(name)]) };
}

/** The name of the shared part that a schema refers to, or undefined. */
export function sharedName(schema) {
  return schema.$ref?.replace('common.schema.json#/$defs/', '');
}

// Nothing that could change a record is ever switched on: an auditor that fills in or converts would forge evidence.
const STRICT = { strict: true, strictRequired: true, allowUnionTypes: true, allErrors: true, ownProperties: true, messages: false };

/**
 * The compiler of the validators. The schemas use no word whose meaning has changed since draft-07, and compiled as such they
 * lack the book-keeping for unevaluated fields and dynamic references, which is half of the code.
 */
export function compiler(formats, code) {
  return new Ajv({ ...STRICT, inlineRefs: false, meta: false, validateSchema: false, formats, code });
}

/** @throws Error at the first schema with an unknown word, an unknown format or a required field that it doesn't have */
export function checkSchemas({ common, portfolio, kinds }, formats) {
  const ajv = new Ajv2020({ ...STRICT, formats });
  OWN_WORDS.forEach((word) => ajv.addKeyword(word));
  ajv.addSchema(common);
  for (const schema of [portfolio, ...kinds.map(([, kind]) => kind)]) ajv.compile(schema);
}
