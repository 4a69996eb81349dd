// Bundles the program into dist/: a small entry for the command line, what its commands do in one file, and the library of functions for other programs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compileAhead } from './compile-ahead.mjs';

/** A digest of all files below some folders. */
function digestOf(...folders) {
  const digest = createHash('sha256');
  for (const folder of folders) for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile()).map((found) => join(found.parentPath, found.name)).sort()) digest.update(entry).update(readFileSync(entry));
  return digest.digest('hex');
}

// What the cache holds is of this code alone.
const codeDigest = { 'process.env.CHARTER_AUDIT_BUILD': JSON.stringify(digestOf('src/records', 'src/documents', 'src/model')) };

/** @type {import('esbuild').BuildOptions} */
const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Half the text to read at each start.
  minify: true,
  legalComments: 'linked',
};

await rm('dist', { recursive: true, force: true });
await build({
  ...options,
  define: codeDigest,
  // Threads start from a file beside what asks for them: one that opens PDFs, and those that judge.
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'chunks/pdf-worker': 'src/documents/pdf-worker.js', 'chunks/worker': 'src/cli/worker.ts' },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  // Some bundled libraries still ask for Node's own modules with require.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
await build({
  ...options,
  entryPoints: ['src/cli/actions.ts'],
  outfile: 'dist/chunks/actions.cjs',
  format: 'cjs',
  // What a library imports late of Node's own is required: a script that was compiled ahead can't import.
  supported: { 'dynamic-import': false },
  // What a module finds by its own place.
  define: { ...codeDigest, 'import.meta.url': '__fileUrl' },
  banner: { js: "const __fileUrl = require('node:url').pathToFileURL(__filename).href;" },
});

// The solver looks for its program beside the file that it was bundled into.
await copyFile(createRequire(import.meta.url).resolve('highs/runtime'), 'dist/chunks/highs.wasm');
await writeFile('dist/chunks/actions.cjs.compiled', await compileAhead('dist/chunks/actions.cjs', 'fixtures/honest-poor'));
