import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textFile } from '../../helpers/annual-files.js';
import { openPage, poorContrasts, startBrowser, tooWide, violations } from '../../helpers/browser.js';
import { CHROMIUM } from '../../helpers/programs.js';
import { hostileRelease, release } from '../../helpers/release.js';

const PAGE = /\.html$/;

describe.skipIf(CHROMIUM === undefined)('the page in Chromium', () => {
  const at: { browser?: Browser; ordinary: string; hostile: string } = { ordinary: '', hostile: '' };
  const browser = (): Browser => { if (at.browser === undefined) throw new Error('no browser'); return at.browser; };

  beforeAll(async () => {
    at.browser = await startBrowser();
    at.ordinary = await textFile(release(), PAGE);
    at.hostile = await textFile(hostileRelease(), PAGE);
  });
  afterAll(async () => at.browser?.close());

  const looks: readonly (readonly [string, BrowserContextOptions, 'screen' | 'print'])[] = [
    ['in light', {}, 'screen'],
    ['in dark', { colorScheme: 'dark' }, 'screen'],
    ['in the reader’s own colours', { forcedColors: 'active' }, 'screen'],
    ['in the reader’s own colours on dark', { forcedColors: 'active', colorScheme: 'dark' }, 'screen'],
    ['in print', {}, 'print'],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }, 'screen'],
  ];

  test.each(looks)('breaks no rule of WCAG 2.2 that axe-core knows, %s', async (_, options, media) => {
    for (const html of [at.ordinary, at.hostile]) {
      const { page, complaints, close } = await openPage(browser(), html, options);
      await page.emulateMedia({ media });
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test.each(looks.filter(([, { viewport }]) => viewport === undefined))('has words that stand out from what is behind them, %s', async (_, options, media) => {
    const { page, close } = await openPage(browser(), at.ordinary, options);
    await page.emulateMedia({ media });
    expect(await poorContrasts(page)).toEqual([]);
    await close();
  });

  test.each([[1280, 'at its usual size'], [640, 'enlarged to 200 %'], [320, 'enlarged to 400 %']])('never scrolls sideways as a whole, only its tables do: %i pixels, %s', async (width) => {
    for (const html of [at.ordinary, at.hostile]) {
      const { page, close } = await openPage(browser(), html, { viewport: { width, height: 640 } });
      expect((await tooWide(page)).page).toBe(0);
      await close();
    }
  });

  test('stays readable with letters twice the size', async () => {
    const { page, close } = await openPage(browser(), at.ordinary);
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    expect((await tooWide(page)).page).toBe(0);
    await close();
  });

  test('is walked by keyboard from the skip link through everything in the order in which it stands', async () => {
    const { page, close } = await openPage(browser(), at.ordinary);
    const total = Number(await page.evaluate('document.querySelectorAll("a[href], [tabindex=\'0\']").length'));
    const places: number[] = [];
    for (let i = 0; i < total; i++) {
      await page.keyboard.press('Tab');
      places.push(Number(await page.evaluate('[...document.querySelectorAll("a[href], [tabindex=\'0\']")].indexOf(document.activeElement)')));
      const isSeen = await page.evaluate('(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return bottom > 0 && top < innerHeight && getComputedStyle(document.activeElement).outlineStyle !== "none"; })()');
      expect([i, isSeen]).toEqual([i, true]);
    }
    expect(places).toEqual(Array.from({ length: total }, (_, i) => i));
    await close();
  });

  test('skips to the figures, and a wide table scrolls by the arrow keys', async () => {
    const { page, close } = await openPage(browser(), at.ordinary, { viewport: { width: 400, height: 700 } });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.focus('#I10 > .scroll');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate('document.querySelector("#I10 > .scroll").scrollLeft')).toBeGreaterThan(0);
    expect((await tooWide(page)).regions).toBeGreaterThan(0);
    await close();
  });

  test.each([['upright', 680, '.sheet:not(.wide)'], ['sideways', 1008, '.sheet.wide']])('on paper no table is cut off on a sheet held %s', async (_, width, sheets) => {
    const { page, close } = await openPage(browser(), at.ordinary, { viewport: { width, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(`${sheets} table`)})].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.caption.textContent)`)).toEqual([]);
    expect(await page.evaluate('[getComputedStyle(document.querySelector("thead")).display, getComputedStyle(document.querySelector(".skip")).display]')).toEqual(['table-header-group', 'none']);
    await close();
  });

  test('says in the tree for screen readers what each picture and table is', async () => {
    const { page, close } = await openPage(browser(), at.ordinary);
    const [picture] = release().pictures;
    expect(await page.getByRole('img', { name: picture?.title ?? '' }).count()).toBeGreaterThan(0);
    for (const { id, title, withheld } of release().tables) {
      const region = page.getByRole('group', { name: `${id} ${title}` });
      expect([id, await region.getByRole('table', { name: `Table ${id}: ${title}` }).count()]).toEqual([id, withheld === undefined ? 1 : 0]);
    }
    expect(await page.getByRole('table', { name: 'Table I2: What people changed' }).getByRole('rowheader').allTextContents()).toEqual(['Morning visits', 'Short breaks for young carers', 'Hospital discharge', 'Total']);
    await close();
  });
});
