import { beforeAll, describe, expect, test } from 'vitest';
import { annual } from '../../../src/annual/annual.js';
import { protect } from '../../../src/annual/disclosure/index.js';
import type { Release } from '../../../src/model/release.js';
import { keyFigures } from '../../../src/output/annual/key-figures.js';
import { DEFAULTS } from '../../annual/disclosure/releases.js';
import { sourceOf } from '../../helpers/annual.js';
import { textFile } from '../../helpers/annual-files.js';
import { openPage, startBrowser, tooWide, violations } from '../../helpers/browser.js';
import { filesOf } from '../../helpers/organisation.js';
import { CHROMIUM } from '../../helpers/programs.js';
import { all, cellsOf, held, textOf, treeOf, understood } from '../../helpers/read-back.js';

/** The release of an example organisation, protected by the standard numbers. */
async function releaseOf(organisation: string): Promise<Release> {
  return annual(await sourceOf(filesOf(organisation)), async (raw) => {
    const { tables, notes } = await protect(raw, { policy: DEFAULTS });
    return { tables, protection: { kind: 'protected', notes } };
  });
}

describe.each(['honest-good', 'honest-poor'])('the page of %s, made from its records', (organisation) => {
  const at: { release?: Release; html: string } = { html: '' };
  const made = (): Release => { if (at.release === undefined) throw new Error('no release'); return at.release; };
  beforeAll(async () => {
    at.release = await releaseOf(organisation);
    at.html = await textFile(made(), /\.html$/);
  });

  test('says the same figures as the release, cell by cell', () => {
    const tree = treeOf(at.html);
    for (const table of made().tables.filter(({ withheld }) => withheld === undefined)) {
      const [own] = all(tree, 'table').filter((one) => textOf(one).startsWith(`Table ${table.id}:`));
      const [, ...rows] = own === undefined ? [] : cellsOf(own, 'tr', 'th', 'td');
      expect(understood(rows, table.columns)).toEqual(held(table));
    }
  });

  test('says every day in words', () => {
    expect(textOf(treeOf(at.html)).match(/.{0,40}\b\d{4}-\d{2}-\d{2}\b/g)).toBeNull();
  });

  test('opens with every key figure that its tables show', () => {
    const shown = keyFigures(made()).map(({ table }) => table);
    // Fees are about people: their figure may be held back.
    expect(shown.filter((id) => id !== 'I4')).toEqual(['I10', 'I1', 'I2', 'I3', 'I11']);
  });

  test.skipIf(CHROMIUM === undefined)('breaks no rule that axe-core knows, scrolls sideways in its tables alone, and fits on paper', async () => {
    const browser = await startBrowser();
    const { page, complaints } = await openPage(browser, at.html, { viewport: { width: 320, height: 640 } });
    expect((await tooWide(page)).page).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    for (const [width, sheets] of [[680, '.sheet:not(.wide)'], [1008, '.sheet.wide']] as const) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(`${sheets} table`)})].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.caption.textContent)`)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await browser.close();
  });
});
