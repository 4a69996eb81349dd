import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/model/result.js';
import { SEVERITIES, STATUS_WORDS, STATUSES } from '../../src/model/verdict.js';
import { html } from '../../src/output/html/check-page.js';
import { openPage, startBrowser, tooWide, violations } from '../helpers/browser.js';
import { CHROMIUM } from '../helpers/programs.js';
import { all, cellsOf, textOf, treeOf, type Element } from '../helpers/read-back.js';
import { auditResult, breach, RELAXED } from '../helpers/result.js';

const HOSTILE = '</title></style><script>alert(1)</script> \x1b[31m \u202Eevil "><img src=http://evil.example onerror=x> javascript:x';

const full = (text: string): AuditResult => auditResult({
  organisation: text,
  policy: [RELAXED],
  notices: [text],
  findings: [breach({ severity: 'major', title: text, subject: text, reason: text, mend: text, place: { file: `projects/${text}.yaml`, line: 3 } }), breach(), breach({ project: null }), breach({ outcome: 'sign', severity: 'query', rule: 'integrity/thin-text' }), breach({ outcome: 'answer' }), breach({ outcome: 'baseline', severity: 'minor' })],
  exceptedFindings: [{ ...breach(), exception: 'x' }],
  outstanding: [breach()],
  problems: [{ code: 'yaml-tab', message: text, mend: text, place: { file: text } }],
  defects: [{ rule: 'r', project: null, message: text }],
  baseline: { known: 0, changed: 0, new: 5, stale: 1, unseen: 0 },
  selection: { projects: ['morning-visits'], commitments: null, since: { ref: 'main', commit: 'a'.repeat(40), unchanged: ['evenings'] } },
});
const treeFrom = (page: string): Element => treeOf(page.replace('<!DOCTYPE html>', ''));
const attributesIn = (within: Element): readonly (readonly [string, string])[] => [...Object.entries(within.attributes), ...within.children.flatMap((child) => (typeof child === 'string' ? [] : attributesIn(child)))];

describe('the page of a check', () => {
  test('says on its face that it is internal, and shows what the result holds', () => {
    const tree = treeFrom(html(full('Kettlewick')));
    const said = textOf(tree);
    for (const words of ['it holds small counts. Not for publication.', 'Locally relaxed:', 'What could not be audited', 'Signs of box-ticking', 'About exceptions, challenges and actions', 'About the baseline', 'Excepted, and not counted', 'Older duties, never done', 'The organisation', 'Project: Morning visits (morning-visits)', '1 entry stale', '1 project that did not change: evenings']) expect(said).toContain(words);
  });

  test('has all commitments in the charter’s order with their status in words', () => {
    const result = auditResult();
    const [table] = all(treeFrom(html(result)), 'table');
    const rows = table === undefined ? [] : cellsOf(table, 'tr', 'th', 'td').slice(1);
    expect(rows.map(([id, status]) => [id, status])).toEqual(result.commitments.map(({ id, status }) => [id, STATUS_WORDS[status]]));
  });

  test('has the totals that every format has', () => {
    const { totals } = full('x');
    const said = textOf(treeFrom(html(full('x'))));
    expect(said).toContain(`Findings: ${SEVERITIES.map((severity) => `${String(totals.findings[severity])} ${severity}`).join(', ')}; excepted: 1`);
    for (const status of STATUSES.filter((one) => totals.commitments[one] > 0)) expect(said).toContain(`${String(totals.commitments[status])} ${STATUS_WORDS[status]}`);
  });

  test('makes nothing of what stands in records, and asks for nothing from elsewhere', () => {
    const tree = treeFrom(html(full(HOSTILE)));
    expect(['script', 'img', 'link', 'iframe', 'object'].flatMap((name) => all(tree, name))).toEqual([]);
    expect(attributesIn(tree).filter(([name, value]) => /^on|^src$/.test(name) || (name === 'href' && !value.startsWith('#')))).toEqual([]);
    expect(textOf(tree)).toContain('alert(1)');
    expect(html(full(HOSTILE))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(html(full(HOSTILE))).toContain("default-src 'none'");
  });

  test('leads to each of its parts, once', () => {
    const tree = treeFrom(html(full('x')));
    const ids = attributesIn(tree).filter(([name]) => name === 'id').map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(attributesIn(tree).filter(([name, value]) => name === 'href' && !ids.includes(value.slice(1)))).toEqual([]);
  });

  test('of an audit without findings has none of their parts', () => {
    expect(all(treeFrom(html(auditResult({ findings: [] }))), 'article')).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === undefined)('the page of a check in Chromium', () => {
  const at: { browser?: Browser } = {};
  beforeAll(async () => {
    at.browser = await startBrowser();
  });
  afterAll(async () => at.browser?.close());

  test.each([[1280], [320]])('breaks no rule of WCAG 2.2 that axe-core knows and never scrolls sideways, %i pixels wide', async (width) => {
    if (at.browser === undefined) throw new Error('no browser');
    for (const result of [full('Kettlewick'), full(HOSTILE)]) {
      const { page, complaints, close } = await openPage(at.browser, html(result), { viewport: { width, height: 640 } });
      expect([await violations(page), complaints, (await tooWide(page)).page]).toEqual([[], [], 0]);
      await close();
    }
  });
});
