import { STRENGTHS } from '../../model/record.js';
import type { AuditResult, CommitmentOutcome, CommitmentResult } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { count, listing, on, text, type Column, type Listing } from './listing.js';

const VERDICT: readonly Column<CommitmentOutcome>[] = [
  ['Status', ({ status }) => text(STATUS_WORDS[status])],
  ['Severity', ({ severity }) => text(severity)],
  ['Why', ({ reason }) => text(reason)],
];

const EVIDENCE: readonly Column<CommitmentOutcome>[] = [
  ['Pieces of evidence', ({ evidence }) => count(evidence.pieces)],
  ...STRENGTHS.map((strength): Column<CommitmentOutcome> => [`Of them ${strength}`, ({ evidence }) => count(evidence.byStrength[strength])]),
  ['Confirmed by participants', ({ evidence }) => count(evidence.confirmed)],
  ['Struck out', ({ evidence }) => count(evidence.struckOut)],
  ['Oldest evidence', ({ evidence }) => on(evidence.oldest)],
  ['Newest evidence', ({ evidence }) => on(evidence.newest)],
];

const PIECE: Column<Pick<CommitmentOutcome, 'id'>> = ['Piece', ({ id }) => text(pieceOf(id))];

/** A row for each commitment: how the organisation stands on it. */
export function commitments({ commitments: all, yearStatus }: AuditResult): readonly Listing[] {
  const inTheWay = new Map(yearStatus.shortfalls.map(({ commitment, reason }) => [commitment, reason]));
  const projects = (name: string, of: (by: NonNullable<CommitmentResult['projects']>) => number): Column<CommitmentResult> => [name, ({ projects: by }) => count(by === undefined ? undefined : of(by))];
  return listing<CommitmentResult>('Commitments', 'How the organisation stands on each commitment.', [
    ['Commitment', ({ id }) => text(id)],
    PIECE,
    ['What is promised', ({ title }) => text(title)],
    ...VERDICT,
    ['In the way of the year', ({ id }) => text(inTheWay.get(id))],
    projects('Projects that pass', (by) => by.pass),
    projects('Projects that fail', (by) => by.fail),
    projects('Projects undecided', (by) => by['insufficient-evidence'] + by.disputed),
    ...EVIDENCE,
  ], all);
}

/** A row for each commitment in each project. */
export function projects({ commitments: all, projects: those }: AuditResult): readonly Listing[] {
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const rows = those.flatMap(({ slug, title, commitments: own }) => own.map((outcome) => ({ slug, title, ...outcome })));
  return listing<(typeof rows)[number]>('Projects', 'How each project stands on each commitment that projects keep or break.', [
    ['Project', ({ slug }) => text(slug)],
    ['Title of the project', ({ title }) => text(title)],
    ['Commitment', ({ id }) => text(id)],
    PIECE,
    ['What is promised', ({ id }) => text(titles.get(id))],
    ...VERDICT,
    ...EVIDENCE,
  ], rows);
}

/** The piece of the jigsaw that a commitment belongs to. */
export function pieceOf(commitment: string): string {
  return commitment.slice(0, commitment.indexOf('/'));
}
