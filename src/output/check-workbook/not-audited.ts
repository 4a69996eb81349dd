import type { Problem } from '../../model/problem.js';
import type { AuditResult, Defect } from '../../model/result.js';
import { listing, position, text, type Listing } from './listing.js';

/** A row for each project that was not looked at, because it did not change. */
export function notLookedAt({ selection: { since } }: AuditResult): readonly Listing[] {
  return listing<string>('Not looked at', 'Projects that were not judged in this audit, because they did not change.', [
    ['Project', (slug) => text(slug)],
    ['Why', () => text(`It did not change since ${since?.ref ?? ''}.`)],
  ], since?.unchanged ?? []);
}

/** A row for each record that could not be read, or that is worth a look. */
export function problems({ problems: all }: AuditResult): readonly Listing[] {
  return listing<Problem>('Problems', 'What is wrong with the records themselves: an error keeps the audit from being whole.', [
    ['File', ({ place }) => text(place.file)],
    ['Line', ({ place }) => position(place.line)],
    ['Column', ({ place }) => position(place.column)],
    ['Weight', ({ warning }) => text(warning === true ? 'warning' : 'error')],
    ['What is wrong', ({ message }) => text(message)],
    ['What to do', ({ mend }) => text(mend)],
    ['Code', ({ code }) => text(code)],
  ], all);
}

/** A row for each rule that broke down. */
export function defects({ defects: all }: AuditResult): readonly Listing[] {
  return listing<Defect>('Defects', 'Faults of charter-audit itself, never a verdict: please report them.', [
    ['Project', ({ project }) => text(project ?? 'the organisation')],
    ['Rule', ({ rule }) => text(rule)],
    ['What went wrong', ({ message }) => text(message)],
  ], all);
}
