// Bundles the program into dist/: one small entry for the command line, the rest in chunks that are loaded when they are needed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A digest of all files below some folders. */
function digestOf(...folders) {
  const digest = createHash('sha256');
  for (const folder of folders) for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile()).map((found) => join(found.parentPath, found.name)).sort()) digest.update(entry).update(readFileSync(entry));
  return digest.digest('hex');
}

await rm('dist', { recursive: true, force: true });
await build({
  // Threads start from a file beside the chunk that asks for them: one that opens PDFs, and those that judge.
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'chunks/pdf-worker': 'src/documents/pdf-worker.js', 'chunks/worker': 'src/cli/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What the cache holds is of this code alone.
  define: { 'process.env.CHARTER_AUDIT_BUILD': JSON.stringify(digestOf('src/records', 'src/documents', 'src/model')) },
  // Half the text to read at each start.
  minify: true,
  legalComments: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  // Some bundled libraries still ask for Node's own modules with require.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});

// The solver looks for its program beside the chunk that it was bundled into.
await copyFile(createRequire(import.meta.url).resolve('highs/runtime'), 'dist/chunks/highs.wasm');
