import { build } from 'esbuild';
import { ROOT } from './read.mjs';

/** Where the formats are written: the validators use the very same functions. */
export const FORMATS_FILE = `${ROOT}src/records/formats.ts`;

/** The formats of texts that the schemas name, as functions. */
export async function formats() {
  const { outputFiles } = await build({ entryPoints: [FORMATS_FILE], bundle: true, format: 'esm', write: false });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return module.formats;
}
