// Writes docs/reference: what the program says of itself, so that a page can not say anything else.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

const FOLDER = fileURLToPath(new URL('../docs/reference/', import.meta.url));
const { referencePages } = await importTypeScript('src/cli/reference.ts');
// All are made before the first is written: a fault leaves the pages as they were.
const pages = referencePages();
for (const [path, text] of pages) {
  mkdirSync(dirname(`${FOLDER}${path}`), { recursive: true });
  writeFileSync(`${FOLDER}${path}.tmp`, text);
  renameSync(`${FOLDER}${path}.tmp`, `${FOLDER}${path}`);
}
for (const path of readdirSync(FOLDER, { recursive: true })) if (path.endsWith('.md') && !pages.has(path.replaceAll('\\', '/'))) rmSync(`${FOLDER}${path}`);
