import type { Release } from '../../src/model/release.js';
import { annualFiles } from '../../src/output/annual/files.js';

/** The bytes of the one file of a release whose name matches. */
export async function fileOf(release: Release, name: RegExp, bom = false): Promise<Uint8Array> {
  const [file, ...more] = annualFiles(release, { bom }).filter((one) => name.test(one.name));
  if (file === undefined || more.length > 0) throw new Error(`not one file for ${String(name)}`);
  return file.bytes();
}

/** The same as text. */
export async function textFile(release: Release, name: RegExp): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await fileOf(release, name));
}
