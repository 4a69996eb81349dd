import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/cli/explained-markdown.js';
import { allPages, referencePage } from '../../src/cli/explanation.js';
import { TOPIC_NAMES } from '../../src/cli/topics.js';
import { ROOT } from '../helpers/cli.js';

const FOLDER = join(ROOT, 'docs/reference');
const written = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe('the reference pages', () => {
  test('are one for each topic', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(TOPIC_NAMES.map((topic) => `${topic}.md`).toSorted());
  });

  test.each(TOPIC_NAMES)('say what the program says: %s', (topic) => {
    const isCurrent = written(join(FOLDER, `${topic}.md`)) === referencePage(topic);
    expect(isCurrent, `docs/reference/${topic}.md is not what the program says now: run npm run docs.`).toBe(true);
  });

  test('explain everything that explain knows, each thing once', () => {
    const headings = TOPIC_NAMES.flatMap((topic) => [...referencePage(topic).matchAll(/^#+ `(.+)`$/gm)].map(([, id]) => id));
    expect(headings.toSorted()).toEqual([...allPages().keys()].toSorted());
  });

  test('lead only to what is there', () => {
    const headings = new Map(TOPIC_NAMES.map((topic) => [`${topic}.md`, [...referencePage(topic).matchAll(/^#+ (.+)$/gm)].map(([, text]) => anchorOf(text ?? ''))]));
    const astray = TOPIC_NAMES.flatMap((topic) =>
      [...referencePage(topic).matchAll(/(?<!\\)\]\(([^()#]*)(?:#([^()]*))?\)/g)].flatMap(([, file = '', anchor]) => {
        const isThere = anchor === undefined ? existsSync(join(FOLDER, file)) : headings.get(file === '' ? `${topic}.md` : file)?.includes(anchor) === true;
        return isThere ? [] : [`${topic}.md: ${file}${anchor === undefined ? '' : `#${anchor}`}`];
      }),
    );
    expect([...new Set(astray)]).toEqual([]);
  });
});
