import { byText } from '../model/place.js';
import type { Force } from '../model/verdict.js';

/** How many are to be drawn, and what makes of a text 64 hexadecimal digits that nobody can foresee. */
export interface Sampling {
  readonly size: number;
  readonly digest: (text: string) => string;
}

/** Something that can be drawn, and how many lots it has in the draw: 1 to 8. */
export interface Candidate {
  readonly key: string;
  readonly lots: number;
}

/** What favourable verdicts on one commitment rest on. */
export interface Stratum<C extends Candidate = Candidate> {
  readonly commitment: string;
  readonly force: Force;
  readonly candidates: readonly C[];
}

/** One that was drawn, and the commitment that it was drawn for. */
export interface Drawn<C extends Candidate = Candidate> {
  readonly commitment: string;
  readonly candidate: C;
}

/** A plain act of the charter gets two records for each of another commitment: a false pass weighs most there. */
const WEIGHT_OF_MUST = 2;

/** Hexadecimal digits of one lot. A digest has room for eight. */
const LOT_DIGITS = 8;

/**
 * Draws as many as are asked for, each once, in an order in which any first part is itself a fair sample. Every commitment gets one before any
 * gets a second, plain acts first; from then on plain acts get two for each one of the others, as long as each has any left. Within a
 * commitment the best lot is drawn first: whatever has twice the lots is twice as likely to come first (a weighted draw without putting
 * back, after P. Efraimidis and P. Spirakis, "Weighted random sampling with a reservoir", 2006). The same seed gives the same draw, whatever the order of
 * strata and candidates.
 */
export function draw<C extends Candidate>(strata: readonly Stratum<C>[], seed: string, { size, digest }: Sampling): readonly Drawn<C>[] {
  const urns = strata.map(({ commitment, force, candidates }): Urn<C> => ({
    commitment,
    weight: force === 'must' ? WEIGHT_OF_MUST : 1,
    tie: digest(`${seed}\n${commitment}`),
    left: candidates.map((candidate) => ({ candidate, lot: bestLot(digest(`${seed}\n${commitment}\n${candidate.key}`), candidate.lots) })).toSorted((a, b) => byText(a.lot, b.lot) || byText(a.candidate.key, b.candidate.key)),
    drawn: 0,
  }));
  const taken = new Set<string>();
  const drawn: Drawn<C>[] = [];
  while (drawn.length < size) {
    for (const urn of urns) while (isTaken(urn.left.at(-1), taken)) urn.left.pop();
    const urn = urns.filter(({ left }) => left.length > 0).toSorted(byTurn)[0];
    const next = urn?.left.pop();
    if (urn === undefined || next === undefined) break;
    urn.drawn += 1;
    taken.add(next.candidate.key);
    drawn.push({ commitment: urn.commitment, candidate: next.candidate });
  }
  return drawn;
}

interface Urn<C extends Candidate> {
  readonly commitment: string;
  readonly weight: number;
  readonly tie: string;
  /** The best lot last. */
  readonly left: { readonly candidate: C; readonly lot: string }[];
  drawn: number;
}

function isTaken(next: { readonly candidate: Candidate } | undefined, taken: ReadonlySet<string>): boolean {
  return next !== undefined && taken.has(next.candidate.key);
}

// Whoever has none yet goes first; then whoever has least for its weight, after one more (the method of d'Hondt).
function byTurn(a: Urn<Candidate>, b: Urn<Candidate>): number {
  const none = Number(a.drawn > 0) - Number(b.drawn > 0);
  return none || b.weight * (a.drawn + 1) - a.weight * (b.drawn + 1) || byText(a.tie, b.tie);
}

function bestLot(digest: string, lots: number): string {
  return Array.from({ length: lots }, (_, i) => digest.slice(i * LOT_DIGITS, (i + 1) * LOT_DIGITS)).reduce((best, lot) => (lot > best ? lot : best), '');
}
