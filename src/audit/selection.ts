import leven from 'leven';
import type { Charter } from '../model/charter.js';
import type { Problem } from '../model/problem.js';
import type { FolderRecords } from '../model/part.js';
import type { Selection } from './reduce.js';

/** What was asked for and does not exist: each is a problem, since an audit of nothing is never a pass. */
export function checkSelection(selection: Selection, folders: readonly FolderRecords[], { commitments }: Charter): readonly Problem[] {
  const slugs = folders.map((f) => f.slug ?? '');
  const ids = commitments.map((c) => c.id);
  return [
    ...unknown(selection.projects, slugs).map((slug) => missing('project', slug, slugs)),
    ...unknown(selection.commitments, ids).map((id) => missing('commitment', id, ids)),
  ];
}

function unknown(asked: readonly string[] | null, known: readonly string[]): readonly string[] {
  return (asked ?? []).filter((name) => !known.includes(name));
}

function missing(what: string, name: string, known: readonly string[]): Problem {
  return {
    code: `unknown-${what}`,
    message: `There is no ${what} called ${name}.`,
    mend: nearestTo(name, known) ?? `There is no ${what} at all.`,
    place: { file: '.' },
  };
}

/** What may have been meant by a name that is not known, as a question; undefined where nothing is known. */
export function nearestTo(name: string, known: readonly string[]): string | undefined {
  const nearest = known.toSorted((a, b) => leven(a, name) - leven(b, name))[0];
  return nearest === undefined ? undefined : `Did you mean ${nearest}?`;
}
