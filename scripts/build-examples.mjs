// Makes of the marked fixtures what explain shows of each rule: a good and a poor example, and the fields that count.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { collectExamples } = await importTypeScript('scripts/examples/collect.ts');
const examples = await collectExamples(`${ROOT}fixtures/rules`);
mkdirSync(`${ROOT}rules/generated`, { recursive: true });
writeFileSync(`${ROOT}rules/generated/examples.ts`, `// Made from fixtures/rules by scripts/build-examples.mjs; do not edit.
import type { Shown } from '../../src/model/example.js';

/** What shows each rule and sign at work, by its whole id. */
export const EXAMPLES: Readonly<Record<string, Shown>> = ${JSON.stringify(examples, undefined, 2)};
`);
