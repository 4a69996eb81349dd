import type { ActionReport, ChallengeReport, ExceptionReport } from '../../model/answers.js';
import type { AuditResult } from '../../model/result.js';
import { count, listing, on, position, text, type Column, type Listing } from './listing.js';

type Answered = Pick<ExceptionReport, 'id' | 'project' | 'commitment' | 'about' | 'place'>;

const WHAT: readonly Column<Answered>[] = [
  ['Project', ({ project }) => text(project ?? 'the organisation')],
  ['Id', ({ id }) => text(id)],
  ['Commitment', ({ commitment }) => text(commitment)],
  ['About', ({ about }) => text(about)],
];

const WHERE: readonly Column<Answered>[] = [
  ['File', ({ place }) => text(place.file)],
  ['Line', ({ place }) => position(place.line)],
];

/** A row for each exception. */
export function exceptions({ exceptions: all }: AuditResult): readonly Listing[] {
  return listing<ExceptionReport>('Exceptions', 'Why a promise is not kept for a time, and who agreed.', [
    ...WHAT,
    ['State', ({ state }) => text(state === 'in-force' ? 'in force' : state)],
    ['In force until', ({ expiresOn }) => on(expiresOn)],
    ['Why', ({ reason }) => text(reason)],
    ['What it lacks', ({ lacks }) => text(lacks.join('; '))],
    ['Findings it stands in for', ({ covers }) => count(covers)],
    ['Recorded by', ({ recordedBy }) => text(recordedBy)],
    ['Approved by', ({ approvedBy }) => text(approvedBy)],
    ['Approved on', ({ approvedOn }) => on(approvedOn)],
    ['Network meeting', ({ approvedAt }) => on(approvedAt)],
    ...WHERE,
  ], all);
}

/** A row for each challenge. */
export function challenges({ challenges: all }: AuditResult): readonly Listing[] {
  return listing<ChallengeReport>('Challenges', 'What members of the Network dispute, and what came of it.', [
    ...WHAT,
    ['State', ({ state }) => text(state === 'not-upheld' ? 'not upheld' : state)],
    ['Answer due by', ({ dueOn }) => on(dueOn)],
    ['Why', ({ reason }) => text(reason)],
    ['Turns a verdict', ({ disputes }) => text(disputes ? 'yes' : 'no')],
    ['Raised by', ({ raisedBy }) => text(raisedBy)],
    ['Raised on', ({ raisedOn }) => on(raisedOn)],
    ['Answered on', ({ answeredOn }) => on(answeredOn)],
    ['Answer', ({ answer }) => text(answer)],
    ...WHERE,
  ], all);
}

/** A row for each agreed action. */
export function actions({ actions: all }: AuditResult): readonly Listing[] {
  return listing<ActionReport>('Actions', 'What is done about a shortfall, by whom and by when.', [
    ...WHAT,
    ['State', ({ state }) => text(state)],
    ['Due by', ({ dueOn }) => on(dueOn)],
    ['Owner', ({ owner }) => text(owner)],
    ['Gap', ({ gap }) => text(gap)],
    ['To be done', ({ what }) => text(what)],
    ['Done on', ({ doneOn }) => on(doneOn)],
    ['Agreed on', ({ agreedOn }) => on(agreedOn)],
    ['Approved by', ({ approvedBy }) => text(approvedBy)],
    ...WHERE,
  ], all);
}
