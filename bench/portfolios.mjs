// The portfolios that are measured, written once for each edition of the generator.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './generate.mjs';

/** Everything that the benches write. */
export const cache = join(import.meta.dirname, '.cache');

// Portfolios that an older generator wrote are not measured again.
const edition = createHash('sha256').update(readFileSync(join(import.meta.dirname, 'generate.mjs'))).digest('hex').slice(0, 12);
const portfolios = join(cache, edition);

/** Makes room for the portfolios of this edition, and takes those of others away. */
export function beginPortfolios() {
  mkdirSync(portfolios, { recursive: true });
  for (const name of readdirSync(cache)) if (name !== edition) rmSync(join(cache, name), { recursive: true, force: true });
}

/** The folder of a portfolio of so many projects; it is written when it is asked for first. */
export function portfolio(projects, more = {}) {
  const folder = join(portfolios, `projects-${projects}`);
  if (!existsSync(folder)) {
    // Under another name until it is whole, so that a run that is broken off leaves no half of one behind.
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    generate(unfinished, projects, more);
    renameSync(unfinished, folder);
  }
  return folder;
}
