import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { at } from './json.js';
import { CHROMIUM } from './programs.js';

/** Everything that axe-core checks of WCAG 2.2 at levels A and AA, and its good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface OpenPage {
  readonly page: Page;
  /** What the page asked for from elsewhere, and what the browser complained of. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Debian's Chromium. As root it runs without its sandbox; it is shown pages of ours alone. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? 'chromium', args: ['--no-sandbox'] });
}

/** Opens a page from its text, with no network. */
export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**', (route) => {
    if (route.request().url() === 'https://annual.test/') return route.fulfill({ body: html, contentType: 'text/html' });
    complaints.push(`asks for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto('https://annual.test/');
  return { page, complaints, close: () => context.close() };
}

/** What axe-core finds wrong with the page as it stands: the rule and the elements. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return listed(page, `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`);
}

/**
 * Every contrast that is too low or that axe-core can't tell. The tables are laid flat first on a wide screen, with nothing over or under their cells, since it
 * tells none in what is scrolled away. The texts of drawings it never tells; they are in the ink of the page.
 */
export async function poorContrasts(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  await page.setViewportSize({ width: 2400, height: 1000 });
  await page.evaluate('document.querySelectorAll(".scroll").forEach((one) => { Object.assign(one.style, { background: "none", overflow: "visible", maxWidth: "none" }); one.querySelectorAll("th").forEach((cell) => { cell.style.position = "static"; }); })');
  return listed(page, `axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] } }).then(({ violations, incomplete }) => [...violations, ...incomplete].map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => !/^<(text|tspan)/.test(html)) })).filter(({ nodes }) => nodes.length > 0))`);
}

async function listed(page: Page, run: string): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`${run}.then((rules) => rules.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 5).map(({ html }) => html).join(' ')))`);
  return Array.isArray(found) ? found.map(String) : ['axe-core gave no list'];
}

/** How far the page is wider than the window, and which of its regions scroll by themselves. */
export async function tooWide(page: Page): Promise<{ readonly page: number; readonly regions: number }> {
  const found: unknown = await page.evaluate(`({ page: document.documentElement.scrollWidth - innerWidth, regions: [...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length })`);
  return { page: Number(at(found, 'page')), regions: Number(at(found, 'regions')) };
}
