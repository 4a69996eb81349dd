import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { pathOfSaid, saidBy, shownBy } from '../helpers/said.js';

// After a change that is meant: npx vitest run test/rules/said.test.ts -u, and read what is another in fixtures/said.
describe('what people are told of the marked fixtures is as it was last read and agreed', () => {
  it.each(scieCharter.commitments.map(({ id }) => id))('%s', async (id) => {
    await expect(await saidBy(id)).toMatchFileSnapshot(pathOfSaid(id));
  });

  it.each(scieCharter.signs.map(({ id }) => id))('integrity/%s', async (id) => {
    await expect(await shownBy(id)).toMatchFileSnapshot(pathOfSaid(`integrity/${id}`));
  });
});
