// Runs what is written in TypeScript before anything is built: bundled into one file, loaded, and taken away again.
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What a module of this project exports. Libraries are taken from where they are installed. @param {string} entry its path from the root */
export async function importTypeScript(entry) {
  // Inside the project, where its libraries are found.
  const outfile = `${ROOT}${dirname(entry)}/.bundled-${randomUUID()}.mjs`;
  try {
    await build({ entryPoints: [`${ROOT}${entry}`], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', plugins: [ownPlaces], logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

// What a module looks for by its own place, fixtures or the thread that reads a PDF, lies beside it and not beside the bundle.
const ownPlaces = {
  name: 'own-places',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)).replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: extname(path) === '.ts' ? 'ts' : 'js' };
    });
  },
};
