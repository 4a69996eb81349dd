// Runs what is written in TypeScript before anything is built: bundled into one file, loaded, and taken away again.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What a module of this project exports. Libraries are taken from where they are installed. @param {string} entry its path from the root */
export async function importTypeScript(entry) {
  // Inside the project, where its libraries are found; beside the module, so that what it looks for by its own place is there.
  const outfile = `${ROOT}${dirname(entry)}/.bundled-${randomUUID()}.mjs`;
  try {
    await build({ entryPoints: [`${ROOT}${entry}`], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}
