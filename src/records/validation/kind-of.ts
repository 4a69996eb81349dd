import { KINDS, type Kind } from '../../model/generated/records.js';
import { KIND_INFO } from '../generated/kinds.js';
import { childOf, isMapping, type SourceDocument } from '../source.js';
import type { Complaint } from '../yaml/complaints.js';
import { closest } from './fields.js';
import { found } from './wording.js';

/** Whose folder a record lies in. */
export type Home = 'project' | 'organisation';

/** The kind that a record says it is, or why that can't be told. */
export function kindOf({ value, node }: SourceDocument, text: string, home: Home): Kind | Complaint {
  if (!isMapping(value)) {
    const message = `A record is a mapping of fields, but this is ${found(value, text.slice(node.start, node.end))}.`;
    return { code: 'record-not-a-mapping', offset: node.start, message, mend: 'Begin with a line `kind:` and write each field on a line of its own.' };
  }
  const kind = childOf(value, 'kind');
  const place = node.children.get('kind');
  if (place === undefined || kind === undefined || kind === null) {
    return { code: 'record-no-kind', offset: place?.keyStart ?? node.start, message: 'This record does not say what kind it is.', mend: `Add a line such as \`kind: activity\`. ${kindsOf(home)}` };
  }
  if (typeof kind === 'string' && isKind(kind)) return kind;
  const meant = typeof kind === 'string' ? closest(kind, KINDS) : undefined;
  return {
    code: 'record-unknown-kind',
    offset: place.start,
    message: `kind: ${found(kind, text.slice(place.start, place.end))} is no kind of record.`,
    mend: meant === undefined ? kindsOf(home) : `Did you mean \`kind: ${meant}\`?`,
  };
}

/** A kind that only projects keep and that lies elsewhere, or the reverse. */
export function misplaced(kind: Kind, home: Home, document: SourceDocument): Complaint | undefined {
  const { level, file } = KIND_INFO[kind];
  if (level === 'either' || level === home) return undefined;
  const offset = document.node.children.get('kind')?.start ?? document.node.start;
  const usual = typeof file === 'string' ? file : file[level];
  return level === 'project'
    ? { code: 'record-misplaced', offset, message: `A record of kind ${kind} belongs to a project, but it lies in no project's folder.`, mend: `Move it into the folder of its project; there it is usually kept as ${usual}.` }
    : { code: 'record-misplaced', offset, message: `A record of kind ${kind} belongs to the organisation, but it lies in a project's folder.`, mend: `Move it out of the project's folder; it is usually kept as ${usual}.` };
}

// Only those that may lie there: all of them would make the line too long to be read.
function kindsOf(home: Home): string {
  const kinds = KINDS.filter((kind) => KIND_INFO[kind].level === 'either' || KIND_INFO[kind].level === home);
  return `The kinds are: ${kinds.join(', ')}; ${home === 'project' ? 'those of the organisation lie outside its projects' : 'those of a project lie in its folder'}.`;
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(KIND_INFO, text);
}
