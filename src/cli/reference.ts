import { posix } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import { commitmentPage } from './commitment-page.js';
import { idsWithin, naming, type Explained } from './explained.js';
import { anchorOf, asMarkdown, type LinkTo } from './explained-markdown.js';
import { TOPIC_NAMES, TOPICS } from './topics.js';

/** The pages of docs/reference as Markdown, by their path in it: one for each topic, and one for each commitment. The numbers are the defaults. */
export function referencePages(): ReadonlyMap<string, string> {
  const pages = new Map(contents());
  return new Map([...pages].map(([path, page]) => [path, asMarkdown(page, linksFrom(path, pages))]));
}

/** One of them. @throws RangeError for a path that is none */
export function referencePage(path: string): string {
  const pages = new Map(contents());
  const page = pages.get(path);
  if (page === undefined) throw new RangeError(`there is no page ${path} in the reference`);
  return asMarkdown(page, linksFrom(path, pages));
}

function contents(): readonly (readonly [string, Explained])[] {
  return [
    ...TOPIC_NAMES.map((topic) => [`${topic}.md`, TOPICS[topic]([])] as const),
    ...scieCharter.commitments.map((commitment) => {
      const [, name = ''] = commitment.id.split('/');
      const page = commitmentPage(commitment, scieCharter, [], 'full');
      return [`commitments/${name}.md`, { ...page, facts: [...(page.facts ?? []), naming('Its conditions one by one', [`docs/conditions/${name}.md`])] }] as const;
    }),
  ];
}

// An id leads to where it is explained, in the same page or in another.
function linksFrom(path: string, pages: ReadonlyMap<string, Explained>): LinkTo {
  const targets = new Map([...pages].flatMap(([file, page]) => idsWithin(page).map((id) => [id, { file, anchor: anchorOf(id) }] as const)));
  const way = (file: string): string => posix.relative(posix.dirname(path), file);
  return (id) => {
    if (id.startsWith('docs/')) return way(id.replace(/^docs/, '..'));
    const target = targets.get(id);
    return target === undefined ? undefined : `${target.file === path ? '' : way(target.file)}#${target.anchor}`;
  };
}
