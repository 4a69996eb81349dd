import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { STATUS_WORDS } from '../../../src/model/verdict.js';
import { textFile } from '../../helpers/annual-files.js';
import { all, textOf, treeOf, type Element } from '../../helpers/read-back.js';
import { hostileRelease, release } from '../../helpers/release.js';

const PAGE = /\.html$/;
const html = await textFile(release(), PAGE);
const tree = treeOf(html);
const hostile = treeOf(await textFile(hostileRelease(), PAGE));
const everything = (within: Element): readonly Element[] => within.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...everything(child)]));
const named = (within: Element, id: string): Element => { const found = everything(within).find(({ attributes }) => attributes['id'] === id); if (found === undefined) throw new Error(`nothing called ${id}`); return found; };

describe.each([['an ordinary release', tree], ['hostile texts', hostile]])('the page of %s', (_, page) => {
  test('needs nothing from elsewhere and runs nothing: no scripts, handlers, frames or outside addresses', () => {
    for (const { name, attributes } of everything(page)) {
      expect(['script', 'iframe', 'img', 'link', 'object', 'form', 'base']).not.toContain(name);
      expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'src' || key === 'style')).toEqual([]);
      if (attributes['href'] !== undefined) expect(attributes['href']).toMatch(/^#/);
    }
  });

  test('allows by its policy its own style and nothing else', () => {
    const [policy] = all(page, 'meta').filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const [style] = all(page, 'style').map(textOf);
    expect(policy?.attributes['content']).toBe(`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style ?? '').digest('base64')}'; base-uri 'none'; form-action 'none'`);
  });

  test('goes down through its headings without leaving out a level, from one of the first', () => {
    const levels = everything(page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test('gives each thing a name of its own, and every link leads to one', () => {
    const ids = everything(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(everything(page).flatMap(({ attributes }) => attributes['href']?.slice(1) ?? []).filter((id) => !ids.includes(id))).toEqual([]);
    expect(everything(page).flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? []).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has on every table a caption, headings over columns and one before each row', () => {
    for (const table of all(page, 'table')) {
      expect(all(table, 'caption')).toHaveLength(1);
      const [head, ...rows] = all(table, 'tr').map((row) => everything(row).filter(({ name }) => name === 'th' || name === 'td'));
      expect(head?.filter(({ attributes }) => attributes['scope'] !== 'col')).toEqual([]);
      for (const row of rows) expect(row.map(({ attributes }) => attributes['scope'] ?? '')).toEqual(['row', ...row.slice(1).map(() => '')]);
    }
  });

  test('has a table of the same figures in the figure of each picture', () => {
    for (const figure of all(page, 'figure')) {
      expect([all(figure, 'svg').length, all(figure, 'table').length]).toEqual([1, 1]);
      const [svg] = all(figure, 'svg');
      expect(svg === undefined ? [] : svg.children.slice(0, 2).map((child) => (typeof child === 'string' ? child : child.name))).toEqual(['title', 'desc']);
    }
  });
});

describe('the page', () => {
  test('is in British English and says whose year it is', () => {
    expect(all(tree, 'html').map(({ attributes }) => attributes['lang'])).toEqual(['en-GB']);
    expect(all(tree, 'title').slice(0, 1).map(textOf)).toEqual(['Brook Valley Care: co-production in 2024-25']);
    expect(textOf(named(tree, 'main'))).toContain('Counts of people are rounded to the nearest 5');
  });

  test('opens with key figures that are those of the tables, each with a link to its table', () => {
    const [list] = all(tree, 'ul').filter(({ attributes }) => attributes['class'] === 'key');
    const kept = release().tables.find(({ id }) => id === 'I10')?.rows.filter(({ cells }) => cells[12]?.kind === 'text' && cells[12].text === STATUS_WORDS.pass).length;
    expect(list === undefined ? [] : all(list, 'li').map((one) => [...all(one, 'strong').map(textOf), ...all(one, 'a').map(({ attributes }) => attributes['href'])])).toEqual([
      [`${String(kept)} of 31`, '#I10'], ['90', '#I1'], ['66%', '#I2'], ['16 of 20', '#I3'], ['£7,292.91', '#I11'],
    ]);
  });

  test('leaves out a key figure that its table holds back', () => {
    expect(textOf(named(tree, 'main'))).not.toContain('fees and benefits given in time');
  });

  test('shows a status as its words with an icon of its own shape', () => {
    const shapes = new Map(all(named(tree, 'I10'), 'span').filter(({ attributes }) => attributes['class']?.startsWith('status')).map((one) => [textOf(one), all(one, 'path')[0]?.attributes['d']]));
    expect([...shapes.keys()].toSorted()).toEqual(Object.values(STATUS_WORDS).toSorted());
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });

  test('says why a table is not shown', () => {
    expect(textOf(named(tree, 'E3'))).toContain('Not shown. There are fewer than 100 staff');
    expect(all(named(tree, 'E3'), 'table')).toEqual([]);
  });

  test('says on its face that an internal release is not for publication, and why it was made', async () => {
    const page = treeOf(await textFile(release({ protection: { kind: 'unprotected', reason: 'for the data team' } }), PAGE));
    expect(all(page, 'header').map(textOf).join('')).toMatch(/Internal: not for publication\..*for the data team/);
    expect(all(tree, 'header').map(textOf).join('')).not.toContain('Internal');
  });
});
