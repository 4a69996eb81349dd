import { readFileSync } from 'node:fs';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { ROOT } from './read.mjs';

/** What the program writes and may be given back, by the name of its published schema. */
const STORED = ['result', 'release', 'baseline'];

/** Validators of stored files as one module that needs no other. Each stops at the first fault: these files are written by a program, not by people. */
export async function storedValidators() {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true, code: { source: true, esm: true }, formats: { date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/ } });
  for (const name of STORED) ajv.addSchema(JSON.parse(readFileSync(`${ROOT}src/output/${name}.schema.json`, 'utf8')), name);
  const code = (standaloneCode.default ?? standaloneCode)(ajv, Object.fromEntries(STORED.map((name) => [name, name])));
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: ROOT }, bundle: true, format: 'esm', platform: 'node', target: 'node20', minify: true, write: false });
  return outputFiles[0].text;
}

export function storedTypes() {
  return `// Made by scripts/build-schemas.mjs; do not edit.
import type { Baseline } from '../../model/baseline.js';
import type { Release } from '../../model/release.js';
import type { AuditResult } from '../../model/result.js';

/** Whether a value is as the published schema says; when it isn't, \`errors\` holds the first reason until the next call. */
export interface StoredValidator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

export declare const result: StoredValidator<AuditResult>;
export declare const release: StoredValidator<Release>;
export declare const baseline: StoredValidator<Baseline>;
`;
}
