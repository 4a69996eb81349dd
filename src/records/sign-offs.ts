import type { SignOff } from '../model/manifest.js';
import type { ValidDocument } from './build-records.js';
import { toTyped } from './convert.js';
import { lineAndColumn } from './source.js';

/** Whether a document says something of a result, and so is no evidence for one. */
export function isSignOff({ kind }: Pick<ValidDocument, 'kind'>): boolean {
  return kind === 'sign-off';
}

/** The sign-offs among documents, whatever the audit date: a result is signed after it was made. */
export function signOffsIn(documents: readonly ValidDocument[]): readonly SignOff[] {
  return documents.filter(isSignOff).map(({ document, source, file, project }) => {
    const { id, result, capacity, recorded_by: by, recorded_on: on } = toTyped('sign-off', document.value);
    return { id, project: project ?? null, place: { file, ...lineAndColumn(source, document.node.start) }, result, capacity, by, on };
  });
}
