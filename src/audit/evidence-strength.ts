import type { Day } from '../model/day.js';
import type { EvidenceStrength, EvidenceUse, JudgedSubject } from '../model/result.js';
import { STRENGTHS, type Strength } from '../model/record.js';
import type { Strikes } from './strikes.js';

/** How strong the evidence behind passes is, among the judgements of several rules; each piece is counted once, however many judgements rest on it. */
export function strengthOfPasses(judged: readonly (readonly JudgedSubject[])[], strikes: Strikes): EvidenceStrength {
  const uses = new Map<string, EvidenceUse>();
  for (const ofRule of judged) {
    for (const { verdict, rests, either } of ofRule) {
      if (verdict !== 'pass') continue;
      for (const use of rests) uses.set(keyOf(use), use);
      if (either !== undefined) for (const use of either.of) uses.set(keyOf(use), use);
    }
  }
  return strengthOfUses(uses.values(), strikes);
}

// A piece of evidence is mostly a whole record, whose key tells it from all others.
function keyOf({ record, path }: EvidenceUse): string {
  return path.length === 0 ? record : `${record}\n${path.join('\n')}`;
}

/** The strengths of several places added up; their pieces of evidence are different ones. */
export function addStrengths(parts: readonly EvidenceStrength[]): EvidenceStrength {
  const sum = new Sum();
  for (const part of parts) {
    sum.pieces += part.pieces;
    for (const strength of STRENGTHS) sum.byStrength[strength] += part.byStrength[strength];
    sum.confirmed += part.confirmed;
    sum.struckOut += part.struckOut;
    sum.span(part.oldest, part.newest);
  }
  return sum.result();
}

function strengthOfUses(uses: Iterable<EvidenceUse>, strikes: Strikes): EvidenceStrength {
  const sum = new Sum();
  for (const use of uses) {
    if (strikes.by(use) !== undefined) sum.struckOut += 1;
    else {
      sum.pieces += 1;
      sum.byStrength[use.strength] += 1;
      if (use.confirmed) sum.confirmed += 1;
      sum.span(use.about, use.about);
    }
  }
  return sum.result();
}

// Counts that are still being added to.
class Sum {
  pieces = 0;
  readonly byStrength: Record<Strength, number> = { transactional: 0, contemporaneous: 0, late: 0, reconstructed: 0, undated: 0 };
  confirmed = 0;
  struckOut = 0;
  #oldest: Day | undefined;
  #newest: Day | undefined;

  /** Takes in the days from the first to the last of what is added, where they are known. */
  span(first: Day | undefined, last: Day | undefined): void {
    if (first !== undefined && (this.#oldest === undefined || first < this.#oldest)) this.#oldest = first;
    if (last !== undefined && (this.#newest === undefined || last > this.#newest)) this.#newest = last;
  }

  result(): EvidenceStrength {
    const { pieces, byStrength, confirmed, struckOut } = this;
    return {
      pieces, byStrength, confirmed, struckOut,
      ...(this.#oldest === undefined ? {} : { oldest: this.#oldest }),
      ...(this.#newest === undefined ? {} : { newest: this.#newest }),
    };
  }
}
