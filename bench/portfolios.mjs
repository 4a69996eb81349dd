// The portfolios that are measured, written once for each edition of the generator.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shortProjects } from './generate.mjs';
import { models, wholeProjects } from './whole.mjs';

export { shortProjects, wholeProjects };

/** Everything that the benches write. */
export const cache = join(import.meta.dirname, '.cache');

// Portfolios that an older generator wrote, or that were made after older records, are not measured again.
const madeOf = [...['generate.mjs', 'whole.mjs'].map((file) => join(import.meta.dirname, file)), ...models];
const edition = madeOf.reduce((digest, file) => digest.update(readFileSync(file)), createHash('sha256')).digest('hex').slice(0, 12);
const portfolios = join(cache, edition);

/** Makes room for the portfolios of this edition, and takes those of others away. */
export function beginPortfolios() {
  mkdirSync(portfolios, { recursive: true });
  for (const name of readdirSync(cache)) if (name !== edition) rmSync(join(cache, name), { recursive: true, force: true });
}

/** The folder of a portfolio of so many projects, of those that `write` writes; it is written when it is asked for first. */
export function portfolio(write, projects) {
  const folder = join(portfolios, `${write.name}-${projects}`);
  if (!existsSync(folder)) {
    // Under another name until it is whole, so that a run that is broken off leaves no half of one behind.
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    write(unfinished, projects);
    renameSync(unfinished, folder);
  }
  return folder;
}
