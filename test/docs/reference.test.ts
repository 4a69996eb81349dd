import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { anchorOf } from '../../src/cli/explained-markdown.js';
import { allPages } from '../../src/cli/explanation.js';
import { referencePages } from '../../src/cli/reference.js';
import { TOPIC_NAMES } from '../../src/cli/topics.js';
import { ROOT } from '../helpers/cli.js';
import { filesBelow } from '../helpers/on-disk.js';

const FOLDER = join(ROOT, 'docs/reference');
const pages = referencePages();
const written = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe('the reference pages', () => {
  test('are one for each topic, and one for each commitment', () => {
    expect([...pages.keys()]).toEqual([...TOPIC_NAMES.map((topic) => `${topic}.md`), ...scieCharter.commitments.map(({ id }) => `commitments/${id.split('/')[1] ?? ''}.md`)]);
    expect(filesBelow(FOLDER)).toEqual([...pages.keys()].toSorted());
  });

  test.each([...pages.keys()])('say what the program says: %s', (path) => {
    const isCurrent = written(join(FOLDER, path)) === pages.get(path);
    expect(isCurrent, `docs/reference/${path} is not what the program says now: run npm run docs.`).toBe(true);
  });

  test('explain everything that explain knows, each thing once', () => {
    const headings = [...pages.values()].flatMap((page) => [...page.matchAll(/^#+ `(.+)`$/gm)].map(([, id]) => id));
    expect(headings.toSorted()).toEqual([...allPages().keys()].toSorted());
  });

  test('hold one table of all commitments in the charter’s order, with their rules, records and numbers', () => {
    const rows = (pages.get('commitments.md') ?? '').split('\n').filter((line) => line.startsWith('| [`'));
    expect(rows).toHaveLength(31);
    for (const [i, { id, standsAt, rules, parameters }] of scieCharter.commitments.entries()) {
      const row = rows[i] ?? '';
      expect(row).toContain(`\`${id}\``);
      expect(row).toContain(`| ${standsAt} |`);
      expect([...rules.map((rule) => rule.id), ...parameters.map(({ key }) => key)].filter((name) => !row.includes(`[\`${name}\`](`)), id).toEqual([]);
      expect(row.split(' | ').at(-2), id).toMatch(/^\[`[a-z-]+`\]\(records\.md#/);
    }
  });

  test('lead only to what is there', () => {
    const anchors = new Map([...pages].map(([path, page]) => [path, [...page.matchAll(/^#+ (.+)$/gm)].map(([, text]) => anchorOf(text ?? ''))]));
    const astray = [...pages].flatMap(([path, page]) =>
      [...page.matchAll(/(?<!\\)\]\(([^()#]*)(?:#([^()]*))?\)/g)].flatMap(([, file = '', anchor]) => {
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        const isThere = anchor === undefined ? existsSync(join(FOLDER, target)) : anchors.get(target)?.includes(anchor) === true;
        return isThere ? [] : [`${path}: ${file}${anchor === undefined ? '' : `#${anchor}`}`];
      }),
    );
    expect([...new Set(astray)]).toEqual([]);
  });
});
