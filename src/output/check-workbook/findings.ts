import type { AuditResult, ExceptedFinding, Finding } from '../../model/result.js';
import { OUTCOME_WORDS } from '../text/finding.js';
import { baselineMark } from '../text/baseline.js';
import type { ReportOptions } from '../reporters.js';
import { atThreshold } from '../threshold.js';
import { pieceOf } from './commitments.js';
import { listing, on, position, text, type Column, type Listing } from './listing.js';

// What is wrong and what to do stand near the left, where they are seen without scrolling.
const FINDING: readonly Column<Finding>[] = [
  ['Project', ({ project }) => text(project ?? 'the organisation')],
  ['Severity', ({ severity }) => text(severity)],
  ['Status', ({ outcome }) => text(OUTCOME_WORDS[outcome])],
  ['Piece', ({ commitments }) => text([...new Set(commitments.map(pieceOf))].join(', '))],
  ['Commitment', ({ commitments }) => text(commitments.join(', '))],
  ['About', ({ subject }) => text(subject)],
  ['What is wrong', ({ reason }) => text(reason)],
  ['What to do', ({ mend }) => text(mend)],
  ['File', ({ place }) => text(place.file)],
  ['Line', ({ place }) => position(place.line)],
  ['Column', ({ place }) => position(place.column)],
  ['What is asked', ({ title }) => text(title)],
  ['Rule', ({ rule }) => text(rule)],
  ['Asked by', ({ basis }) => text(basis)],
];

/** A row for each finding. */
export function findings({ findings: all }: AuditResult, { failOn }: Pick<ReportOptions, 'failOn'>): readonly Listing[] {
  const counted = new Set(atThreshold(all, failOn));
  return listing<Finding>('Findings', 'What a person must act on, or look at.', [
    ...FINDING,
    ['Counts towards the exit code', (finding) => text(counted.has(finding) ? 'yes' : 'no')],
    ['Baseline', (finding) => text([...(finding.baseline?.state === 'new' ? ['New.'] : []), ...baselineMark(finding)].join(' '))],
  ], all);
}

/** A row for each finding that an exception stands in for. */
export function excepted({ exceptedFindings, exceptions }: AuditResult): readonly Listing[] {
  const until = new Map(exceptions.map(({ id, project, expiresOn }) => [project === null ? id : `${project}/${id}`, expiresOn]));
  return listing<ExceptedFinding>('Excepted', 'What falls short, and an agreed exception stands in for: it counts towards nothing.', [
    ...FINDING,
    ['Exception', ({ exception }) => text(exception)],
    ['In force until', ({ exception }) => on(until.get(exception))],
  ], exceptedFindings);
}

/** A row for each older duty that was never done. */
export function olderDuties({ outstanding }: AuditResult): readonly Listing[] {
  return listing('Older duties', 'What fell due before the period and was never done: it counts towards nothing.', FINDING, outstanding);
}
