import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { ROOT } from '../helpers/cli.js';
import { FIXTURE_PAPERS } from '../helpers/fixture-papers.js';

/** Set to write the papers anew. */
const isWriting = process.env['WRITE_FIXTURE_PAPERS'] === 'yes';

describe('the papers among the fixtures', () => {
  it.each(FIXTURE_PAPERS)('$path is what its writer makes', async ({ path, make, isPacked }) => {
    const file = join(ROOT, 'fixtures', path);
    const made = await make();
    if (isWriting) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, made);
    }
    const kept = readFileSync(file);
    if (isPacked === true) expect(await readDocument(kept, extname(path))).toEqual(await readDocument(made, extname(path)));
    else expect(kept.equals(made)).toBe(true);
  });
});
