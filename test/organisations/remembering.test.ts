import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { Auditor, filesOf, ORGANISATIONS } from '../helpers/organisation.js';
import { remembering } from '../helpers/remembering.js';
import { removalsOf, type Removal } from '../helpers/removals.js';

/** Files of each organisation, from first to last, in which something is taken out. */
const TRIED = 12;

describe.each(ORGANISATIONS)('judging %s again with something taken out', (name) => {
  it('gives the same, whether every rule looks anew or says again what it said of what is as it was', async () => {
    const files = filesOf(name);
    const records = Object.entries(files).filter(([file]) => file.endsWith('.yaml') && file !== 'charter-audit.yaml');
    const again = new Auditor(files, remembering(scieCharter));
    await again.audit();
    const different: Removal[] = [];
    for (let i = 0; i < TRIED; i += 1) {
      const removal = oneIn(records[Math.floor((i * records.length) / TRIED)], i);
      const anew = await new Auditor(files).audit(removal.file, removal.text);
      if (JSON.stringify(await again.audit(removal.file, removal.text)) !== JSON.stringify(anew)) different.push(removal);
    }
    expect(different).toEqual([]);
  }, 120_000);
});

function oneIn(entry: readonly [string, string | Uint8Array] | undefined, i: number): Removal {
  const [file, text] = entry ?? ['', ''];
  const removals = typeof text === 'string' ? [...removalsOf(file, text)] : [];
  const removal = removals[(i * 7) % Math.max(1, removals.length)];
  if (removal === undefined) throw new Error(`There is nothing to take out of ${file}.`);
  return removal;
}
